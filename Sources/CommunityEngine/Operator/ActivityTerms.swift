import CommunityModel
import RandomStreams

/// When activities take place, and what each day of them does.
struct ActivityTerms: Sendable {
  /// The activities that take place on each day, in the order of the plan.
  private let days: [[OccurrenceDay]]
  /// How many the plan has.
  let count: Int

  init(_ plan: CommunityPlan, horizonDays: Int) {
    var days = [[OccurrenceDay]](repeating: [], count: plan.activities.isEmpty ? 0 : horizonDays)
    count = plan.activities.count
    let wear = ActivityWear(plan)
    for (index, activity) in plan.activities.enumerated() {
      for (number, occurrence) in activity.occurrences.enumerated()
      where occurrence.lowerBound < horizonDays {
        let terms = OccurrenceTerms(
          activity, index: index, number: number,
          wear: wear.factor(of: activity.kind, at: occurrence.lowerBound))
        for day in occurrence.clamped(to: 0...horizonDays - 1) {
          days[day].append(
            OccurrenceDay(
              terms: terms, day: day - occurrence.lowerBound,
              isLast: day == min(occurrence.upperBound, horizonDays - 1)))
        }
      }
    }
    self.days = days
  }

  /// What takes place on a day.
  func occurrences(on day: Int) -> [OccurrenceDay] {
    days.isEmpty ? [] : days[day]
  }
}

/// What one occurrence of an activity does, worn as it is by those before it.
struct OccurrenceTerms: Sendable {
  /// The activity's place in the plan.
  let activity: Int
  /// Second counter word of the draw of who takes part.
  let site: UInt32
  let participation: Float
  let visitBoost: Double
  let postBoost: Double
  let satisfactionGain: Float
  let bondGain: Float
  /// Visit logit of a full streak.
  let streakBoost: Float
  /// Factor on the invite rate.
  let inviteFactor: Double
  let value: CoreValue?
  let supply: Double
  let sharpening: Double
  /// Largest tenure of those who may take part.
  let tenureLimit: Int

  init(_ activity: Activity, index: Int, number: Int, wear: Double) {
    self.activity = index
    site = PersonStream.site(
      place: index << 14 | number, purpose: DrawPurpose.activity.rawValue)
    participation = Float(activity.participation)
    visitBoost = activity.visitBoost * wear
    postBoost = activity.postBoost * wear
    satisfactionGain = Float(activity.satisfactionGain * wear)
    bondGain = Float(activity.bondGain * wear)
    streakBoost = Float(activity.streakBoost * wear)
    inviteFactor = 1 + (activity.inviteMultiplier - 1) * wear
    value = activity.value
    supply = activity.supply * wear
    sharpening = activity.sharpening
    tenureLimit = activity.newcomerDays ?? .max
  }

  /// Whether anybody can take part.
  var hasTakers: Bool { participation > 0 }

  /// Whether those who take part have streaks to lose.
  var hasStreaks: Bool { hasTakers && streakBoost > 0 }
}

/// One day of one occurrence.
struct OccurrenceDay: Sendable {
  let terms: OccurrenceTerms
  /// 0 on its first day.
  let day: Int
  let isLast: Bool

  /// The bits of a visit history, yesterday lowest, that lie within the occurrence.
  var earlierDays: UInt32 {
    day >= 31 ? 0x7FFF_FFFF : (1 << UInt32(day)) - 1
  }

  /// The earliest day of joining of those who may take part.
  func firstJoin(on today: Int) -> UInt32 {
    UInt32(max(0, today - min(today, terms.tenureLimit)))
  }
}

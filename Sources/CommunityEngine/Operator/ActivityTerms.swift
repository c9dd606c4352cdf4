import CommunityModel
import PortableMath
import RandomStreams

/// When activities take place, and what they are.
struct ActivityTerms: Sendable {
  /// One day of one occurrence of an activity.
  struct Slot: Sendable {
    /// The activity's place in the plan, and which time it is.
    let activity: Int
    let number: Int
    /// 0 on its first day.
    let day: Int
    let isLast: Bool
  }

  private let activities: [Activity]
  /// What takes place on each day, in the order of the plan.
  private let days: [[Slot]]
  private let wearRate: Double

  init(_ plan: CommunityPlan, horizonDays: Int, _ numbers: OccurrenceNumbers) {
    activities = plan.activities
    wearRate = plan.mechanics.activityWear
    var days = [[Slot]](repeating: [], count: plan.activities.isEmpty ? 0 : horizonDays)
    for (index, activity) in plan.activities.enumerated() {
      for occurrence in activity.occurrences where occurrence.lowerBound < horizonDays {
        let number = numbers.number(
          ofActivity: index, beginningOn: occurrence.lowerBound)
        for day in occurrence.clamped(to: 0...horizonDays - 1) {
          days[day].append(
            Slot(
              activity: index, number: number, day: day - occurrence.lowerBound,
              isLast: day == min(occurrence.upperBound, horizonDays - 1)))
        }
      }
    }
    self.days = days
  }

  /// How many the plan has.
  var count: Int { activities.count }

  /// What takes place on a day.
  func slots(on day: Int) -> [Slot] { days.isEmpty ? [] : days[day] }

  /// The kind of an activity.
  func kind(ofActivity place: Int) -> String { activities[place].kind }

  /// What is left of an effect after so many of the kind: exp(−activity_wear · n).
  func wear(after earlier: Int) -> Double {
    earlier == 0 ? 1 : exponential(-wearRate * Double(earlier))
  }

  /// What one day does, worn so far.
  func occurrence(_ slot: Slot, wear: Double, isNew: Bool) -> OccurrenceDay {
    OccurrenceDay(
      terms: OccurrenceTerms(
        activities[slot.activity], index: slot.activity, number: slot.number, wear: wear),
      day: slot.day, isNew: isNew, isLast: slot.isLast)
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
  /// Whether it is met for the first time.
  let isNew: Bool
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

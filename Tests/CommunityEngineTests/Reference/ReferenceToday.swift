import CommunityModel
import PortableMath

/// What the plan makes of one day for everyone, whatever their group and their state.
struct ReferenceToday {
  let day: Int
  let occurrences: [ReferenceOccurrence]
  /// What is on offer.
  let offers: [ReferenceOffer]
  /// Added to everyone's visit and post logit.
  let visitOffset: Double
  let postOffset: Double
  /// Factor on the invite rate.
  let inviteFactor: Double
  private let calendar: CommunityCalendar

  init(
    _ plan: CommunityPlan, day: Int, _ occurrences: [ReferenceOccurrence],
    _ offers: [ReferenceOffer]
  ) {
    self.day = day
    self.occurrences = occurrences
    self.offers = offers
    calendar = plan.calendar
    let date = plan.calendar.start.daysSinceEpoch + day
    var visitOffset =
      plan.calendar.weekdays[Self.weekday(day, plan.calendar)].visitOffset
    for holiday in plan.calendar.holidays
    where holiday.dates.lowerBound.daysSinceEpoch <= date
      && date <= holiday.dates.upperBound.daysSinceEpoch
    {
      visitOffset += holiday.effect.visitOffset
    }
    var postOffset = 0.0
    var inviteFactor = 1.0
    for occurrence in occurrences {
      visitOffset += occurrence.activity.visitBoost * occurrence.wear
      postOffset += occurrence.activity.postBoost * occurrence.wear
      inviteFactor *= 1 + (occurrence.activity.inviteMultiplier - 1) * occurrence.wear
    }
    self.visitOffset = visitOffset
    self.postOffset = postOffset
    self.inviteFactor = inviteFactor
  }

  /// Posts of a stream.
  func posts(of stream: ContentStream) -> Double {
    Self.posts(of: stream, on: day, calendar)
  }

  /// Posts of a stream on a day.
  static func posts(
    of stream: ContentStream, on day: Int, _ calendar: CommunityCalendar
  ) -> Double {
    let weekday = weekday(day, calendar)
    let appears =
      stream.days.contains(day) && stream.weekdays.contains { $0.rawValue == weekday }
    return appears ? stream.postsPerWeek / Double(stream.weekdays.count) : 0
  }

  /// 0 for Monday.
  private static func weekday(_ day: Int, _ calendar: CommunityCalendar) -> Int {
    // 1970-01-01 was a Thursday.
    ((calendar.start.daysSinceEpoch + day + 3) % 7 + 7) % 7
  }

  /// Visit logit of the day's pushes to members of one persona and one tier.
  func call(_ plan: CommunityPlan, toPersona persona: Int, _ tier: Int?) -> Double {
    let pushes = plan.content.filter(\.isPush).reduce(0) { sum, stream in
      sum + posts(of: stream) * Self.share(of: stream, reaching: persona, tier)
    }
    return plan.mechanics.pushVisit * (1 - exponential(-pushes))
  }

  /// The share of a stream's posts that reaches members of one persona and one tier.
  static func share(of stream: ContentStream, reaching persona: Int, _ tier: Int?) -> Double {
    guard let audience = stream.audience else { return 1 }
    var isMeant = audience.personas.map { $0.contains(persona) } ?? true
    if let tiers = audience.tiers {
      isMeant = isMeant && tiers.contains { $0 == tier }
    }
    return isMeant ? audience.accuracy : 1 - audience.accuracy
  }
}

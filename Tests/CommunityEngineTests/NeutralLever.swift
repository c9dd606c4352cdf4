import CommunityModel
import TestSupport
import Testing

/// A lever at the setting at which it does nothing, and a little beside it.
struct NeutralLever: Sendable, CustomTestStringConvertible {
  typealias Change = @Sendable (inout CommunityPlan) -> Void

  let testDescription: String
  /// What the plan without the lever needs.
  let background: Change
  let neutral: Change
  let almostNeutral: Change

  init(
    _ name: String, background: @escaping Change = { _ in }, neutral: @escaping Change,
    almost: @escaping Change
  ) {
    testDescription = name
    self.background = background
    self.neutral = neutral
    almostNeutral = almost
  }

  func plan(_ change: Change = { _ in }) -> CommunityPlan {
    var plan = CorePlan.plan(scale: 0.2)
    background(&plan)
    change(&plan)
    return plan
  }

  static let all =
    [
      calendar, weekdays, topics, tags, pushes, digest, muting, activities, surveys, postSpread,
    ] + onMembers + onSales

  private static let calendar = NeutralLever("calendar") { plan in
    plan.calendar = CommunityCalendar(start: CalendarDate(daysSinceEpoch: 20_514))
    plan.calendar.holidays = [holiday(DayEffect())]
  } almost: { plan in
    plan.calendar.holidays = [holiday(DayEffect(visitOffset: 0.02))]
  }

  private static let weekdays = NeutralLever("weekdays") { plan in
    plan.content[0].weekdays = Weekday.allCases.reversed()
  } almost: { plan in
    plan.content[0].weekdays = Weekday.allCases.dropLast()
  }

  private static let topics = NeutralLever("topics") { plan in
    plan.personas.change { $0.topics = [TopicWeight(topic: "running", weight: 1)] }
  } almost: { plan in
    plan.personas.change { $0.topics = [TopicWeight(topic: "running", weight: 1)] }
    plan.content[0].topics = [
      TopicWeight(topic: "running", weight: 0.9), TopicWeight(topic: "diet", weight: 0.1),
    ]
  }

  private static let tags = NeutralLever("tags") { plan in
    tag(&plan, accuracy: 1)
  } almost: { plan in
    tag(&plan, accuracy: 0.99)
  }

  private static let pushes = NeutralLever("pushes") {
    $0.mechanics.pushVisit = 0
  } neutral: {
    $0.content[1].isPush = true
  } almost: { plan in
    plan.content[1].isPush = true
    plan.mechanics.pushVisit = 0.02
  }

  private static let digest = NeutralLever("digest") { plan in
    plan.personas.change { $0.attentionPerDay = 8 }
  } neutral: { plan in
    plan.digest = Digest()
    plan.digest?.ratio = 1
    plan.digest?.hoursPerDay = 0
  } almost: { plan in
    plan.digest = Digest()
    plan.digest?.ratio = 0.97
    plan.digest?.hoursPerDay = 0
  }

  private static let muting = NeutralLever("muting") {
    $0.content[1].isPush = true
  } neutral: {
    $0.muting = Muting()
    $0.muting?.visitLoss = 0
    $0.muting?.groupsPerMember = 0
  } almost: { plan in
    plan.muting = Muting()
    plan.muting?.visitLoss = 0.02
  }

  private static let activities = NeutralLever("activities") { plan in
    plan.activities = [idle(participation: 0), idle(participation: 0)]
  } almost: { plan in
    plan.activities = [idle(participation: 0), idle(participation: 0)]
    plan.activities[1].visitBoost = 0.02
  }

  /// A survey has nothing to sharpen where nothing is lost.
  private static let surveys = NeutralLever("surveys") { plan in
    plan.activities = [idle(participation: 1)]
  } neutral: { plan in
    plan.activities[0].sharpening = 0.5
  } almost: { plan in
    plan.activities[0].sharpening = 0.5
    plan.positioning.error = 0.02
  }

  private static let postSpread = NeutralLever("personas' own spread of posting") { plan in
    let spread = plan.mechanics.postSpread
    plan.personas.change { $0.statedPostSpread = spread }
  } almost: { plan in
    let spread = plan.mechanics.postSpread
    plan.personas.change { $0.statedPostSpread = spread + 0.02 }
  }

  /// An activity without any effect, so seldom that one does not wear the next.
  static func idle(participation: Double) -> Activity {
    var activity = Activity(name: "idle", kind: "idle")
    activity.participation = participation
    activity.occurrences = Activity.occurrences(from: 2, length: 20, every: 31, lastDay: 74)
    return activity
  }

  private static func holiday(_ effect: DayEffect) -> Holiday {
    Holiday(
      name: "always", dates: CalendarDate(daysSinceEpoch: 0)...CalendarDate(daysSinceEpoch: 30_000),
      effect: effect)
  }

  private static func tag(_ plan: inout CommunityPlan, accuracy: Double) {
    for index in plan.content.indices {
      var audience = TagAudience(personas: Array(plan.personas.indices))
      audience.accuracy = accuracy
      plan.content[index].audience = audience
    }
  }
}

import CommunityModel
import Testing

/// One change to what the operator of the busy plan does.
struct LeverChange: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let change: @Sendable (inout CommunityPlan) -> Void

  init(_ name: String, change: @escaping @Sendable (inout CommunityPlan) -> Void) {
    testDescription = name
    self.change = change
  }

  static let all =
    [
      LeverChange("offset of a weekday") { $0.calendar.weekdays[6].visitOffset = 0.5 },
      LeverChange("offset of a holiday") { $0.calendar.holidays[0].effect.visitOffset *= 0.9 },
      LeverChange("date of day 0") { $0.calendar.start = $0.calendar.start.adding(days: 1) },
      LeverChange("weekdays of a stream") { $0.content[0].weekdays = [.monday, .friday] },
      LeverChange("topics of a stream") { $0.content[0].topics = [] },
      LeverChange("persons meant by a tag") { $0.content[1].audience?.personas = [1] },
      LeverChange("accuracy of a tag") { $0.content[1].audience?.accuracy = 0.7 },
      LeverChange("pushes") { $0.content[1].isPush = false },
      LeverChange("posts of a partner") { $0.channels[1].exchange?.postsPerDay = 3 },
      LeverChange("ratio of the digest") { $0.digest?.ratio *= 0.5 },
      LeverChange("kind of an activity") { $0.activities[2].kind = "another kind" },
      LeverChange("newcomers' days") { $0.activities[5].newcomerDays = 2 },
      LeverChange("value of an activity") { $0.activities[1].value = .learning },
      LeverChange("skill of the team") { $0.team[0].skill = 0.8 },
      LeverChange("hours of the team") { $0.team[0].hoursPerWeek = 4 },
      LeverChange("error of the positioning") { $0.positioning.error = 0.3 },
      LeverChange("a persona's own spread of posting") { $0.personas[2].statedPostSpread = 1.4 },
    ] + onMembers + onSales
}

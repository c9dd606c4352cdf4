import CommunityEngine
import CommunityModel
import Testing

/// Weekdays and holidays move everyone's visits by their offsets.
@Suite struct CalendarEffectTests {
  static let members = 200_000

  @Test func `visitors of a day are a binomial share of logistic(a + offset)`() async throws {
    var persona = IsolatedPlan.persona("member")
    persona.visit = -0.4
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [Self.members]
    let weekdays = [0, 0.5, -1, 0, 0, 2, -0.25]
    plan.calendar = Self.calendar(weekdays: weekdays)
    let outcome = try await outcomes(of: plan, horizonDays: 14, replications: 1, seed: 30)[0]
    for day in 0..<14 {
      var offset = weekdays[day % 7]
      if (8...10).contains(day) { offset += 0.7 }
      if (10...11).contains(day) { offset -= 1.5 }
      let deviation = Self.deviation(of: outcome, on: day, from: logistic(-0.4 + offset))
      #expect(abs(deviation) < 5, "day \(day): \(deviation) standard errors")
    }
    // Days that are moved by one would be told apart, and so would a holiday alone.
    #expect(abs(Self.deviation(of: outcome, on: 5, from: logistic(-0.4))) > 10)
    #expect(abs(Self.deviation(of: outcome, on: 10, from: logistic(-0.4 - 1 + 0.7))) > 10)
  }

  private static func deviation(
    of outcome: ReplicationOutcome, on day: Int, from share: Double
  ) -> Double {
    standardErrors(count: outcome.value(of: .visitors, on: day), above: share, of: members)
  }

  /// A calendar from a Monday on, with two holidays that share a day.
  private static func calendar(weekdays: [Double]) -> CommunityCalendar {
    let start = CalendarDate(daysSinceEpoch: 20_514)
    var calendar = CommunityCalendar(start: start)
    calendar.weekdays = weekdays.map { DayEffect(visitOffset: $0) }
    calendar.holidays = [
      Holiday(
        name: "one", dates: start.adding(days: 8)...start.adding(days: 10),
        effect: DayEffect(visitOffset: 0.7)),
      Holiday(
        name: "other", dates: start.adding(days: 10)...start.adding(days: 11),
        effect: DayEffect(visitOffset: -1.5)),
    ]
    return calendar
  }
}

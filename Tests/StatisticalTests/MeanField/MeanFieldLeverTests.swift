import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// The mean field against the oracle: its daily means, and what levers do in it.
@Suite struct MeanFieldLeverTests {
  /// A change to the core plan, and the engaged members that the oracle has on days 91 and 180.
  private struct Lever {
    let name: String
    let engaged: (day91: Double, day180: Double)
    let change: (inout CommunityPlan) -> Void
  }

  @Test(arguments: [30, 91, 179])
  func `the core plan's course agrees with the oracle within a tenth`(day: Int) throws {
    let table = try OracleTable(named: "core")
    let outcome = try MeanField(
      plan: table.point.plan(), horizonDays: table.point.horizonDays
    ).outcome()
    for metric in [Metric.members, .engaged, .visitors, .messages, .lapses, .returns] {
      let oracle = try #require(table.daily.first { $0.metric == metric }).estimates[day].mean
      let expected = outcome.value(of: .daily(metric, day: day))
      #expect(abs(expected / oracle - 1) < 0.1, "\(metric.key): \(expected), oracle \(oracle)")
    }
  }

  @Test func `levers are ranked as by the oracle`() throws {
    let expected = try levers.map { lever -> (Double, Double) in
      var plan = CorePlan.plan()
      lever.change(&plan)
      let outcome = try MeanField(plan: plan, horizonDays: CorePlan.horizonDays).outcome()
      return (
        outcome.value(of: .daily(.engaged, day: 91)),
        outcome.value(of: .daily(.engaged, day: 179))
      )
    }
    let day91 = rankCorrelation(expected.map(\.0), levers.map(\.engaged.day91))
    let day180 = rankCorrelation(expected.map(\.1), levers.map(\.engaged.day180))
    #expect(day91 >= 0.95, "\(day91)")
    #expect(day180 >= 0.95, "\(day180)")
    for (lever, value) in zip(levers, expected) {
      let far = abs(value.0 / lever.engaged.day91 - 1)
      #expect(far < 0.2, "\(lever.name): \(value.0), oracle \(lever.engaged.day91)")
    }
  }

  /// Five replications of the oracle each: ± 3 %.
  private let levers = [
    Lever(name: "plan", engaged: (445, 638)) { _ in },
    Lever(name: "no content", engaged: (142, 301)) { $0.content = [] },
    Lever(name: "half", engaged: (285, 550)) { $0.multiplyPosts(by: 0.5) },
    Lever(name: "double", engaged: (557, 717)) { $0.multiplyPosts(by: 2) },
    Lever(name: "five times", engaged: (601, 736)) { $0.multiplyPosts(by: 5) },
    Lever(name: "twenty times", engaged: (386, 521)) { $0.multiplyPosts(by: 20) },
    Lever(name: "quality 0.3", engaged: (243, 496)) { $0.setQuality(0.3) },
    Lever(name: "quality 1", engaged: (493, 657)) { $0.setQuality(1) },
    Lever(name: "match × 0.25", engaged: (171, 272)) { $0.multiplyMatch(by: 0.25) },
    Lever(name: "match × 0.5", engaged: (227, 404)) { $0.multiplyMatch(by: 0.5) },
    Lever(name: "match × 1.1", engaged: (468, 663)) { $0.multiplyMatch(by: 1.1) },
    Lever(name: "promise 0.2", engaged: (587, 711)) { $0.mechanics.promise = 0.2 },
    Lever(name: "promise 0.6", engaged: (165, 242)) { $0.mechanics.promise = 0.6 },
    Lever(name: "reply 0", engaged: (347, 723)) { $0.mechanics.reply = 0 },
    Lever(name: "reply 1", engaged: (475, 631)) { $0.mechanics.reply = 1 },
  ]
}

extension CommunityPlan {
  fileprivate mutating func multiplyPosts(by factor: Double) {
    for place in content.indices { content[place].postsPerWeek *= factor }
  }

  /// Supply counts the square of a post's quality, which the oracle calls quality.
  fileprivate mutating func setQuality(_ square: Double) {
    for place in content.indices { content[place].quality = square.squareRoot() }
  }

  fileprivate mutating func multiplyMatch(by factor: Double) {
    for place in personas.indices {
      personas[place].statedMatch = personas[place].statedMatch.map { min(1, $0 * factor) }
    }
  }
}

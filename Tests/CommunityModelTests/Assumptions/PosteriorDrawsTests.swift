import CommunityModel
import Testing

struct PosteriorDrawsTests {
  private static var plan: CommunityPlan {
    var persona = Persona(name: "visitor")
    persona.pool = 1_000
    persona.visit = -0.4
    var plan = CommunityPlan(personas: [persona])
    plan.mechanics.reply = 0.5
    return plan
  }

  private func assumption(
    _ path: String, of plan: CommunityPlan = Self.plan
  ) throws -> Assumption {
    try #require(plan.assumptions.first { $0.path == path })
  }

  @Test(arguments: [2, 99, 100, 250])
  func `the range holds the central 98 % of the draws`(count: Int) throws {
    let visit = try assumption("personas.visitor.visit")
    // Whole steps of 1/64 around −1 are exact sums.
    let values = (0..<count).map { -1 + Double(($0 * 7 + 3) % count) / 64 }
    let column = try #require(PosteriorDraws.Column(visit, values: values))
    let cut = count / 100
    let sorted = values.sorted()
    #expect(abs(column.range.lowest - (sorted[cut] + 0.4)) < 1e-15)
    #expect(abs(column.range.highest - (sorted[count - 1 - cut] + 0.4)) < 1e-15)
    var plan = Self.plan
    plan.posterior = PosteriorDraws([column])
    let ends = try #require(try assumption("personas.visitor.visit", of: plan).ends)
    #expect(abs(ends.lowerBound - sorted[cut]) < 1e-15)
    #expect(abs(ends.upperBound - sorted[count - 1 - cut]) < 1e-15)
  }

  @Test func `the value in use may lie outside the draws, and draws move with it`() throws {
    let reply = try assumption("mechanics.reply")
    let column = try #require(PosteriorDraws.Column(reply, values: [0.2, 0.1, 0.4]))
    var plan = Self.plan
    plan.posterior = PosteriorDraws([column])
    #expect(try abs((assumption("mechanics.reply", of: plan).ends?.upperBound ?? 1) - 0.4) < 1e-15)
    plan.mechanics.reply = 1
    let doubled = try assumption("mechanics.reply", of: plan)
    let values = column.deviations.map(doubled.value(deviatingBy:))
    for (found, expected) in zip(values, [0.4, 0.2, 0.8]) { #expect(abs(found - expected) < 1e-15) }
    #expect(doubled.source == "posterior draws of the scenario")
    #expect(try assumption("mechanics.reply").source != doubled.source)
  }

  @Test func `deviated values stay within what is permitted`() throws {
    let reply = try assumption("mechanics.reply")
    let column = try #require(PosteriorDraws.Column(reply, values: [0.9, 0.6]))
    var plan = Self.plan
    plan.posterior = PosteriorDraws([column])
    plan.mechanics.reply = 0.8
    let moved = try assumption("mechanics.reply", of: plan)
    #expect(moved.value(deviatingBy: column.deviations[0]) == 1)
    #expect(moved.value(deviatingBy: column.deviations[1]) < 1)
  }

  @Test func `what a scale cannot reach is no column`() throws {
    let reply = try assumption("mechanics.reply")
    #expect(PosteriorDraws.Column(reply, values: [0.5, 0]) == nil)
    #expect(PosteriorDraws.Column(reply, values: [0.5, 0.01]) != nil)
    var plan = Self.plan
    plan.mechanics.reply = 0
    #expect(
      PosteriorDraws.Column(try assumption("mechanics.reply", of: plan), values: [0, 0.1]) == nil)
  }

  @Test func `certain are draws that are all the same`() throws {
    let reply = try assumption("mechanics.reply")
    #expect(PosteriorDraws.Column(reply, values: [0.3, 0.3])?.isCertain == true)
    let values = Array(repeating: 0.3, count: 500) + [0.31]
    #expect(PosteriorDraws.Column(reply, values: values)?.isCertain == false)
  }

  @Test func `rows that lack a number are refused`() async {
    await #expect(processExitsWith: .failure) {
      let assumptions = PosteriorDrawsTests.plan.assumptions
      let columns = [("mechanics.reply", [0.5, 0.6]), ("personas.visitor.visit", [0.1])]
        .compactMap { path, values in
          assumptions.first { $0.path == path }
            .flatMap { PosteriorDraws.Column($0, values: values) }
        }
      _ = PosteriorDraws(columns)
    }
  }
}

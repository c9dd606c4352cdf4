import CommunityEngine
import CommunityModel
import TestSupport
import Testing

@Suite struct AssumptionDrawsTests {
  private let plan = CorePlan.plan()

  @Test func `a draw is known`() throws {
    var plan = plan
    plan.statedAssumptions = plan.assumptions.filter { $0.path != "mechanics.reply" }
      .map { StatedAssumption(known: $0.path) }
    let reply = try #require(plan.assumptions.first { $0.path == "mechanics.reply" })
    plan.statedAssumptions.append(StatedAssumption(reply, between: 0.3...0.9))
    let draws = AssumptionDraws(plan, seed: 7)
    #expect(draws.assumptions.map(\.path) == ["mechanics.reply"])
    let values = (0..<3).map { draws.plan(in: $0).mechanics.reply }
    // The documented rule by hand in Python: FNV-1a, Philox, triangle between log ½ and log 1.5.
    #expect(values.map { ($0 * 1e9).rounded() } == [588_148_791, 704_435_510, 470_703_705])
  }

  @Test func `deviations follow the triangle`() throws {
    let draws = AssumptionDraws(plan, seed: 1)
    let path = "channels.learner.conversion"
    let place = try #require(draws.assumptions.firstIndex { $0.path == path })
    let range = try #require(draws.assumptions[place].range)
    let deviations = (0..<20_000).map { draws.deviation(of: place, in: $0) }
    #expect(deviations.allSatisfy { range.lowest < $0 && $0 < range.highest })
    #expect(StandardErrors(deviations).distance(from: 0) < 5)
    // The variance of a symmetric triangle of reach r is r²/6.
    let squares = StandardErrors(deviations.map { $0 * $0 })
    #expect(squares.distance(from: range.highest * range.highest / 6) < 5)
    #expect(squares.distance(from: range.highest * range.highest / 5) > 5)
  }

  @Test func `assumptions are drawn independently of each other`() {
    let draws = AssumptionDraws(plan, seed: 5)
    let columns = draws.assumptions.indices.prefix(12).map { place in
      (0..<4_000).map { draws.deviation(of: place, in: $0) }
    }
    for (left, first) in columns.enumerated() {
      for second in columns.dropFirst(left + 1) {
        let product = zip(first, second).map { $0 * $1 }
        #expect(StandardErrors(product).distance(from: 0) < 5)
      }
    }
  }

  @Test func `a draw is the same whatever else is in the plan`() throws {
    var larger = plan
    larger.personas.insert(Persona(name: "newcomer"), at: 0)
    larger.seedMembers.append(0)
    larger.channels.insert(
      Channel(
        name: "fair", supply: .reach(perDay: 5, conversion: 0.1), mix: [1, 0, 0, 0, 0], days: 0...9),
      at: 0)
    let (left, right) = (AssumptionDraws(plan, seed: 3), AssumptionDraws(larger, seed: 3))
    #expect(right.assumptions.count > left.assumptions.count)
    for (place, assumption) in left.assumptions.enumerated() {
      let other = try #require(right.assumptions.firstIndex { $0.path == assumption.path })
      #expect(left.deviation(of: place, in: 8) == right.deviation(of: other, in: 8))
    }
  }

  @Test func `a strategy that changes a value deviates by the same factor`() {
    var changed = plan
    changed.personas[0].lapsePerDay *= 2
    for replication in 0..<50 {
      let left = AssumptionDraws(plan, seed: 3).plan(in: replication)
      let right = AssumptionDraws(changed, seed: 3).plan(in: replication)
      let ratio = right.personas[0].lapsePerDay / left.personas[0].lapsePerDay
      #expect(abs(ratio - 2) < 4 * Double.ulpOfOne)
      #expect(left.mechanics == right.mechanics && left.personas[1] == right.personas[1])
    }
  }

  @Test func `a twin has the same values, another replication has others`() {
    let draws = AssumptionDraws(plan, seed: 3)
    #expect(draws.plan(in: ReplicationNumber.twin(of: 4)) == draws.plan(in: 4))
    #expect(draws.plan(in: 5) != draws.plan(in: 4))
    #expect(AssumptionDraws(plan, seed: 4).plan(in: 4) != draws.plan(in: 4))
  }
}

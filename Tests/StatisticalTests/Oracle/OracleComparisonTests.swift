import CommunityModel
import TestSupport
import Testing

/// The engine against an independent implementation of the core model in another language, with
/// other random numbers.
///
/// Of n independent figures, 0.0027 n would differ by more than three standard errors by chance and
/// 0.00006 n by more than four: 7 and 0.2 of the core plan's 2,500, which are correlated from day to
/// day.
@Suite struct OracleComparisonTests {
  /// A plan, and a point far away from it in nearly every coefficient.
  static let points = ["core", "second-point"]

  @Test(arguments: points)
  func `daily means and summary figures agree with the oracle within four standard errors`(
    name: String
  ) async throws {
    let table = try OracleTable(named: name)
    let comparison = try await compare(table, table.point.plan(), replications: 2_000)
    #expect(comparison.figures.count > 1_000)
    let far = comparison.figures(beyond: 4)
    #expect(far.isEmpty, "\(far.map(\.description).joined(separator: "\n"))")
    let expectedByChance = 0.0027 * Double(comparison.figures.count)
    #expect(Double(comparison.figures(beyond: 3).count) < 5 * expectedByChance)
  }

  @Test(arguments: [
    "learning_rate", "visit_satisfaction", "habit_rate", "strain_satisfaction", "reply",
    "newcomer_days", "messages_stop",
  ])
  func `a coefficient that is off by a tenth is noticed`(key: String) async throws {
    let table = try OracleTable(named: "core")
    var plan = table.point.plan()
    for parameter in Mechanics.parameters where parameter.key == key {
      plan.mechanics[keyPath: parameter.path] *= 1.1
    }
    let comparison = try await compare(table, plan, replications: 500)
    #expect(comparison.figures(beyond: 4).count > 0)
  }

  @Test func `the core plan in code is the oracle's`() throws {
    let point = try OracleTable(named: "core").point
    var plan = point.plan()
    var expected = CorePlan.plan()
    #expect(point.horizonDays == CorePlan.horizonDays)
    for index in plan.personas.indices {
      plan.personas[index].name = expected.personas[index].name
      plan.channels[index].name = expected.channels[index].name
      // The core model sells nothing.
      expected.personas[index].buying = BuyingHabits()
    }
    #expect(plan == expected)
  }

  private func compare(
    _ table: OracleTable, _ plan: CommunityPlan, replications: Int
  ) async throws -> OracleComparison {
    let outcomes = try await outcomes(
      of: plan, horizonDays: table.point.horizonDays, replications: replications, seed: 7)
    return OracleComparison(table, outcomes)
  }
}

import CommunityEngine
import CommunityModel
import Testing

struct OperatorStatementTests {
  @Test(arguments: OperatorStatement.all)
  func `an operator's statement holds`(statement: OperatorStatement) async throws {
    let effects = try await OperatorFindings.shared.effects(of: statement)
    for (expected, effect) in zip(statement.expected, effects) {
      let found = "\(expected.measure.name): \(effect.text), \(effect.standardErrors) SE"
      switch expected.direction {
      case .rises: #expect(effect.standardErrors > 3, "\(found)")
      case .falls: #expect(effect.standardErrors < -3, "\(found)")
      case .fallsBelow(let share):
        #expect(effect.after + 3 * effect.standardError < share * effect.before, "\(found)")
      }
    }
  }

  @Test func `the best promise lies inside`() async throws {
    var engaged: [Double] = []
    for level in [0.03, 0.3, 0.9] {
      let plan = LeverPlan.plan().with { $0.positioning.promiseLevel = level }
      let outcomes = try await LeverRun.outcomes(of: plan, replications: 60)
      engaged.append(outcomes.reduce(0) { $0 + LeverMeasure.engaged.value(in: $1) })
    }
    #expect(engaged[1] > 1.1 * engaged[0])
    #expect(engaged[1] > 1.1 * engaged[2])
  }

  @Test func `the best price lies inside`() async throws {
    var profit: [Double] = []
    for price in [33.0, 60, 180] {
      let plan = OperatorStatement.shop().with { $0.offers[0].setPrice(price) }
      let outcomes = try await LeverRun.outcomes(of: plan, replications: 60)
      profit.append(outcomes.reduce(0) { $0 + LeverMeasure.profit.value(in: $1) })
    }
    #expect(profit[1] > 1.1 * profit[0])
    #expect(profit[1] > 1.1 * profit[2])
  }

  @Test func `a change that is none moves nothing`() async throws {
    let outcomes = try await LeverRun.outcomes(of: LeverPlan.plan(), replications: 10)
    let again = try await LeverRun.outcomes(
      of: LeverPlan.plan().with { $0.addActivity("nothing of this name", on: [3]) },
      replications: 10)
    for measure in [LeverMeasure.joined, .engaged, .retention] {
      #expect(LeverEffect(of: measure, from: outcomes, to: again).standardErrors == 0)
    }
  }
}

extension OperatorStatement {
  /// All statements, in the order of the documentation.
  static let all =
    positioning + recruiting + content + activities + inviting + team + points + order + sales
    + goods + income + life
}

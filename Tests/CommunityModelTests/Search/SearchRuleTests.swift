import CommunityModel
import Testing

struct SearchRuleTests {
  private let variables = [
    SearchVariable(path: "a", domain: .real(0...1, isLogarithmic: false)),
    SearchVariable(path: "b", domain: .integer(2...5, isCyclic: false)),
  ]

  /// 2a − b.
  private func rule(_ comparison: MetricCondition.Comparison, _ bound: Double) -> SearchRule {
    SearchRule([.init(variable: 0, weight: 2), .init(variable: 1, weight: -1)], comparison, bound)
  }

  @Test func `a design keeps to a rule or not`() {
    let design: [SearchValue] = [.real(0.5), .integer(3)]
    #expect(rule(.atMost, -2).holds(for: design) && !rule(.below, -2).holds(for: design))
    #expect(rule(.atLeast, -2).holds(for: design) && !rule(.above, -2).holds(for: design))
  }

  @Test func `a rule can be kept between the least and the greatest sum`() {
    #expect(rule(.atMost, -5).isSatisfiable(in: variables))
    #expect(!rule(.below, -5).isSatisfiable(in: variables))
    #expect(rule(.atLeast, 0).isSatisfiable(in: variables))
    #expect(!rule(.above, 0).isSatisfiable(in: variables))
    #expect(rule(.above, -0.1).isSatisfiable(in: variables))
  }

  @Test func `a domain has its ends and nothing beyond`() {
    let days = SearchDomain.days(times: 1...2, within: 3...9, apart: 4)
    #expect(days.contains(.days([3, 7])) && days.contains(.days([9])))
    for other in [[], [3, 6], [7, 3], [2], [10], [3, 7, 11]] {
      #expect(!days.contains(.days(other)), "\(other)")
    }
    #expect(variables[0].domain.contains(.real(1)) && !variables[0].domain.contains(.real(1.01)))
    #expect(variables[1].domain.contains(.integer(2)) && !variables[1].domain.contains(.real(2)))
    let choice = SearchDomain.choice([ChoiceOption(text: "x")])
    #expect(choice.contains(.choice(0)) && !choice.contains(.choice(1)))
  }
}

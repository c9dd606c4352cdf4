import CommunityModel
import Testing

@testable import Studies

struct ParetoFrontTests {
  private let measures = [
    ComparisonMeasure(.summary(.membersEnd), goal: .maximize),
    ComparisonMeasure(.summary(.cost), goal: .minimize),
  ]

  @Test func `who is worse in everything is dominated by all who are not`() {
    // Members and cost: the third has fewer than the first for more.
    let row = [[10.0, 5], [20, 9], [9, 6], [20, 9]]
    let front = ParetoFront(measures: measures, rows: [row, row, row], seed: 1)
    #expect(front.dominating(0).isEmpty)
    #expect(front.dominating(1).isEmpty)
    #expect(front.dominating(2) == [0])
    #expect(front.dominating(3).isEmpty, "equals do not dominate each other")
    #expect(front.shares == [1, 1, 0, 1])
  }

  @Test func `what is a matter of luck is on the front some of the time`() {
    // Half of the futures favour each by the same amount; cost is the same.
    let rows = (0..<40).map { $0 % 2 == 0 ? [[10.0, 5], [12, 5]] : [[12, 5], [10, 5]] }
    let front = ParetoFront(measures: measures, rows: rows, seed: 3)
    for share in front.shares { #expect((0.4...0.65).contains(share)) }
    #expect(front.shares == ParetoFront(measures: measures, rows: rows, seed: 3).shares)
  }

  @Test func `a measure without a value is left out of the comparison`() {
    let rows = [[[10.0, .nan], [9, 4]], [[10, .nan], [9, 4]]]
    let front = ParetoFront(measures: measures, rows: rows, seed: 1)
    #expect(front.dominating(1) == [0])
    #expect(front.dominating(0).isEmpty)
  }
}

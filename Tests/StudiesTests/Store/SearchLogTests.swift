import CommunityModel
import Testing

@testable import Studies

struct SearchLogTests {
  private static let coding = DesignCoding([
    SearchVariable(path: "a", domain: .real(0...1, isLogarithmic: false)),
    SearchVariable(path: "b", domain: .integer(0...6, isCyclic: true)),
    SearchVariable(path: "c", domain: .days(times: 1...2, within: 0...60, apart: 5)),
  ])
  private let study: TemporaryStudy
  private let log: SearchLog

  init() throws {
    study = try TemporaryStudy()
    log = SearchLog(try study.open(), fingerprint: "search")
    for number in 0..<4 {
      try log.keep(Self.step([0.5, Double(number), 1, 0.25, 1]), number: number)
    }
  }

  private static func step(_ design: [Double]) -> SearchStep {
    SearchStep(
      design: design, isRepeated: false, isModels: true, expectedGain: 1, leader: nil,
      leaderExpected: nil)
  }

  @Test func `steps come back in their order`() throws {
    let steps = try log.steps(of: Self.coding)
    #expect(steps.map { $0.design[1] } == [0, 1, 2, 3])
  }

  @Test(arguments: [
    [], [0.5], [0.5, 1, 1, 0.25, 1, 0], [0.5, 7, 1, 0.25, 1], [0.5, 1.5, 1, 0.25, 1],
    [0.5, 1, 2, 0.25, 1], [0.5, 1, -1, 0.25, 1], [1e300, 1, 1, 0.25, 1], [0.5, 1, 1, -1e300, 1],
  ])
  func `a step that is no design of the space ends what is known`(design: [Double]) throws {
    try log.keep(Self.step(design), number: 2)
    #expect(try log.steps(of: Self.coding).count == 2)
  }

  @Test(arguments: [
    "number = 'two'", "number = 7", "content = 'x'", "content = 5", "content = '{}'",
  ])
  func `a step with a value of another kind ends what is known`(change: String) throws {
    try study.execute("UPDATE search_step SET \(change) WHERE number = 2")
    #expect(try log.steps(of: Self.coding).count == 2)
  }
}

import StrategyOptimizer
import Testing

@Suite struct StartDesignsTests {
  /// Two numbers, four categories and three; of the last of the four a rule leaves one design in sixteen.
  private static let ruled = SearchSpace(
    [.real, .real, .category(levels: 4), .category(levels: 3)],
    form: { $0[2] == 3 && max($0[0], $0[1]) > 0.25 ? nil : $0 })

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a rule starves no category`(seed: UInt64) throws {
    let designs = try Self.starts(SearchTask(Self.ruled, startCount: 24, seed: seed))
    for count in [12, 24] {
      for (category, levels) in [(2, 4), (3, 3)] {
        let counts = Self.counts(designs.prefix(count).map { [$0[category]] })
        #expect(counts.count == levels)
        #expect(counts.values.allSatisfy { abs($0 - count / levels) <= 1 }, "\(counts)")
      }
    }
    #expect(designs.allSatisfy { $0[2] != 3 || max($0[0], $0[1]) <= 0.25 })
    #expect(Set(designs).count == 24)
  }

  /// The control: the first points that the rule allows.
  @Test func `the spread alone starves the category that the rule is about`() {
    var starved = 0
    for seed in 0..<20 as Range<UInt64> {
      let spread = SobolSequence(dimension: 4, scramblingSeed: seed)
      let allowed = (0..<100).lazy.compactMap {
        Self.ruled.formed(Self.ruled.design(atUnit: spread.point($0)))
      }
      if allowed.prefix(12).count(where: { $0[2] == 3 }) < 3 { starved += 1 }
    }
    #expect(starved > 15)
  }

  @Test func `without categories the starts are the spread itself`() throws {
    let space = SearchSpace([.real, .integer(levels: 9), .cyclic(levels: 24)])
    let spread = SobolSequence(dimension: 3, scramblingSeed: 5)
    let designs = try Self.starts(SearchTask(space, startCount: 16, seed: 5))
    #expect(designs == (0..<16).map { space.design(atUnit: spread.point($0)) })
  }

  @Test func `designs that were told of count as well`() throws {
    let space = SearchSpace([.real, .category(levels: 2)])
    var search = DesignSearch(SearchTask(space, startCount: 8, seed: 1))
    for place in 0..<4 {
      search.add(Evaluation(design: [Double(place) / 4, 0], outcomes: [0]))
    }
    for _ in 0..<4 {
      let design = try #require(try search.proposal(nil)).design
      #expect(design[1] == 1)
      search.add(Evaluation(design: design, outcomes: [0]))
    }
  }

  /// Whether a design may be evaluated can take long to say.
  @Test func `a slow rule is asked of designs that would be chosen only, and kept`() throws {
    nonisolated(unsafe) var questions = 0
    let space = SearchSpace(
      [.real, .category(levels: 3)],
      isPossible: { design in
        unsafe questions += 1
        return design[0] < 0.5
      })
    let designs = try Self.starts(SearchTask(space, startCount: 6, seed: 2))
    #expect(designs.allSatisfy { $0[0] < 0.5 })
    #expect(Self.counts(designs.map { [$0[1]] }).values.allSatisfy { $0 == 2 })
    let asked = unsafe questions
    #expect(asked < 60, "\(asked)")
  }

  @Test func `every design of a small space is found once`() throws {
    let space = SearchSpace([.category(levels: 3), .integer(levels: 2)])
    let designs = try Self.starts(SearchTask(space, startCount: 9, seed: 3))
    #expect(designs.count == 6)
    #expect(Set(designs).count == 6)
  }

  /// The designs that a search starts with.
  private static func starts(_ task: SearchTask) throws -> [[Double]] {
    var search = DesignSearch(task)
    while search.evaluations.count < task.startCount, let next = try search.proposal(nil) {
      search.add(Evaluation(design: next.design, outcomes: [0]))
    }
    return search.evaluations.map(\.design)
  }

  private static func counts(_ values: [[Double]]) -> [[Double]: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

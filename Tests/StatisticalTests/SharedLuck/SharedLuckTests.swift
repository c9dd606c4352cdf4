import CommunityModel
import Testing

@Suite(.serialized) struct SharedLuckTests {
  @Test func `the factor said is the one that independent futures show`() async throws {
    for pair in try await SharedLuckFindings.shared.all() {
      for worth in pair.worths where worth.factor.isFinite {
        // The ratio of two variances over 150 futures each, whose logarithm has the standard error
        // √(2 · 2/149) if they are normal; counts of people have longer tails.
        let ratio = worth.independentFactor / worth.factor
        #expect((0.5...2).contains(ratio), "\(pair.scenario) \(pair.strategy) \(worth)")
      }
    }
  }

  @Test func `where as many join, shared luck is worth five times the futures or more`()
    async throws
  {
    let equal = try await SharedLuckFindings.shared.all().filter(\.joinsAreEqual)
    let compared = equal.filter { $0.assumptions == .drawn }
    #expect(compared.count >= 8)
    for pair in compared {
      #expect((pair["engaged"]?.factor ?? 0) >= 5, "\(pair)")
      #expect((pair["visitors"]?.factor ?? 0) >= 3, "\(pair)")
    }
    // Without the assumptions, which all strategies of a future share, it holds for most.
    let byLuck = equal.filter { $0.assumptions == .fixed }
    for (measure, factor) in [("engaged", 5.0), ("visitors", 3)] {
      let enough = byLuck.count { ($0[measure]?.factor ?? 0) >= factor }
      #expect(4 * enough >= 3 * byLuck.count, "\(measure): \(enough) of \(byLuck.count)")
    }
  }

  @Test func `the documentation says what shared luck is worth in this version`() async throws {
    try GeneratedArticle.expectCurrent(await SharedLuckDocument.text(), "SharedLuck.md")
  }
}

import OutputAnalysis
import RealModule
import Testing

@Suite struct ActivityByRankTests {
  @Test(arguments: [0.7, 1.34, 2.416]) func `the spread of lognormal activity is found`(
    spread: Double
  ) {
    let totals = Self.totals { rank in
      // So many messages that rounding to whole ones costs nothing.
      Int(Double.exp(15 + spread * NormalDistribution.quantile(1 - rank)))
    }
    let activity = ActivityByRank(totals: totals)
    #expect(abs(activity.spread - spread) < 1e-3, "\(activity)")
    #expect(abs(activity.correlation - 1) < 1e-6, "\(activity)")
  }

  @Test func `activity of another shape correlates less`() {
    // Nine in ten write once, the others a thousand times.
    let activity = ActivityByRank(totals: Self.totals { $0 < 0.1 ? 1_000 : 1 })
    #expect(activity.correlation < 0.8, "\(activity)")
  }

  /// A thousand posters by rank, and three times as many who never write.
  private static func totals(_ messages: (Double) -> Int) -> [Int] {
    (0..<1_000).map { messages((Double($0) + 0.5) / 1_000) } + Array(repeating: 0, count: 3_000)
  }
}

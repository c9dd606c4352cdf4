import OutputAnalysis

/// Wilcoxon's rank-sum test of whether one sample tends to be larger than another.
///
/// Citation: H. B. Mann, D. R. Whitney (1947), "On a test of whether one of two random variables is
/// stochastically larger than the other", Annals of Mathematical Statistics 18,
/// doi:10.1214/aoms/1177730491.
struct RankSumTest {
  /// The chance that the first sample is at least this much larger if both come from the same law: exact
  /// without ties, else by the normal law with a continuity correction.
  let chanceOfLarger: Double

  init(_ first: [Double], _ second: [Double]) {
    let wins = first.reduce(0.0) { sum, value in
      sum + Double(second.count { $0 < value }) + Double(second.count { $0 == value }) / 2
    }
    let all = first + second
    chanceOfLarger =
      Set(all).count == all.count
      ? Self.exactChance(of: Int(wins), first.count, second.count)
      : Self.normalChance(
        of: wins, first.count, second.count, sizesOfTies: Self.sizes(ofTiesIn: all))
  }

  /// By the number of ways to lay out both samples in one order.
  private static func exactChance(of wins: Int, _ firstCount: Int, _ secondCount: Int) -> Double {
    // By how many of the first sample are laid out, the ways for each number of wins.
    var ways = Array(
      repeating: Array(repeating: 0.0, count: firstCount * secondCount + 1), count: firstCount + 1)
    ways[0][0] = 1
    // One more of the second sample below: all of the first that follow it win once more.
    for below in 0...secondCount {
      for placed in 0..<firstCount {
        for won in ways[placed].indices
        where ways[placed][won] > 0 && won + below < ways[placed].count {
          ways[placed + 1][won + below] += ways[placed][won]
        }
      }
    }
    let counts = ways[firstCount]
    return counts[wins...].reduce(0, +) / counts.reduce(0, +)
  }

  private static func normalChance(
    of wins: Double, _ firstCount: Int, _ secondCount: Int, sizesOfTies: [Double]
  ) -> Double {
    let (first, second) = (Double(firstCount), Double(secondCount))
    let all = first + second
    let tied = sizesOfTies.reduce(0) { $0 + $1 * ($1 * $1 - 1) } / (all * (all - 1))
    let variance = first * second / 12 * (all + 1 - tied)
    return NormalDistribution.cumulative((first * second / 2 - wins + 0.5) / variance.squareRoot())
  }

  private static func sizes(ofTiesIn values: [Double]) -> [Double] {
    Dictionary(grouping: values) { $0 }.values.map { Double($0.count) }
  }
}

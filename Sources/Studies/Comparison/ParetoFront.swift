import CommunityModel
import OutputAnalysis
import RandomStreams
import StrategyOptimizer

/// Which strategies no other one dominates: is no worse than by any measure's mean, and better by one.
struct ParetoFront {
  /// Means by strategy and measure, smaller being better.
  private let means: [[Double]]
  /// For each strategy, the share of resampled studies in which it is not dominated.
  let shares: [Double]

  /// - Parameters:
  ///   - measures: what strategies are weighed by.
  ///   - rows: `rows[replication][strategy][measure]`, at least one.
  ///   - seed: what resampling follows from.
  init(measures: [ComparisonMeasure], rows: [[[Double]]], seed: UInt64) {
    let signs = measures.map { $0.goal == .minimize ? 1.0 : -1 }
    let rows = rows.map { $0.map { zip($0, signs).map { $0 * $1 } } }
    means = Self.means(rows, rows.indices.map { $0 })
    let stream = NamedStream(name: "pareto", seed: seed, purpose: 0)
    var counts = [Int](repeating: 0, count: means.count)
    for study in 0..<Self.resampledStudies {
      let drawn = rows.indices.map { place in
        let words = stream.words(replication: study << 20 | place)
        return Int(openUnitDouble(words.0) * Double(rows.count))
      }
      let means = Self.means(rows, drawn)
      for place in means.indices where !means.contains(where: { dominates($0, means[place]) }) {
        counts[place] += 1
      }
    }
    shares = counts.map { Double($0) / Double(Self.resampledStudies) }
  }

  /// The strategies that dominate one.
  func dominating(_ place: Int) -> [Int] {
    means.indices.filter { dominates(means[$0], means[place]) }
  }

  private static let resampledStudies = 500

  /// Means over the replications at some places; those without a value are left out.
  private static func means(_ rows: [[[Double]]], _ places: [Int]) -> [[Double]] {
    rows[0].indices.map { strategy in
      rows[0][strategy].indices.map { measure in
        var moments = RunningMoments()
        for place in places where !rows[place][strategy][measure].isNaN {
          moments.add(rows[place][strategy][measure])
        }
        return moments.mean
      }
    }
  }
}

import CommunityModel
import RandomStreams

/// The mean over the worst futures (conditional value at risk).
struct TailRisk {
  private let share: Double
  private let sign: Double
  private let stream: NamedStream

  private static let resampledStudies = 500

  init(_ asked: ComparisonPlan, seed: UInt64) {
    share = asked.tailShare
    sign = asked.sign
    stream = NamedStream(name: "tail", seed: seed, purpose: 0)
  }

  /// The mean over the worst share of values; over one at least.
  func mean(of values: [Double]) -> Double {
    let worst = values.map { sign * $0 }.sorted()
      .prefix(max(1, Int((share * Double(values.count)).rounded())))
    return sign * worst.reduce(0, +) / Double(worst.count)
  }

  /// The share of resampled studies in which the worst futures of one strategy are better than those of
  /// another, futures resampled together.
  func shareBetter(_ values: [Double], than other: [Double]) -> Double {
    var better = 0
    for study in 0..<Self.resampledStudies {
      let drawn = values.indices.map { place in
        Int(
          openUnitDouble(stream.words(replication: study << 20 | place).0) * Double(values.count))
      }
      let tails = [values, other].map { values in sign * mean(of: drawn.map { values[$0] }) }
      if tails[0] > tails[1] { better += 1 }
    }
    return Double(better) / Double(Self.resampledStudies)
  }
}

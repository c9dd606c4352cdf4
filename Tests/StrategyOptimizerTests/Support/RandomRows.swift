import OutputAnalysis
import RandomStreams

/// Rows of normal values that share a part of their chance, the same in every run.
struct RandomRows {
  let means: [Double]
  var correlation = 0.5
  var seed: UInt32 = 1

  func row(_ replication: Int) -> [Double] {
    let common = normal(replication, means.count)
    return means.indices.map { place in
      means[place] + correlation.squareRoot() * common
        + (1 - correlation).squareRoot() * normal(replication, place)
    }
  }

  func rows(_ count: Int) -> [[Double]] { (0..<count).map(row) }

  private func normal(_ replication: Int, _ place: Int) -> Double {
    let words = philox4x32(
      counter: (UInt32(replication), UInt32(place), 0, 0), key: (seed, 0))
    return NormalDistribution.quantile(openUnitDouble(words.0, words.1))
  }
}

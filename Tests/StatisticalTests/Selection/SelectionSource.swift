import OutputAnalysis
import RandomStreams
import RealModule

/// Draws the values of a cell's systems: each number depends on its own keys only.
struct SelectionSource: Sendable {
  private let means: [Double]
  private let deviations: [Double]
  private let law: SelectionCell.Law
  private let shared: Double
  private let own: Double
  private let key: (UInt32, UInt32)

  init(_ cell: SelectionCell, run: Int, seed: UInt32 = 20_240_601) {
    means = (0..<cell.systemCount).map(cell.mean)
    deviations = (0..<cell.systemCount).map(cell.deviation)
    law = cell.law
    shared = cell.correlation.squareRoot()
    own = (1 - cell.correlation).squareRoot()
    key = (seed, UInt32(run))
  }

  /// The values of `places`, ascending, in one replication.
  func values(of places: [Int], replication: Int) -> [Double] {
    let common = shared * normal(block: 0, replication).0
    var block = -1
    var numbers = (0.0, 0.0, 0.0, 0.0)
    return places.map { place in
      if place / 4 != block {
        block = place / 4
        numbers = normal(block: block + 1, replication)
      }
      let number =
        switch place % 4 {
        case 0: numbers.0
        case 1: numbers.1
        case 2: numbers.2
        default: numbers.3
        }
      return means[place] + deviations[place] * shaped(common + own * number)
    }
  }

  private func normal(block: Int, _ replication: Int) -> (Double, Double, Double, Double) {
    let words = philox4x32(counter: (UInt32(replication), UInt32(block), 0, 0), key: key)
    return (
      NormalDistribution.quantile(openUnitDouble(words.0)),
      NormalDistribution.quantile(openUnitDouble(words.1)),
      NormalDistribution.quantile(openUnitDouble(words.2)),
      NormalDistribution.quantile(openUnitDouble(words.3))
    )
  }

  private func shaped(_ z: Double) -> Double {
    switch law {
    case .normal: z
    case .lognormal: standardisedLognormal(z)
    case .leftSkewed: -standardisedLognormal(z)
    }
  }
}

/// The exponential of a standard normal number, brought to mean 0 and variance 1.
private func standardisedLognormal(_ z: Double) -> Double {
  let e = Double.exp(1)
  return (Double.exp(z) - e.squareRoot()) / ((e - 1) * e).squareRoot()
}

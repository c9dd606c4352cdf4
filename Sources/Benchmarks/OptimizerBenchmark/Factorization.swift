import ArgumentParser
import DenseLinearAlgebra
import Foundation
import OutputAnalysis

/// Factors the same covariance matrix as numpy, in turns.
struct Factorization: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Speed of the Cholesky factorization beside numpy's, one thread each.")

  @Option(help: "Points of the covariance matrix.")
  var points = 2_000

  @Option(help: "How often each factors it.")
  var rounds = 15

  @Option(
    parsing: .upToNextOption,
    help: "Python interpreters to ask; those without numpy are left out.")
  var pythons = ["python3", "/usr/bin/python3"]

  @Option(help: "The script that numpy runs.")
  var peer = "Sources/Benchmarks/Peers/peer_cholesky.py"

  func run() async throws {
    BLASThreads.pinToOne()
    let matrix = Matrix(rowCount: points, columnCount: points) { Self.covariance($0, $1) }
    let own = { try seconds { try CholeskyFactorization(of: matrix).logDeterminant } }
    _ = try own()
    print("flywheel: \(BLASLibrary.linked.configuration), kernel \(BLASLibrary.linked.kernel)")
    for python in pythons {
      guard let peer = try CholeskyPeer(python: python, script: peer, points: points) else {
        print("\(python) has no numpy: left out")
        continue
      }
      print("\(python): \(peer.library)")
      var (ours, theirs): ([Double], [Double]) = ([], [])
      for _ in 0..<rounds {
        ours.append(try own().seconds)
        theirs.append(try peer.factor().seconds)
      }
      let difference = abs(try own().value - peer.factor().logDeterminant)
      guard difference <= 1e-6 else {
        throw ValidationError("the logarithms of the determinants differ by \(difference)")
      }
      let ratio = quantiles(of: zip(ours, theirs).map { $1 / $0 }, at: [0.25, 0.5, 0.75])
      print(
        "\(points) points: flywheel \(milliseconds(ours)) ms, numpy \(milliseconds(theirs)) ms;",
        String(
          format: "speed as a share of numpy's: median %.2f [%.2f, %.2f], asked 0.6", ratio[1],
          ratio[0], ratio[2]))
    }
  }

  /// A Matérn covariance with smoothness 1/2 on a line, a little noise on the diagonal.
  private static func covariance(_ row: Int, _ column: Int) -> Double {
    exp(-Double(abs(row - column)) / 50) + (row == column ? 0.01 : 0)
  }

  private func milliseconds(_ seconds: [Double]) -> String {
    String(format: "%.1f", 1_000 * quantiles(of: seconds, at: [0.5])[0])
  }

  private func seconds(
    _ work: () throws -> Double
  ) rethrows -> (seconds: Double, value: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try work()
    return ((clock.now - start) / .seconds(1), value)
  }
}

import Foundation
import StrategyOptimizer
import Testing

@Suite struct SobolSequenceTests {
  private struct Reference: Decodable {
    let sobol_first16_dim6: [[Double]]
  }

  @Test func `the first points match another program`() throws {
    let reference = try GoldenFile.decode("sensitivity.json", as: Reference.self)
    let sequence = SobolSequence(dimension: 6)
    #expect((0..<16).map(sequence.point) == reference.sobol_first16_dim6)
  }

  @Test func `a far point of all coordinates matches another program`() {
    // scipy.stats.qmc.Sobol(128, scramble=False), 1.17.1: a hash of the coordinates' 30 bits.
    let point = SobolSequence(dimension: SobolSequence.largestDimension).point(1_172_032)
    let hash = point.reduce(0 as UInt64) { hash, coordinate in
      UInt64((UInt128(hash) * 31 + UInt128(coordinate * 0x1p30)) % UInt128(1 << 61 - 1))
    }
    #expect(hash == 398_321_097_505_853_896)
  }

  @Test(arguments: [nil, 1, 0xFFFF_FFFF_FFFF_FFFF] as [UInt64?])
  func `every slice of every axis has one point of a block`(seed: UInt64?) {
    let sequence = SobolSequence(
      dimension: SobolSequence.largestDimension, scramblingSeed: seed)
    for exponent in [0, 3, 8] {
      let count = 1 << exponent
      for start in [0, 3 * count] {
        let points = (start..<start + count).map(sequence.point)
        for axis in 0..<sequence.dimension {
          let slices = Set(points.map { Int($0[axis] * Double(count)) })
          #expect(slices == Set(0..<count))
        }
      }
    }
  }

  @Test(arguments: [nil, 7] as [UInt64?])
  func `every box of the first two axes has one point of a block`(seed: UInt64?) {
    let sequence = SobolSequence(dimension: 2, scramblingSeed: seed)
    let points = (0..<256).map(sequence.point)
    for split in 0...8 {
      let (columns, rows) = (Double(1 << split), Double(1 << (8 - split)))
      let boxes = Set(points.map { Int($0[0] * columns) << 8 | Int($0[1] * rows) })
      #expect(boxes.count == 256)
    }
  }

  @Test func `scrambled points are inside the cube and follow from the seed`() {
    let first = SobolSequence(dimension: 5, scramblingSeed: 1)
    let second = SobolSequence(dimension: 5, scramblingSeed: 2)
    let again = SobolSequence(dimension: 5, scramblingSeed: 1)
    for index in 0..<1000 {
      let point = first.point(index)
      #expect(point.allSatisfy { $0 > 0 && $0 < 1 })
      #expect(point == again.point(index))
      #expect(zip(point, second.point(index)).allSatisfy { $0 != $1 })
    }
    #expect(Set(first.point(0)).count == 5, "axes are scrambled apart")
  }

  @Test func `a scrambled coordinate is uniform over seeds`() {
    var counts = [Int](repeating: 0, count: 16)
    for seed in 0..<4000 as Range<UInt64> {
      let point = SobolSequence(dimension: 3, scramblingSeed: seed).point(5)
      counts[Int(point[2] * 16)] += 1
    }
    // Beyond 58.6 with chance 1e-6 × 0.4.
    let statistic = counts.reduce(0.0) { $0 + pow(Double($1) - 250, 2) / 250 }
    #expect(statistic < 58.6)
  }

  /// The root mean square error, over 64 scramblings, of the mean of a product with mean 1.
  private func integrationError(_ count: Int) -> Double {
    let squares = (1...64 as ClosedRange<UInt64>).map { seed in
      let sequence = SobolSequence(dimension: 4, scramblingSeed: seed)
      let sum = (0..<count).reduce(0.0) { sum, index in
        sum + sequence.point(index).reduce(1) { $0 * (1 + ($1 - 0.5) / 2 + $1 * $1 - 1.0 / 3) }
      }
      return pow(sum / Double(count) - 1, 2)
    }
    return (squares.reduce(0, +) / 64).squareRoot()
  }

  @Test func `the error of a smooth mean falls faster than one over the points`() {
    // In theory like N^(-3/2) (log N)^(3/2), which is a slope of 1.25 here; independent points have 0.5.
    let slope = log2(integrationError(64) / integrationError(4096)) / 6
    #expect(slope > 1.1, "\(slope)")
  }

  @Test func `impossible dimensions and indices stop`() async {
    await #expect(processExitsWith: .failure) { _ = SobolSequence(dimension: 129) }
    await #expect(processExitsWith: .failure) { _ = SobolSequence(dimension: 1).point(-1) }
  }
}

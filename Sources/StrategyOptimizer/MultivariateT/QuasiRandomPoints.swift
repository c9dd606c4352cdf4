import RandomStreams

/// Evenly spread points of the unit cube, in several independent shifts.
///
/// Multiples of the square roots of the primes, shifted at random and folded (the baker's
/// transformation), so that the average over each shift is unbiased and the spread between shifts
/// measures the error. The same points in every run.
///
/// Citation: R. D. Richtmyer (1951), LA-1342; A. Genz, F. Bretz (2002), "Comparison of methods for the
/// computation of multivariate t probabilities", Journal of Computational and Graphical Statistics 11,
/// doi:10.1198/106186002394.
struct QuasiRandomPoints: Sendable {
  let dimension: Int
  let shiftCount: Int
  let pointsPerShift: Int
  private let generators: [Double]
  private let shifts: [[Double]]

  init(dimension: Int, shiftCount: Int, pointsPerShift: Int, seed: UInt64 = 0x5e1e_c710) {
    self.dimension = dimension
    self.shiftCount = shiftCount
    self.pointsPerShift = pointsPerShift
    generators = Self.primes(dimension).map { Double($0).squareRoot() }
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    shifts = (0..<shiftCount).map { shift in
      (0..<dimension).map { axis in
        let words = philox4x32(counter: (UInt32(axis), UInt32(shift), 0, 0), key: key)
        return openUnitDouble(words.0, words.1)
      }
    }
  }

  /// Writes the point into the first `dimension` places; every coordinate is in (0, 1).
  func write(point: Int, shift: Int, to coordinates: inout [Double]) {
    let multiple = Double(point + 1)
    for axis in 0..<dimension {
      let position = multiple * generators[axis] + shifts[shift][axis]
      let folded = (2 * (position - position.rounded(.down)) - 1).magnitude
      coordinates[axis] = min(max(folded, 0x1p-53), 1 - 0x1p-53)
    }
  }

  private static func primes(_ count: Int) -> [Int] {
    var found: [Int] = []
    var candidate = 2
    while found.count < count {
      if !found.contains(where: { candidate.isMultiple(of: $0) }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }
}

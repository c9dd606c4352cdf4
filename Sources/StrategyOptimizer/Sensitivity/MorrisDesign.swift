import RandomStreams

/// Random trajectories on a grid of the unit cube for `MorrisScreening`.
///
/// Coordinates are multiples of `1 / (levelCount - 1)`; inputs change by `levelCount / (2 · (levelCount
/// - 1))`, up or down, whichever stays inside, so that all levels are equally likely.
package struct MorrisDesign: Sendable, Equatable {
  package let inputCount: Int
  package let levelCount: Int
  package let seed: UInt64

  /// - Precondition: `inputCount` is positive, `levelCount` even and positive.
  package init(inputCount: Int, levelCount: Int = 4, seed: UInt64 = 1) {
    precondition(inputCount >= 1, "a trajectory needs at least one input")
    precondition(
      levelCount >= 2 && levelCount.isMultiple(of: 2), "the number of levels must be even")
    self.inputCount = inputCount
    self.levelCount = levelCount
    self.seed = seed
  }

  /// The points of a trajectory, one more than there are inputs.
  package func trajectory(_ number: Int) -> [[Double]] {
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    let draws = (0..<inputCount).map { input in
      philox4x32(counter: (UInt32(input), UInt32(number), 0, 3), key: key)
    }
    let levels = draws.map { Int(openUnitDouble($0.0) * Double(levelCount)) }
    let order = draws.indices.sorted { (draws[$0].1, $0) < (draws[$1].1, $1) }
    let half = levelCount / 2
    let walk = order.reduce(into: [levels]) { walk, input in
      var next = walk[walk.count - 1]
      next[input] += next[input] < half ? half : -half
      walk.append(next)
    }
    return walk.map { $0.map { Double($0) / Double(levelCount - 1) } }
  }
}

import RealModule

/// Finds a low point of a smooth function within a box by the limited-memory BFGS method on the
/// coordinates that are free to move, with a backtracking search along the projected direction.
///
/// Citation: D. C. Liu, J. Nocedal (1989), "On the limited memory BFGS method for large scale
/// optimization", Mathematical Programming 45, doi:10.1007/BF01589116; the projection after
/// D. P. Bertsekas (1982), SIAM Journal on Control and Optimization 20, doi:10.1137/0320018.
package struct QuasiNewton {
  /// Steps at most.
  package var stepLimit: Int
  /// It ends when a step lowers the value by less than this, or no slope is larger.
  package var tolerance: Double

  package init(stepLimit: Int, tolerance: Double) {
    self.stepLimit = stepLimit
    self.tolerance = tolerance
  }

  /// A value with its derivatives.
  package struct Point {
    package var place: [Double]
    package var value: Double
    package var slopes: [Double]
  }

  /// The lowest point found.
  ///
  /// - Parameters:
  ///   - start: within the box.
  ///   - box: the lowest and the highest value of each coordinate.
  ///   - function: the value and its derivatives; `nil` where the function is not defined, which no step
  ///     enters.
  /// - Returns: `nil` if the function is not defined at the start.
  package func minimum(
    from start: [Double], within box: [ClosedRange<Double>],
    of function: ([Double]) -> (value: Double, slopes: [Double])?
  ) -> Point? {
    guard let first = function(start) else { return nil }
    var point = Point(place: start, value: first.value, slopes: first.slopes)
    var memory = CurvatureMemory()
    for _ in 0..<stepLimit {
      let isFree = point.place.indices.map { place in
        !(point.slopes[place] > 0 && point.place[place] <= box[place].lowerBound
          || point.slopes[place] < 0 && point.place[place] >= box[place].upperBound)
      }
      let slopes = zip(point.slopes, isFree).map { $1 ? $0 : 0 }
      guard slopes.contains(where: { $0.magnitude > tolerance }) else { break }
      var direction = memory.direction(against: slopes)
      for place in direction.indices where !isFree[place] { direction[place] = 0 }
      if !(Self.product(direction, slopes) < 0) {
        memory = CurvatureMemory()
        direction = slopes.map { -$0 }
      }
      if memory.isEmpty {
        let length = Self.product(direction, direction).squareRoot()
        direction = direction.map { $0 / max(length, 1) }
      }
      guard let next = step(from: point, along: direction, within: box, of: function) else { break }
      let gain = point.value - next.value
      memory.add(
        move: zip(next.place, point.place).map { $0 - $1 },
        turn: zip(next.slopes, point.slopes).map { $0 - $1 })
      point = next
      if gain < tolerance * max(1, point.value.magnitude) { break }
    }
    return point
  }

  /// The first point that is low enough, at the full step, half of it, and so on.
  private func step(
    from point: Point, along direction: [Double], within box: [ClosedRange<Double>],
    of function: ([Double]) -> (value: Double, slopes: [Double])?
  ) -> Point? {
    var length = 1.0
    for _ in 0..<Self.halvingLimit {
      let place = point.place.indices.map { index in
        min(
          max(point.place[index] + length * direction[index], box[index].lowerBound),
          box[index].upperBound)
      }
      let expected = Self.product(zip(place, point.place).map { $0 - $1 }, point.slopes)
      if let found = function(place), found.value.isFinite,
        found.value <= point.value + 1e-4 * expected, place != point.place
      {
        return Point(place: place, value: found.value, slopes: found.slopes)
      }
      length /= 2
    }
    return nil
  }

  private static let halvingLimit = 20

  fileprivate static func product(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for place in first.indices { sum += first[place] * second[place] }
    return sum
  }
}

/// The last steps, from which the curvature is guessed.
private struct CurvatureMemory {
  private var pairs: [(move: [Double], turn: [Double], scale: Double)] = []

  var isEmpty: Bool { pairs.isEmpty }

  mutating func add(move: [Double], turn: [Double]) {
    let curvature = QuasiNewton.product(move, turn)
    guard curvature > 1e-12 * QuasiNewton.product(turn, turn) else { return }
    pairs.append((move, turn, 1 / curvature))
    if pairs.count > Self.limit { pairs.removeFirst() }
  }

  private static let limit = 10

  /// The two-loop recursion.
  func direction(against slopes: [Double]) -> [Double] {
    var direction = slopes.map { -$0 }
    var shares: [Double] = []
    for pair in pairs.reversed() {
      let share = pair.scale * QuasiNewton.product(pair.move, direction)
      shares.append(share)
      for place in direction.indices { direction[place] -= share * pair.turn[place] }
    }
    if let last = pairs.last {
      let stretch = 1 / (last.scale * QuasiNewton.product(last.turn, last.turn))
      for place in direction.indices { direction[place] *= stretch }
    }
    for (pair, share) in zip(pairs, shares.reversed()) {
      let back = pair.scale * QuasiNewton.product(pair.turn, direction)
      for place in direction.indices { direction[place] += (share - back) * pair.move[place] }
    }
    return direction
  }
}

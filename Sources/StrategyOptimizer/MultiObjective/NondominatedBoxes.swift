/// What no point of a front dominates, below a reference point, cut into boxes that do not overlap.
///
/// For two or three objectives, smaller being better. A new point improves the hypervolume by the parts
/// of the boxes that it dominates, which makes improvements and their averages sums over boxes.
///
/// Citation: two objectives: M. Emmerich, K. Yang, A. Deutz, H. Wang, C. M. Fonseca (2016), "A
/// multicriteria generalization of Bayesian global optimization", doi:10.1007/978-3-319-29975-4_12;
/// three, at most twice as many boxes as points and one: K. Yang, M. Emmerich, A. Deutz, T. Bäck (2019),
/// "Efficient computation of expected hypervolume improvement using box decomposition algorithms",
/// Journal of Global Optimization 75, doi:10.1007/s10898-019-00798-7.
package struct NondominatedBoxes: Sendable, Equatable {
  /// How many objectives there are, 2 or 3.
  package let dimension: Int

  /// How many boxes there are.
  package var count: Int { upper.count / dimension }

  /// The lower corners, box after box, negative infinity where a box is not bounded.
  package private(set) var lower: [Double] = []

  /// The upper corners, box after box.
  package private(set) var upper: [Double] = []

  /// Cuts the space below the reference.
  ///
  /// - Parameters:
  ///   - points: Finite; those that others dominate, or that are not below the reference, change nothing.
  ///   - reference: Two or three coordinates.
  /// - Complexity: O(n²) in the points.
  package init(points: [[Double]], reference: [Double]) {
    precondition(
      reference.count == 2 || reference.count == 3, "boxes are those of two or three objectives")
    precondition(
      points.allSatisfy { $0.count == reference.count },
      "a point needs all objectives of the reference")
    dimension = reference.count
    let inside = points.filter { zip($0, reference).allSatisfy { $0 < $1 } }
    var staircase = Staircase(cornerX: reference[0], cornerY: reference[1])
    if dimension == 2 {
      for point in inside {
        _ = staircase.insert(x: point[0], y: point[1], start: -.infinity)
      }
    } else {
      for point in inside.sorted(by: { $0[2] < $1[2] }) {
        for strip in staircase.insert(x: point[0], y: point[1], start: point[2])
        where strip.start < point[2] {
          append(strip, end: point[2])
        }
      }
    }
    for strip in staircase.strips { append(strip, end: reference[dimension - 1]) }
  }

  /// Ends at `end` in the third coordinate, if there is one.
  private mutating func append(_ strip: Staircase.Strip, end: Double) {
    lower += [strip.left, -.infinity]
    upper += [strip.right, strip.height]
    guard dimension == 3 else { return }
    lower.append(strip.start)
    upper.append(end)
  }
}

extension NondominatedBoxes {
  /// By how much a finite point would increase the hypervolume of the front; 0 if it is dominated.
  ///
  /// - Complexity: O(count), without allocations.
  package func improvement(of point: [Double]) -> Double {
    precondition(point.count == dimension, "a point needs all objectives of the boxes")
    var sum = 0.0
    var corner = 0
    while corner < upper.count {
      var volume = 1.0
      for axis in 0..<dimension { volume *= length(corner + axis, from: point[axis]) }
      sum += volume
      corner += dimension
    }
    return sum
  }

  /// The improvement, and by how much it changes with each coordinate of the point, at most 0.
  ///
  /// Where the improvement has a kink, the change towards larger coordinates.
  ///
  /// - Parameters:
  ///   - point: Finite.
  ///   - gradient: Overwritten; as many values as there are objectives.
  /// - Returns: By how much the point would increase the hypervolume of the front.
  /// - Complexity: O(count), without allocations.
  package func improvement(of point: [Double], gradient: inout [Double]) -> Double {
    precondition(
      point.count == dimension && gradient.count == dimension,
      "a point and a gradient need all objectives of the boxes")
    for axis in 0..<dimension { gradient[axis] = 0 }
    var sum = 0.0
    var corner = 0
    while corner < upper.count {
      let x = length(corner, from: point[0])
      let y = length(corner + 1, from: point[1])
      let z = dimension == 3 ? length(corner + 2, from: point[2]) : 1
      sum += x * y * z
      if isInside(corner, point[0]) { gradient[0] -= y * z }
      if isInside(corner + 1, point[1]) { gradient[1] -= x * z }
      if dimension == 3, isInside(corner + 2, point[2]) { gradient[2] -= x * y }
      corner += dimension
    }
    return sum
  }

  /// How much of a box's side lies above a value.
  private func length(_ side: Int, from value: Double) -> Double {
    max(0, upper[side] - max(lower[side], value))
  }

  private func isInside(_ side: Int, _ value: Double) -> Bool {
    value >= lower[side] && value < upper[side]
  }
}

/// The lower boundary of what points in the plane dominate, swept through a third coordinate.
///
/// Strips of the first coordinate, side by side, each free up to a height in the second one; heights
/// fall from the first strip to the last.
struct Staircase {
  /// A part of the plane that no point so far dominates.
  struct Strip {
    var left: Double
    var right: Double
    /// Free below it.
    var height: Double
    /// Where in the third coordinate it began to be free no higher.
    var start: Double
  }

  private(set) var strips: [Strip]

  /// Free everywhere below the corner.
  init(cornerX: Double, cornerY: Double) {
    strips = [Strip(left: -.infinity, right: cornerX, height: cornerY, start: -.infinity)]
  }

  /// Cuts off what a point below the corner dominates, from `start` on.
  ///
  /// - Returns: The strips that end there; none if another point dominates this one.
  mutating func insert(x: Double, y: Double, start: Double) -> [Strip] {
    guard let first = strips.firstIndex(where: { $0.right > x }), strips[first].height > y else {
      return []
    }
    let end = strips[first...].firstIndex { $0.height <= y } ?? strips.count
    let cut = Array(strips[first..<end])
    var replacement = [
      Strip(left: x, right: cut[cut.count - 1].right, height: y, start: start)
    ]
    if cut[0].left < x {
      replacement.insert(
        Strip(left: cut[0].left, right: x, height: cut[0].height, start: start), at: 0)
    }
    strips.replaceSubrange(first..<end, with: replacement)
    return cut
  }
}

/// Whether a point is nowhere larger than another, and smaller in one coordinate; smaller is better.
///
/// Coordinates that are not a number in one of them are not compared.
package func dominates(_ point: [Double], _ other: [Double]) -> Bool {
  precondition(point.count == other.count, "points of one space have as many coordinates")
  var isSmallerSomewhere = false
  for (one, two) in zip(point, other) {
    if one > two { return false }
    if one < two { isSmallerSomewhere = true }
  }
  return isSmallerSomewhere
}

/// The places of the points that no other one dominates, in their order; equals do not dominate each
/// other.
package func paretoFront(of points: [[Double]]) -> [Int] {
  points.indices.filter { place in !points.contains { dominates($0, points[place]) } }
}

/// The volume between a reference point and what is dominated by points; smaller is better.
///
/// Points that are not below the reference in every coordinate, or that others dominate, add nothing.
/// Exact up to rounding. One objective after the other is swept, so that each slab has the volume of a
/// front of one objective less (hypervolume by slicing objectives).
///
/// Citation: E. Zitzler, L. Thiele (1998), "Multiobjective optimization using evolutionary algorithms —
/// a comparative case study", doi:10.1007/BFb0056872; L. While, P. Hingston, L. Barone, S. Huband
/// (2006), "A faster algorithm for calculating hypervolume", IEEE Transactions on Evolutionary
/// Computation 10, doi:10.1109/TEVC.2005.851275.
///
/// - Complexity: O(n log n) for two objectives, and n times as much for each objective more.
package func hypervolume(of points: [[Double]], reference: [Double]) -> Double {
  precondition(!reference.isEmpty, "a volume needs at least one objective")
  let inside = points.filter { point in
    precondition(point.count == reference.count, "a point needs all objectives of the reference")
    return zip(point, reference).allSatisfy { $0 < $1 }
  }
  return volume(dominatedBy: inside, reference, axisCount: reference.count)
}

/// In the first `axisCount` coordinates.
private func volume(dominatedBy points: [[Double]], _ reference: [Double], axisCount: Int) -> Double
{
  guard axisCount > 2 else {
    return axisCount == 2 ? area(points, reference) : length(points, reference)
  }
  let axis = axisCount - 1
  let sorted = points.sorted { $0[axis] < $1[axis] }
  var front: [[Double]] = []
  var section = 0.0
  var sum = 0.0
  for (place, point) in sorted.enumerated() {
    let shadow = Array(point[..<axis])
    if !front.contains(where: { $0 == shadow || dominates($0, shadow) }) {
      front.removeAll { dominates(shadow, $0) }
      front.append(shadow)
      section = volume(dominatedBy: front, reference, axisCount: axis)
    }
    let end = place + 1 < sorted.count ? sorted[place + 1][axis] : reference[axis]
    sum += section * (end - point[axis])
  }
  return sum
}

private func area(_ points: [[Double]], _ reference: [Double]) -> Double {
  var height = reference[1]
  var sum = 0.0
  for point in points.sorted(by: { $0[0] < $1[0] }) where point[1] < height {
    sum += (reference[0] - point[0]) * (height - point[1])
    height = point[1]
  }
  return sum
}

private func length(_ points: [[Double]], _ reference: [Double]) -> Double {
  points.reduce(0) { max($0, reference[0] - $1[0]) }
}

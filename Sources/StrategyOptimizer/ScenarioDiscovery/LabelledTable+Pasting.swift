extension LabelledTable {
  /// The box grown again where that raises the share of rows of interest.
  ///
  /// Each step adds, at one bound, the nearest rows outside, as many as `share` of the rows inside and
  /// all with the same value as the last.
  func pasting(_ bounds: BoxBounds, share: Double) -> BoxBounds {
    var bounds = bounds
    while let grown = bestGrowth(of: bounds, share: share) { bounds = grown }
    return bounds
  }

  private func bestGrowth(of bounds: BoxBounds, share: Double) -> BoxBounds? {
    let inside = contents(bounds)
    var bestDensity = Double(inside.ofInterest) / Double(inside.rows)
    var best: BoxBounds?
    for input in columns.indices where bounds.isRestricted(input) {
      for side in BoxBounds.Side.allCases {
        let outside = rowsOutside(only: side, of: input, bounds)
        guard !outside.isEmpty else { continue }
        let column = columns[input]
        let last = outside[min(outside.count, max(1, Int(share * Double(inside.rows)))) - 1]
        let added = outside.prefix { (row) in
          side == .low ? column[row] >= column[last] : column[row] <= column[last]
        }
        let density =
          Double(inside.ofInterest + added.count { isOfInterest[$0] })
          / Double(inside.rows + added.count)
        guard density > bestDensity else { continue }
        bestDensity = density
        best = bounds.moving(side, of: input, to: bound(column[last], side, of: input))
      }
    }
    return best
  }

  /// Rows that would be inside but for one bound, from the nearest on.
  private func rowsOutside(
    only side: BoxBounds.Side, of input: Int, _ bounds: BoxBounds
  ) -> [Int] {
    let others = columns.indices.filter { $0 != input && bounds.isRestricted($0) }
    let rows = orders[input].filter { row in
      bounds.sideOutside(columns[input][row], of: input) == side
        && others.allSatisfy { bounds.sideOutside(columns[$0][row], of: $0) == nil }
    }
    return side == .low ? rows.reversed() : rows
  }

  /// A bound at a value, none if no row is beyond it.
  private func bound(_ value: Double, _ side: BoxBounds.Side, of input: Int) -> Double {
    let (column, order) = (columns[input], orders[input])
    switch side {
    case .low: return column[order[0]] < value ? value : -.infinity
    case .high: return column[order[order.count - 1]] > value ? value : .infinity
    }
  }
}

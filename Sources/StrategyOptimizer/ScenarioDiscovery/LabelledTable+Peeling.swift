extension LabelledTable {
  /// A thin slice at one end of the rows inside.
  private struct Slice {
    let side: BoxBounds.Side
    let input: Int
    /// Rows in the slice.
    let count: Int
    /// The outermost value that stays inside.
    let bound: Double
    /// By how much the share of interest rises, by row taken off.
    let score: Double
  }

  /// Ever smaller boxes, from the one that holds every row.
  ///
  /// Each step takes off the slice that raises the share of rows of interest most, by row taken off.
  /// Equal values stay together, so a slice has at most `share` of the rows inside, or all rows with
  /// the outermost value if these are more. Ends where no slice raises the share, or where one would
  /// leave fewer than `smallestCount` rows.
  func peeling(share: Double, smallestCount: Int) -> [BoxBounds] {
    var boxes = [BoxBounds(inputCount: columns.count)]
    var orders = self.orders
    var isInside = [Bool](repeating: true, count: rowCount)
    var ofInterest = interestCount
    while let slice = bestSlice(
      of: orders, ofInterest: ofInterest, share: share, smallestCount: smallestCount)
    {
      let order = orders[slice.input]
      let removed = slice.side == .low ? order.prefix(slice.count) : order.suffix(slice.count)
      for row in removed {
        isInside[row] = false
        if isOfInterest[row] { ofInterest -= 1 }
      }
      for input in orders.indices { orders[input].removeAll { !isInside[$0] } }
      boxes.append(
        boxes[boxes.count - 1].moving(slice.side, of: slice.input, to: slice.bound))
    }
    return boxes
  }

  private func bestSlice(
    of orders: [[Int]], ofInterest: Int, share: Double, smallestCount: Int
  ) -> Slice? {
    var best: Slice?
    for input in orders.indices {
      for side in BoxBounds.Side.allCases {
        let order = side == .low ? orders[input] : orders[input].reversed()
        guard
          let slice = slice(side, of: input, order: order, ofInterest: ofInterest, share: share),
          order.count - slice.count >= smallestCount, slice.score > best?.score ?? 0
        else { continue }
        best = slice
      }
    }
    return best
  }

  /// The slice at the start of `order`, which holds the rows inside from the outermost on; nil if
  /// all have the same value.
  private func slice(
    _ side: BoxBounds.Side, of input: Int, order: [Int], ofInterest: Int, share: Double
  ) -> Slice? {
    let column = columns[input]
    let most = max(1, Int(share * Double(order.count)))
    guard most < order.count else { return nil }
    var count = most
    while count > 0, column[order[count - 1]] == column[order[most]] { count -= 1 }
    if count == 0 {
      count = most
      while count < order.count, column[order[count]] == column[order[0]] { count += 1 }
    }
    guard count < order.count else { return nil }
    let removed = order[..<count].count { isOfInterest[$0] }
    let before = Double(ofInterest) / Double(order.count)
    let after = Double(ofInterest - removed) / Double(order.count - count)
    return Slice(
      side: side, input: input, count: count, bound: column[order[count]],
      score: (after - before) / Double(count))
  }
}

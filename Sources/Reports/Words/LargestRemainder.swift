/// Whole numbers in place of shares that still sum to the whole.
enum LargestRemainder {
  /// The shares of `total`: each rounded down, the rest given to those that lost most, the first among
  /// equals (Hamilton's method).
  ///
  /// - Parameters:
  ///   - shares: At least 0; where they sum to nothing, all wholes are 0.
  ///   - total: What the wholes sum to.
  /// - Returns: A whole number for each share.
  static func wholes(_ shares: [Double], total: Int = 100) -> [Int] {
    let sum = shares.reduce(0, +)
    guard sum > 0, sum.isFinite else { return shares.map { _ in 0 } }
    let exact = shares.map { $0 / sum * Double(total) }
    var wholes = exact.map { Int($0.rounded(.down)) }
    let missing = total - wholes.reduce(0, +)
    let order = exact.indices.sorted { left, right in
      let rests = (exact[left] - Double(wholes[left]), exact[right] - Double(wholes[right]))
      return rests.0 == rests.1 ? left < right : rests.0 > rests.1
    }
    for place in order.prefix(missing) { wholes[place] += 1 }
    return wholes
  }
}

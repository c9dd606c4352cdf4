/// Sample quantiles at several probabilities.
///
/// The definition is type 7 of Hyndman and Fan, the default of numpy and R and PERCENTILE.INC of
/// spreadsheets: with the n values in ascending order, numbered from 0, the quantile at p lies at
/// place `(n - 1) p`, interpolated between its neighbours.
///
/// - Parameters:
///   - values: The sample in any order; it may be shorter than the number of replications where
///     some have no value. Handed over with `consume`, it is reordered in place, else copied once.
///   - probabilities: Any order, each in 0...1.
/// - Returns: The quantiles in the order of `probabilities`; not numbers if there is no value.
/// - Precondition: No value is not a number.
/// - Complexity: O(n log m) on average for m probabilities, O(n log n) at worst.
/// - Citation: R. J. Hyndman, Y. Fan (1996), "Sample quantiles in statistical packages", The
///   American Statistician 50, doi:10.1080/00031305.1996.10473566.
@inlinable
public func quantiles<Value: BinaryFloatingPoint>(
  of values: consuming [Value], at probabilities: [Double]
) -> [Double] {
  precondition(
    probabilities.allSatisfy { $0 >= 0 && $0 <= 1 }, "quantiles need probabilities in 0...1")
  precondition(!values.contains { $0.isNaN }, "quantiles need values that are numbers")
  guard !values.isEmpty else { return probabilities.map { _ in .nan } }
  let last = values.count - 1
  let places = probabilities.map { Double(last) * $0 }
  let ranks = places.flatMap { [Int($0), min(Int($0) + 1, last)] }.sorted()
  let splitLimit = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
  settle(ranks[...], in: 0..<values.count, of: &values, splitsLeft: splitLimit)
  var found: [Double] = []
  for place in places {
    let rank = Int(place)
    let lower = Double(values[rank])
    let upper = Double(values[min(rank + 1, last)])
    let fraction = place - Double(rank)
    // Between equal or infinite neighbours the weighted sum could be not a number.
    found.append(fraction == 0 || lower == upper ? lower : lower + fraction * (upper - lower))
  }
  return found
}

/// Reorders `values` within `range` so that each rank of `ranks` holds what it would after sorting.
///
/// After `splitsLeft` splits the range is sorted, which bounds the worst case.
@inlinable
func settle<Value: BinaryFloatingPoint>(
  _ ranks: ArraySlice<Int>, in range: Range<Int>, of values: inout [Value], splitsLeft: Int
) {
  guard !ranks.isEmpty, range.count > 1 else { return }
  guard splitsLeft > 0 else {
    values[range].sort()
    return
  }
  let (belowEnd, aboveStart) = split(range, of: &values)
  let below = ranks.prefix { $0 < belowEnd }
  let above = ranks.drop { $0 < aboveStart }
  settle(below, in: range.lowerBound..<belowEnd, of: &values, splitsLeft: splitsLeft - 1)
  settle(above, in: aboveStart..<range.upperBound, of: &values, splitsLeft: splitsLeft - 1)
}

/// Splits a range of at least two values around the median of its first, middle and last one.
///
/// Afterwards values before `belowEnd` are at most the pivot, values from `aboveStart` on are at
/// least the pivot, and any between are equal to it. Both parts are smaller than the range.
@inlinable
func split<Value: BinaryFloatingPoint>(
  _ range: Range<Int>, of values: inout [Value]
) -> (belowEnd: Int, aboveStart: Int) {
  var left = range.lowerBound
  var right = range.upperBound - 1
  let middle = values[left + (right - left) / 2]
  let (low, high) = (min(values[left], values[right]), max(values[left], values[right]))
  let pivot = max(low, min(middle, high))
  while left <= right {
    while values[left] < pivot { left += 1 }
    while pivot < values[right] { right -= 1 }
    if left <= right {
      values.swapAt(left, right)
      left += 1
      right -= 1
    }
  }
  return (right + 1, left)
}

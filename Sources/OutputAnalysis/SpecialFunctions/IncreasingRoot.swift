/// Where an increasing function reaches 0.
///
/// False position with the Illinois modification, after the bracket has been widened as needed.
///
/// - Parameters:
///   - lower: A guess below the root.
///   - upper: A guess above it.
///   - function: Increasing and continuous.
/// - Returns: The root, to about 1e-13 of its magnitude or of 1.
func increasingRoot(
  from lower: Double, to upper: Double, of function: (Double) -> Double
) -> Double {
  var (low, high) = (lower, upper)
  var (below, above) = (function(low), function(high))
  var width = high - low
  while below > 0 {
    (high, above) = (low, below)
    low -= width
    width *= 2
    below = function(low)
  }
  while above < 0 {
    (low, below) = (high, above)
    high += width
    width *= 2
    above = function(high)
  }
  for _ in 0..<200 {
    if below == 0 { return low }
    if above == 0 || high - low <= 1e-13 * max(1, high.magnitude) { return high }
    let guess = (low - below * (high - low) / (above - below))
    let middle = guess > low && guess < high ? guess : (low + high) / 2
    let value = function(middle)
    if value < 0 {
      (low, below) = (middle, value)
      above /= 2
    } else {
      (high, above) = (middle, value)
      below /= 2
    }
  }
  return high
}

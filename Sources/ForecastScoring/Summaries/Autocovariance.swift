/// The autocovariances of a series at the lags 0…`lagLimit`, each a sum divided by the length.
///
/// - Precondition: the lag limit is in 0..<count.
func autocovariances(of values: [Double], lagLimit: Int) -> [Double] {
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  return (0...lagLimit).map { lag in
    zip(values.dropFirst(lag), values).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) } / count
  }
}

/// Mean, standard error and quantiles written down as textbooks have them.
struct DirectEstimate {
  let count: Int
  let mean: Double
  let standardError: Double
  let quantiles: [Double]

  init(_ values: [Double]) {
    let sorted = values.filter { !$0.isNaN }.sorted()
    count = sorted.count
    let n = Double(sorted.count)
    let mean = sorted.reduce(0, +) / n
    self.mean = mean
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = sorted.count > 1 ? (squares / (n - 1) / n).squareRoot() : .nan
    quantiles = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95].map { probability in
      guard !sorted.isEmpty else { return .nan }
      let place = probability * (n - 1)
      let lower = Int(place)
      let upper = min(lower + 1, sorted.count - 1)
      return sorted[lower] + (place - Double(lower)) * (sorted[upper] - sorted[lower])
    }
  }
}

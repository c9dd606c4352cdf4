/// Where the mean of a sequence changes, found exactly.
///
/// The sum of squared distances from the means of the segments, divided by the variance of the noise, plus
/// a penalty for each change is as small as can be. Pruning leaves out places that can never again be the
/// last change, so that the time is proportional to the length where changes are as frequent in long
/// sequences as in short ones, and to its square where nothing changes.
///
/// Citation: R. Killick, P. Fearnhead, I. A. Eckley (2012), "Optimal detection of changepoints with a
/// linear computational cost", Journal of the American Statistical Association 107,
/// doi:10.1080/01621459.2012.737745.
struct ChangePoints {
  /// The first places of the segments after the first, in order.
  let places: [Int]
  /// What the segments cost, without a penalty for the first.
  let cost: Double

  /// - Parameters:
  ///   - values: The sequence.
  ///   - variance: The variance of the noise, above 0.
  ///   - penalty: What a change costs, in units of twice the log-likelihood.
  ///   - shortest: The fewest values of a segment, at least 1.
  init(_ values: [Double], variance: Double, penalty: Double, shortest: Int) {
    precondition(variance > 0 && shortest >= 1, "segments need noise and a length")
    guard values.count >= 2 * shortest else {
      places = []
      cost = SegmentCosts(values, variance: variance).cost(of: 0..<values.count)
      return
    }
    let costs = SegmentCosts(values, variance: variance)
    var best = [Double](repeating: .infinity, count: values.count + 1)
    best[0] = -penalty
    var lastStart = [Int](repeating: 0, count: values.count + 1)
    var candidates = [0]
    // A start that loses at one end loses at every later one that leaves room for a segment between.
    var endsToUse = [Int](repeating: .max, count: values.count + 1)
    for end in shortest...values.count {
      let ready = end - shortest
      if ready >= shortest { candidates.append(ready) }
      candidates.removeAll { endsToUse[$0] <= end }
      for start in candidates {
        let total = best[start] + costs.cost(of: start..<end) + penalty
        if total < best[end] { (best[end], lastStart[end]) = (total, start) }
      }
      for start in candidates
      where endsToUse[start] == .max
        && best[start] + costs.cost(of: start..<end) >= best[end]
      {
        endsToUse[start] = end + shortest
      }
    }
    cost = best[values.count]
    var found: [Int] = []
    var end = values.count
    while lastStart[end] > 0 {
      end = lastStart[end]
      found.append(end)
    }
    places = found.reversed()
  }
}

/// Squared distances of segments from their means, by running sums.
private struct SegmentCosts {
  private let sums: [Double]
  private let squareSums: [Double]
  private let variance: Double

  init(_ values: [Double], variance: Double) {
    // Around the mean, so that squares keep their digits.
    let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    var (sum, squareSum) = (0.0, 0.0)
    var (sums, squareSums) = ([0.0], [0.0])
    for value in values {
      sum += value - mean
      squareSum += (value - mean) * (value - mean)
      sums.append(sum)
      squareSums.append(squareSum)
    }
    (self.sums, self.squareSums, self.variance) = (sums, squareSums, variance)
  }

  func cost(of range: Range<Int>) -> Double {
    guard !range.isEmpty else { return 0 }
    let sum = sums[range.upperBound] - sums[range.lowerBound]
    let squares = squareSums[range.upperBound] - squareSums[range.lowerBound]
    return max(0, squares - sum * sum / Double(range.count)) / variance
  }
}

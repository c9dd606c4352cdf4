import RealModule

/// The evidence that independent standard normal numbers have stopped being so since some week.
///
/// It is a test martingale of mean 1 while they are: whatever the number of looks, it ever reaches 1/α with a
/// chance of at most α (Ville's inequality). It is the mean, over the weeks at which something may have begun,
/// of the likelihood ratios of what may have begun: half a lasting shift of unknown size, half a larger
/// spread, both with a standard normal prior.
///
/// Citation: H. Robbins (1970), "Statistical methods related to the law of the iterated logarithm", Annals of
/// Mathematical Statistics 41, doi:10.1214/aoms/1177696786; with restarts: J. Shin, A. Ramdas,
/// A. Rinaldo (2023), "E-detectors: a nonparametric framework for sequential change detection", New England
/// Journal of Statistics in Data Science 2, doi:10.51387/23-NEJSDS51.
struct ChangeEvidence {
  /// Its logarithm after each number.
  private(set) var logarithms: [Double] = []
  /// After each number, the place of the number since when the evidence is strongest.
  private(set) var beginnings: [Int] = []

  /// - Parameters:
  ///   - numbers: in order of time.
  ///   - limit: how many there may ever be, at least as many as there are.
  init(_ numbers: [Double], limit: Int) {
    let share = -Double.log(Double(max(limit, 1)))
    for end in numbers.indices {
      let begun = (0...end).map { share + Self.logarithm(numbers[$0...end]) }
      let rest = Double(limit - end - 1)
      let notBegun = rest > 0 ? [share + Double.log(rest)] : []
      logarithms.append(logarithmOfSum(begun + notBegun))
      beginnings.append(begun.indices.max { begun[$0] < begun[$1] } ?? end)
    }
  }

  private static func logarithm(_ numbers: ArraySlice<Double>) -> Double {
    let count = Double(numbers.count)
    let sum = numbers.reduce(0, +)
    let squares = numbers.reduce(0) { $0 + $1 * $1 }
    let shift = sum * sum / (2 * (1 + count)) - Double.log(1 + count) / 2
    let spread = squares / 4 - count * Double.log(2) / 2
    return logarithmOfSum([shift, spread]) - Double.log(2)
  }
}

private func logarithmOfSum(_ logarithms: [Double]) -> Double {
  let largest = logarithms.max() ?? -.infinity
  return largest + Double.log(logarithms.reduce(0) { $0 + Double.exp($1 - largest) })
}

import OutputAnalysis

/// Standard errors of measures of inequality, by leaving out one member after the other.
///
/// Both measures are smooth functions of ordered totals, so that what is left when one is taken out
/// follows from running sums, in time proportional to the members.
///
/// Citation: E. Karagiannis, M. Kovacevic (2000), "A method to calculate the jackknife variance estimator
/// for the Gini coefficient", Oxford Bulletin of Economics and Statistics 62,
/// doi:10.1111/1468-0084.00163; B. Efron (1982), "The Jackknife, the Bootstrap and Other Resampling
/// Plans", doi:10.1137/1.9781611970319.
struct InequalityJackknife {
  private let ascending: [Double]
  /// The sum of the totals before each place.
  private let sumsBelow: [Double]
  private let sum: Double

  init(_ totals: [Int]) {
    ascending = totals.sorted().map(Double.init)
    var below = 0.0
    sumsBelow = ascending.map { total in
      defer { below += total }
      return below
    }
    sum = below
  }

  /// The standard error of the Gini coefficient; not a number below two members.
  var standardErrorOfGini: Double {
    let count = Double(ascending.count)
    let weighted = zip(0..., ascending).reduce(0) {
      $0 + (2 * Double($1.0 + 1) - count - 1) * $1.1
    }
    return standardError(
      ofLeftOut: ascending.indices.map { place in
        let (total, below) = (ascending[place], sumsBelow[place])
        let rest = sum - total
        // Everyone below has one person fewer above, everyone above one fewer below.
        let left =
          weighted - (2 * Double(place + 1) - count - 1) * total + below - (rest - below)
        return rest > 0 ? left / ((count - 1) * rest) : 0
      })
  }

  /// The standard error of the share held by the members with the largest totals, the first
  /// `floor(fraction × members)`, at least one.
  func standardErrorOfTopShare(_ fraction: Double) -> Double {
    let count = ascending.count
    let heldCount = max(1, Int(fraction * Double(count - 1)))
    guard heldCount < count else { return .nan }
    let firstHeld = count - heldCount
    let held = sum - sumsBelow[firstHeld]
    return standardError(
      ofLeftOut: ascending.indices.map { place in
        let rest = sum - ascending[place]
        // Who takes the place of a member of the top is the next below.
        let left =
          place >= firstHeld ? held - ascending[place] + ascending[firstHeld - 1] : held
        return rest > 0 ? left / rest : 0
      })
  }

  private func standardError(ofLeftOut values: [Double]) -> Double {
    let moments = RunningMoments(values)
    let count = Double(values.count)
    return (count - 1) / count.squareRoot() * moments.standardDeviation
  }
}

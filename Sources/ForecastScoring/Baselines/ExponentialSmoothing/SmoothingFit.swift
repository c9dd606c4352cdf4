import RealModule

/// Exponential smoothing fitted by maximum likelihood: ETS(A,N,N) or ETS(A,Ad,N), on the values or on
/// log(1 + value).
///
/// α is in 0.0001…0.9999, β in 0.0001…α, φ in 0.8…0.98, the bounds of R's forecast and of statsmodels. The
/// first level and slope are found by least squares for each α, β and φ.
///
/// Citation: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder (2008), "Forecasting with exponential
/// smoothing: the state space approach", chapters 5 and 7, Springer, doi:10.1007/978-3-540-71918-2.
package struct SmoothingFit: Sendable, Equatable {
  /// Whether there is a damped trend.
  package let hasTrend: Bool
  /// Whether log(1 + value) was smoothed.
  package let isLogarithmic: Bool
  /// α, how much of an error the level takes over.
  package var levelShare: Double { recursion.levelShare }
  /// β, how much of an error the slope takes over; 0 without a trend.
  package var slopeShare: Double { recursion.slopeShare }
  /// φ, how much of the slope is left a week later; 0 without a trend.
  package var damping: Double { recursion.damping }
  /// The standard deviation of a week's error on the smoothed scale, its degrees of freedom those left
  /// after the parameters.
  package let errorDeviation: Double
  /// The logarithm of the density of the values, on their own scale whatever was smoothed.
  package let logLikelihood: Double
  /// Akaike's criterion with the correction for small samples, the smaller the better.
  package let correctedAkaike: Double

  let recursion: SmoothingRecursion
  let end: SmoothingRecursion.State

  /// Fits what is known, in order of time, `nil` where missing.
  ///
  /// There is no fit with too few values for the criterion (fewer than 5 without a trend, 8 with one), if all
  /// are equal, or if one is negative and logarithms are asked for.
  package init?(_ known: [Double?], hasTrend: Bool, isLogarithmic: Bool) {
    let trimmed = Array(known.drop { $0 == nil })
    let present = trimmed.compactMap { $0 }
    let parameterCount = hasTrend ? 6 : 3
    guard present.count > parameterCount + 1, Set(present).count > 1,
      !isLogarithmic || present.allSatisfy({ $0 >= 0 })
    else { return nil }
    let values = isLogarithmic ? trimmed.map { $0.map { Double.log(onePlus: $0) } } : trimmed
    let recursion = Self.likeliest(for: values, hasTrend: hasTrend)
    let start = recursion.bestStart(for: values, hasTrend: hasTrend)
    let (errors, end) = recursion.errors(of: values, from: start)
    let count = Double(present.count)
    let height = values.reduce(0) { max($0, $1?.magnitude ?? 0) }
    // A perfect fit would have an infinite density.
    let squares = max(errors.reduce(0) { $0 + $1 * $1 }, count * height * height * 1e-16)
    guard squares > 0, squares.isFinite, end.level.isFinite, end.slope.isFinite else { return nil }
    let jacobian = isLogarithmic ? present.reduce(0) { $0 - Double.log(onePlus: $1) } : 0
    let parameters = Double(parameterCount)
    logLikelihood =
      jacobian - count / 2 * (Double.log(2 * Double.pi * squares / count) + 1)
    correctedAkaike =
      2 * (parameters - logLikelihood)
      + 2 * parameters * (parameters + 1) / (count - parameters - 1)
    errorDeviation = (squares / (count - parameters + 1)).squareRoot()
    (self.hasTrend, self.isLogarithmic) = (hasTrend, isLogarithmic)
    (self.recursion, self.end) = (recursion, end)
  }

  /// The fit with the least criterion, of those there are; among equals the simplest.
  package static func best(for known: [Double?]) -> SmoothingFit? {
    [false, true].flatMap { hasTrend in
      [false, true].compactMap {
        SmoothingFit(known, hasTrend: hasTrend, isLogarithmic: $0)
      }
    }.min { $0.correctedAkaike < $1.correctedAkaike }
  }

  private static func likeliest(for values: [Double?], hasTrend: Bool) -> SmoothingRecursion {
    func loss(_ place: [Double]) -> Double {
      let recursion = recursion(at: place)
      let start = recursion.bestStart(for: values, hasTrend: hasTrend)
      return recursion.errors(of: values, from: start).errors.reduce(0) { $0 + $1 * $1 }
    }
    let nodes = [0.02, 0.1, 0.25, 0.5, 0.75, 0.95]
    let grid =
      hasTrend
      ? nodes.flatMap { level in
        [0.05, 0.2, 0.6].flatMap { slope in [0.1, 0.5, 0.9].map { [level, slope, $0] } }
      } : nodes.map { [$0] }
    let start = grid.map { ($0, loss($0)) }.min { $0.1 < $1.1 }?.0 ?? grid[0]
    return recursion(at: DownhillSimplex().minimum(from: start, of: loss))
  }

  /// The parameters at a place in the unit cube.
  private static func recursion(at place: [Double]) -> SmoothingRecursion {
    let levelShare = 0.0001 + 0.9998 * place[0]
    guard place.count == 3 else { return SmoothingRecursion(levelShare: levelShare) }
    return SmoothingRecursion(
      levelShare: levelShare, slopeShare: 0.0001 + (levelShare - 0.0001) * place[1],
      damping: 0.8 + 0.18 * place[2])
  }
}

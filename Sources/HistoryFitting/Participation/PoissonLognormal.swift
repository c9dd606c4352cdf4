import RealModule

/// Counts whose mean varies as a lognormal number.
struct PoissonLognormal {
  /// Logarithm of the median mean.
  let location: Double
  /// Standard deviation of the logarithm of the mean; positive.
  let spread: Double

  /// The logarithm of the chance of a count.
  ///
  /// The trapezoidal rule over the logarithm of the mean, outwards from the peak of the integrand, which has a
  /// single one: for a smooth integrand that decays at both ends it converges faster than any power of the step,
  /// also where Gauss–Hermite points fixed in advance would miss a narrow peak.
  func logChance(of count: Double) -> Double {
    let peak = peak(count)
    let height = exponent(count, at: peak)
    let curvature = Double.exp(peak) + 1 / (spread * spread)
    // The integrand has no smaller scale than its peak's width and the turn of e^x.
    let step = min(0.5 / curvature.squareRoot(), 0.35)
    var sum = 1.0
    for direction in [-step, step] {
      var place = peak
      while true {
        place += direction
        let rest = exponent(count, at: place) - height
        guard rest >= Self.negligible else { break }
        sum += .exp(rest)
      }
    }
    return height + .log(sum * step / spread) - 0.5 * .log(2 * .pi) - .logGamma(count + 1)
  }

  private func exponent(_ count: Double, at logMean: Double) -> Double {
    let deviate = (logMean - location) / spread
    return count * logMean - .exp(logMean) - deviate * deviate / 2
  }

  /// Newton's method on the slope, which falls and bends down: from above it comes down without overshooting.
  private func peak(_ count: Double) -> Double {
    let variance = spread * spread
    // Where the slope cannot be positive any more.
    var place = max(location, .log(max(count, 1)))
    for _ in 0..<200 {
      let mean = Double.exp(place)
      let move = (count - mean - (place - location) / variance) / (mean + 1 / variance)
      place += move
      if move.magnitude < 1e-9 { break }
    }
    return place
  }

  /// Sums of a thousand terms below this are lost in rounding.
  private static let negligible = -40.0
}

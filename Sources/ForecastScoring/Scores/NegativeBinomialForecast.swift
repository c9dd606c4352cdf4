import RealModule

/// A forecast of a count as a negative binomial law of variance mean + mean²/size, the Poisson law for an
/// infinite size.
package struct NegativeBinomialForecast: Sendable {
  /// The mean.
  package let mean: Double
  /// The dispersion parameter, the shape of the gamma law that mixes Poisson laws.
  package let size: Double

  /// The chances of at most `first`, `first + 1`, …; outside of them less than 10⁻¹⁵ is left.
  private let cumulative: [Double]
  private let first: Int

  /// - Returns: `nil` unless the mean is finite and not negative and the size is positive, or if the counts
  ///   that matter are more than four million.
  package init?(mean: Double, size: Double) {
    guard mean.isFinite, mean >= 0, size > 0, let table = Self.table(mean: mean, size: size) else {
      return nil
    }
    self.mean = mean
    self.size = size
    (first, cumulative) = table
  }

  /// How much likelier one count more is.
  private static func growth(from count: Double, mean: Double, size: Double) -> Double {
    size.isFinite ? (count + size) / (count + 1) * (mean / (size + mean)) : mean / (count + 1)
  }

  private static func table(mean: Double, size: Double) -> (Int, [Double])? {
    let peak = size.isFinite ? mean * max(0, 1 - 1 / size) : mean
    guard peak < Double(tableLimit) * Double(tableLimit) else { return nil }
    let mode = Int(peak)
    var above = [1.0]
    while let last = above.last, last > negligible {
      guard above.count < tableLimit else { return nil }
      above.append(last * growth(from: Double(mode + above.count - 1), mean: mean, size: size))
    }
    var below: [Double] = []
    var mass = 1.0
    var count = mode
    while count > 0, mass > negligible {
      guard below.count < tableLimit else { return nil }
      count -= 1
      mass /= growth(from: Double(count), mean: mean, size: size)
      below.append(mass)
    }
    let masses = below.reversed() + above
    let total = masses.reduce(0, +)
    var sum = 0.0
    let cumulative = masses.map { mass in
      sum += mass
      return sum / total
    }
    return (count, cumulative)
  }

  private static let tableLimit = 1 << 22
  /// A chance relative to that of the mode.
  private static let negligible = 1e-18

  /// The chance of at most `count`.
  private func chance(through count: Int) -> Double {
    if count < first { return 0 }
    let place = count - first
    return place < cumulative.count ? cumulative[place] : 1
  }

  /// Σ (F(k) − 1[k ≥ y])² over all counts k, also for a y to which the law gives no chance.
  ///
  /// - Citation: T. Gneiting, A. E. Raftery (2007), "Strictly proper scoring rules, prediction, and
  ///   estimation", Journal of the American Statistical Association 102, section 4.2,
  ///   doi:10.1198/016214506000001437.
  package func rankedProbabilityScore(of observed: Int) -> Double {
    let last = first + cumulative.count - 1
    var sum = max(0, Double(first) - Double(observed)) + max(0, Double(observed) - Double(last) - 1)
    for (place, chance) in cumulative.enumerated() {
      let difference = chance - (first + place >= observed ? 1 : 0)
      sum += difference * difference
    }
    return sum
  }

  /// Minus the logarithm of the chance of the count, the smaller the better; infinite for what cannot be.
  ///
  /// It loses digits for a size beyond 10⁶ that is not infinite.
  package func logScore(of observed: Int) -> Double {
    guard observed >= 0, mean > 0 || observed == 0 else { return .infinity }
    guard mean > 0 else { return 0 }
    let count = Double(observed)
    let arrangements = -Double.logGamma(count + 1)
    guard size.isFinite else { return mean - count * Double.log(mean) - arrangements }
    let mixture = Double.logGamma(count + size) - Double.logGamma(size)
    let none = -size * Double.log(onePlus: mean / size)
    let each = count * Double.log(mean / (size + mean))
    return -(arrangements + mixture + none + each)
  }

  /// The chance of a lower count and a share of that of the count itself: uniform if the law is true.
  ///
  /// The share is a uniform random number in (0, 1).
  ///
  /// - Citation: C. Czado, T. Gneiting, L. Held (2009), "Predictive model assessment for count data",
  ///   Biometrics 65, doi:10.1111/j.1541-0420.2009.01191.x.
  package func probabilityTransform(of observed: Int, uniform: Double) -> Double {
    let below = chance(through: observed == .min ? observed : observed - 1)
    return below + uniform * (chance(through: observed) - below)
  }
}

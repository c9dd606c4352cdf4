import OutputAnalysis
import RandomStreams
import RealModule

extension RandomNumberGenerator {
  /// In (0, 1), open at both ends.
  mutating func openUnit() -> Double {
    let bits = next()
    return openUnitDouble(UInt32(truncatingIfNeeded: bits >> 32), UInt32(truncatingIfNeeded: bits))
  }

  /// Of mean 0 and variance 1.
  mutating func standardNormal() -> Double { NormalDistribution.quantile(openUnit()) }

  /// The logarithm of a gamma number with scale 1, finite for any shape.
  ///
  /// - Precondition: `shape` is positive.
  /// - Citation: G. Marsaglia, W. W. Tsang (2000), "A simple method for generating gamma variables", ACM
  ///   Transactions on Mathematical Software 26, doi:10.1145/358407.358414.
  mutating func logGammaVariate(shape: Double) -> Double {
    guard shape >= 1 else {
      return logGammaVariate(shape: shape + 1) + .log(openUnit()) / shape
    }
    let size = shape - 1.0 / 3
    let slope = 1 / (9 * size).squareRoot()
    while true {
      let normal = standardNormal()
      let root = 1 + slope * normal
      guard root > 0 else { continue }
      let cube = root * root * root
      if .log(openUnit()) < normal * normal / 2 + size * (1 - cube + .log(cube)) {
        return .log(size) + .log(cube)
      }
    }
  }

  /// A Poisson number.
  ///
  /// - Precondition: `mean` is in 0...1e15.
  /// - Citation: W. Hörmann (1993), "The transformed rejection method for generating Poisson random
  ///   variables", Insurance: Mathematics and Economics 12, doi:10.1016/0167-6687(93)90997-4.
  mutating func poisson(mean: Double) -> Int {
    guard mean >= 10 else {
      var count = 0
      var product = openUnit()
      let limit = Double.exp(-mean)
      while product > limit {
        count += 1
        product *= openUnit()
      }
      return count
    }
    let width = 0.931 + 2.53 * mean.squareRoot()
    let slope = -0.059 + 0.02483 * width
    let inverse = 1.1239 + 1.1328 / (width - 3.4)
    let squeeze = 0.9277 - 3.6224 / (width - 2)
    while true {
      let offset = openUnit() - 0.5
      let height = openUnit()
      let margin = 0.5 - offset.magnitude
      let count = ((2 * slope / margin + width) * offset + mean + 0.43).rounded(.down)
      if margin >= 0.07 && height <= squeeze { return Int(count) }
      if count < 0 || (margin < 0.013 && height > margin) { continue }
      let acceptance = Double.log(height * inverse / (slope / (margin * margin) + width))
      if acceptance <= count * .log(mean) - mean - .logGamma(count + 1) { return Int(count) }
    }
  }

  /// A Poisson number whose mean is gamma with variance `dispersion · mean²`.
  ///
  /// - Precondition: `mean` is in 0...1e12 and `dispersion` positive; means above 1e15 count as that.
  mutating func negativeBinomial(mean: Double, dispersion: Double) -> Int {
    guard mean > 0 else { return 0 }
    let logFactor = logGammaVariate(shape: 1 / dispersion) + .log(dispersion)
    return poisson(mean: min(mean * .exp(logFactor), 1e15))
  }
}

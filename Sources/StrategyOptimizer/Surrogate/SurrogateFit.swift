import DenseLinearAlgebra
import OutputAnalysis
import RealModule

/// Finds the hyperparameters that observations make likely.
struct SurrogateFit {
  /// Observed designs, and what was observed, of mean 0 and variance about 1.
  let designs: [Features]
  let values: [Double]
  let layout: FeatureLayout
  let radial: RadialFunction
  /// The noise if it is known; else one variance of all observations is found.
  let noise: ObservationNoise?
  let prior: HyperparameterPrior
  /// What a cheaper model says of designs, of mean 0 and variance about 1 over those observed.
  let cheap: GaussianProcess?
  private let cheapMeans: [Double]

  init(
    designs: [Features], values: [Double], layout: FeatureLayout, radial: RadialFunction,
    noise: ObservationNoise?, coordinateCount: Int, cheap: GaussianProcess?
  ) {
    self.designs = designs
    self.values = values
    self.layout = layout
    self.radial = radial
    self.noise = noise
    self.cheap = cheap
    prior = HyperparameterPrior(coordinateCount: coordinateCount)
    cheapMeans = cheap.map { cheap in designs.map { cheap.mean(at: $0) } } ?? []
  }

  /// The laws of the logarithms of the hyperparameters, in the order of the vectors that stand for them: the
  /// scales of each term, and the noise.
  var laws: [NormalLaw] {
    let term =
      Array(repeating: prior.lengthscale, count: layout.lengthscaleCount)
      + Array(repeating: prior.categoryScale, count: layout.categoryCount) + [prior.weight]
    return term + (hasSum ? term : []) + (noise == nil ? [prior.noise] : [])
  }

  private var hasSum: Bool { layout.lengthscaleCount > 0 && layout.categoryCount > 0 }

  /// The process with hyperparameters that are local peaks of their density given the observations, the
  /// highest found.
  ///
  /// - Parameter starts: logarithms of hyperparameters to start from.
  /// - Returns: the process and the logarithms; `nil` if no start gives a process.
  func best(from starts: [[Double]]) -> (process: GaussianProcess, logarithms: [Double])? {
    let laws = self.laws
    let box = laws.map { ($0.mean - 6 * $0.deviation)...($0.mean + 6 * $0.deviation) }
    let search = QuasiNewton(stepLimit: 60, tolerance: 1e-5)
    var best: QuasiNewton.Point?
    for start in starts {
      let within = zip(start, box).map { min(max($0, $1.lowerBound), $1.upperBound) }
      guard let found = search.minimum(from: within, within: box, of: negativeLogDensity) else {
        continue
      }
      if best.map({ found.value < $0.value }) ?? true { best = found }
    }
    guard let best, let process = try? process(best.place) else { return nil }
    return (process, best.place)
  }

  /// Where to start: what is expected, and two draws.
  func starts(_ numbers: inout RandomNumbers) -> [[Double]] {
    let laws = self.laws
    var starts = [laws.map(\.mean)]
    for _ in 0..<2 { starts.append(laws.map { $0.mean + $0.deviation * numbers.normal() }) }
    return starts
  }

  /// The logarithms of the hyperparameters of `best`; what is expected of them if no start gives a process.
  func likeliest(_ numbers: RandomNumbers) -> [Double] {
    var numbers = numbers
    return best(from: starts(&numbers))?.logarithms ?? laws.map(\.mean)
  }

  private func negativeLogDensity(_ logarithms: [Double]) -> (value: Double, slopes: [Double])? {
    guard let process = try? process(logarithms), let gradient = try? process.likelihoodGradient()
    else { return nil }
    var slopes = [gradient.product, gradient.sum].compactMap(\.self).flatMap { term in
      term.lengthscales + term.categoryScales + [term.weight]
    }
    if noise == nil { slopes.append(gradient.noise) }
    var value = process.logMarginalLikelihood
    for (place, law) in laws.enumerated() {
      let density = law.logDensity(logarithms[place])
      value += density.value
      slopes[place] += density.slope
    }
    return value.isFinite ? (-value, slopes.map { -$0 }) : nil
  }

  /// The process with some hyperparameters and the likeliest mean.
  func process(_ logarithms: [Double]) throws(LinearAlgebraError) -> GaussianProcess {
    let scales = logarithms.map { Double.exp($0) }
    let termCount = layout.lengthscaleCount + layout.categoryCount + 1
    let covariance = CovarianceFunction(
      radial, lengthscalePlaces: layout.lengthscalePlaces, product: term(scales.prefix(termCount)),
      sum: hasSum ? term(scales.dropFirst(termCount).prefix(termCount)) : nil)
    let noise =
      self.noise
      ?? ObservationNoise(variances: values.map { _ in scales[scales.count - 1] })
    let centred = try GaussianProcess(
      designs, values, mean: .constant(0), covariance: covariance, noise: noise)
    return try centred.withLikeliestMean(cheap: cheap, cheapMeans: cheapMeans)
  }
}

extension SurrogateFit {
  private func term(_ scales: ArraySlice<Double>) -> CovarianceFunction.Scales {
    CovarianceFunction.Scales(
      weight: scales[scales.endIndex - 1],
      lengthscales: Array(scales.prefix(layout.lengthscaleCount)),
      categoryScales: Array(scales.dropLast().suffix(layout.categoryCount)))
  }
}

extension GaussianProcess {
  /// The process with the mean that makes the observations likeliest: a constant, and if there is a
  /// cheaper model, a multiple of what it says, for which a slope near 1 is expected.
  ///
  /// - Precondition: the mean is 0.
  fileprivate func withLikeliestMean(
    cheap: GaussianProcess?, cheapMeans: [Double]
  ) throws(LinearAlgebraError) -> GaussianProcess {
    let ones = [Double](repeating: 1, count: values.count)
    let solvedOnes = try factor.solve(ones)
    guard let cheap else {
      let constant = weights.reduce(0, +) / solvedOnes.reduce(0, +)
      return with(
        .constant(constant), residuals: values.map { $0 - constant },
        weights: zip(weights, solvedOnes).map { $0 - constant * $1 })
    }
    let solvedCheap = try factor.solve(cheapMeans)
    func product(_ first: [Double], _ second: [Double]) -> Double {
      zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let (oo, oc) = (product(ones, solvedOnes), product(ones, solvedCheap))
    let cc = product(cheapMeans, solvedCheap) + Self.slopePrecision
    let (oy, cy) = (product(ones, weights), product(cheapMeans, weights) + Self.slopePrecision)
    let determinant = oo * cc - oc * oc
    let slope = (oo * cy - oc * oy) / determinant
    let offset = (cc * oy - oc * cy) / determinant
    return with(
      .cheap(cheap, slope: slope, offset: offset),
      residuals: values.indices.map { values[$0] - offset - slope * cheapMeans[$0] },
      weights: weights.indices.map {
        weights[$0] - offset * solvedOnes[$0] - slope * solvedCheap[$0]
      })
  }

  /// Of the law of the slope: as much as an observation that costs a quarter of its deviation.
  private static let slopePrecision = 4.0
}

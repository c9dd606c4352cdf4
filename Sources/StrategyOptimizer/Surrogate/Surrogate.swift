import DenseLinearAlgebra
import OutputAnalysis
import RealModule

/// A model of one outcome over the designs of a space, learned from noisy evaluations.
///
/// Few evaluations leave its hyperparameters uncertain, so it is several processes, each with
/// hyperparameters drawn from what the evaluations leave likely.
struct Surrogate: Sendable {
  /// Of the outcomes in standard units, equally likely; the first is the likeliest.
  let processes: [GaussianProcess]
  /// What outcomes are in standard units.
  let scale: OutcomeScale

  /// Learns from evaluations: features of at least one design, some of which may be the same, and an outcome
  /// for each.
  ///
  /// `noise` is what is known of the outcomes' errors, `nil` if it is to be learned; `cheap` is a cheaper model
  /// of the same outcome, in units of its own; `numbers` draws the hyperparameters of all `processCount`
  /// processes but the first.
  ///
  /// - Throws: `LinearAlgebraError` if a number is not finite.
  init(
    _ designs: [Features], _ values: [Double], noise: ObservationNoise?, space: SearchSpace,
    layout: FeatureLayout, cheap: GaussianProcess?, processCount: Int, numbers: RandomNumbers
  ) throws(LinearAlgebraError) {
    let scale = OutcomeScale(values)
    self.scale = scale
    var standardNoise = noise
    standardNoise?.variances = noise?.variances.map { $0 / (scale.unit * scale.unit) } ?? []
    let fit = SurrogateFit(
      designs: designs, values: values.map(scale.standard), layout: layout, radial: .matern52,
      noise: standardNoise, coordinateCount: space.coordinates.count, cheap: cheap)
    var numbers = numbers
    guard let best = fit.best(from: fit.starts(&numbers)) else {
      processes = [try fit.process(fit.laws.map(\.mean))]
      return
    }
    var processes = [best.process]
    var sampler = EllipticalSliceSampler(from: best.logarithms, prior: fit.laws) { place in
      (try? fit.process(place))?.logMarginalLikelihood
    }
    while processes.count < processCount, sampler != nil {
      for _ in 0..<Self.stepsBetween { sampler?.step(&numbers) }
      guard let place = sampler?.place else { break }
      processes.append(try fit.process(place))
    }
    self.processes = processes
  }

  private static let stepsBetween = 4

  /// What a standard unit is in the outcome's own.
  var unit: Double { scale.unit }

  /// What is expected of designs, in standard units.
  func means(at designs: [Features]) throws(LinearAlgebraError) -> [Double] {
    var sums = [Double](repeating: 0, count: designs.count)
    for process in processes {
      let means = try process.means(at: designs)
      for place in sums.indices { sums[place] += means[place] / Double(processes.count) }
    }
    return sums
  }
}

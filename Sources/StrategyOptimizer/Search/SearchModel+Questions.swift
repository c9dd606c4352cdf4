package import DenseLinearAlgebra
import RealModule

extension SearchModel {
  /// What is expected of the first goal of any design, in its unit, and how far it may be off.
  package func expectation(of design: [Double]) throws(LinearAlgebraError) -> NormalLaw {
    let surrogate = surrogates[0]
    let features = layout.features(of: design)
    var (mean, square) = (0.0, 0.0)
    for process in surrogate.processes {
      let law = try process.posterior(at: features)
      mean += law.mean
      square += law.variance + law.mean * law.mean
    }
    let count = Double(surrogate.processes.count)
    mean /= count
    let variance = max(square / count - mean * mean, 0)
    return NormalLaw(
      mean: surrogate.scale.outcome(mean), variance: variance * surrogate.unit * surrogate.unit)
  }

  /// The chance that a design meets all constraints.
  package func chanceOfFeasibility(of design: [Double]) throws(LinearAlgebraError) -> Double {
    let features = [layout.features(of: design)]
    var logarithm = 0.0
    for surrogate in surrogates.dropFirst(task.goalCount) {
      logarithm += try surrogate.feasibility.values(at: features)[0]
    }
    return .exp(logarithm)
  }

  /// What is expected of the first goal at points of the unit cube, as a share of each coordinate's range;
  /// rules are not asked.
  package func expectations(
    atUnit points: [[Double]]
  ) throws(LinearAlgebraError) -> [Double] {
    let features = points.map { layout.features(of: task.space.design(atUnit: $0)) }
    return try surrogates[0].means(at: features).map(surrogates[0].scale.outcome)
  }

  /// How well each outcome's model foretells each evaluation from all others: the share of the variance it
  /// explains, and the share of evaluations within its 95 % range.
  package func leaveOneOut() throws(LinearAlgebraError) -> [(explained: Double, coverage: Double)] {
    var checks: [(explained: Double, coverage: Double)] = []
    for surrogate in surrogates {
      let process = surrogate.processes[0]
      let laws = try process.leaveOneOut()
      let mean = process.values.reduce(0, +) / Double(process.values.count)
      var (missed, spread, within) = (0.0, 0.0, 0)
      for (law, value) in zip(laws, process.values) {
        missed += (value - law.mean) * (value - law.mean)
        spread += (value - mean) * (value - mean)
        if abs(value - law.mean) <= 1.96 * law.deviation { within += 1 }
      }
      checks.append(
        (spread > 0 ? 1 - missed / spread : 1, Double(within) / Double(laws.count)))
    }
    return checks
  }
}

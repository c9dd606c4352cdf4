import DenseLinearAlgebra
import OutputAnalysis
import RealModule

/// What the evaluations so far say of every design of a space.
package struct SearchModel: Sendable {
  let task: SearchTask
  let layout: FeatureLayout
  /// Different designs evaluated, in the order of their first evaluation.
  package let designs: [[Double]]
  let features: [Features]
  /// Of each outcome: the goals, then the constraints.
  let surrogates: [Surrogate]
  /// For each outcome and design, what is expected, in the outcome's own units.
  package let means: [[Double]]
  /// For each design, the chance that all constraints are met.
  package let chances: [Double]

  /// - Parameters:
  ///   - task: what is searched for.
  ///   - evaluations: at least one.
  ///   - correlations: of the errors of any two evaluations, for each outcome; empty: 0.
  ///   - cheap: cheaper models of some outcomes, by their places.
  /// - Throws: `LinearAlgebraError` if a number is not finite.
  init(
    _ task: SearchTask, _ evaluations: [Evaluation], correlations: [Double],
    cheap: [Int: GaussianProcess]
  ) throws(LinearAlgebraError) {
    self.task = task
    let layout = FeatureLayout(task.space.coordinates)
    self.layout = layout
    var designs: [[Double]] = []
    for evaluation in evaluations where !designs.contains(evaluation.design) {
      designs.append(evaluation.design)
    }
    self.designs = designs
    let features = designs.map(layout.features)
    self.features = features
    var surrogates: [Surrogate] = []
    for outcome in 0..<task.goalCount + task.constraintCount {
      surrogates.append(
        try Surrogate(
          evaluations.map { layout.features(of: $0.design) },
          evaluations.map { $0.outcomes[outcome] },
          noise: try Self.noise(
            of: outcome, task, evaluations, layout,
            correlation: correlations.isEmpty ? 0 : correlations[outcome]),
          space: task.space, layout: layout, cheap: cheap[outcome],
          processCount: Self.processCount,
          numbers: RandomNumbers(
            seed: task.seed, step: evaluations.count << 8 | outcome, purpose: .hyperparameters)))
    }
    self.surrogates = surrogates
    var means: [[Double]] = []
    for surrogate in surrogates {
      means.append(try surrogate.means(at: features).map(surrogate.scale.outcome))
    }
    self.means = means
    var chances = designs.map { _ in 1.0 }
    for surrogate in surrogates.dropFirst(task.goalCount) {
      let logs = try surrogate.feasibility.values(at: features)
      for place in chances.indices { chances[place] *= .exp(logs[place]) }
    }
    self.chances = chances
  }

  /// Of each outcome: few evaluations leave the hyperparameters uncertain.
  private static let processCount = 6

  /// What is known of the errors of an outcome's estimates; `nil` if nothing is known of one of them.
  private static func noise(
    of outcome: Int, _ task: SearchTask, _ evaluations: [Evaluation], _ layout: FeatureLayout,
    correlation: Double
  ) throws(LinearAlgebraError) -> ObservationNoise? {
    let variances = evaluations.compactMap { $0.variances?[outcome] }
    guard variances.count == evaluations.count else { return nil }
    let replications = evaluations.map(\.replications)
    return ObservationNoise(
      variances: try VarianceSmoothing.smoothed(
        variances, replications: replications,
        designs: evaluations.map { layout.features(of: $0.design) }, layout: layout,
        coordinateCount: task.space.coordinates.count),
      correlation: correlation, replications: replications)
  }

  /// Places of the designs from the one to be recommended down: those likely to meet the constraints by
  /// what is expected of the first goal, then the others by how likely they are to meet them.
  package var order: [Int] {
    designs.indices.sorted { first, second in
      switch (isEligible(first), isEligible(second)) {
      case (true, true): means[0][first] > means[0][second]
      case (false, false): chances[first] > chances[second]
      case (let isFirstEligible, _): isFirstEligible
      }
    }
  }

  /// Whether a design more likely than not meets all constraints.
  package func isEligible(_ place: Int) -> Bool { chances[place] >= 0.5 }

  /// The places of designs that are expected to be on the front of the goals.
  package var front: [Int] {
    let eligible = designs.indices.filter(isEligible)
    let points = eligible.map { place in means.prefix(task.goalCount).map { -$0[place] } }
    return paretoFront(of: points).map { eligible[$0] }
  }

  /// What it is worth to evaluate a design, with guesses of the values of those that lead.
  func acquisition() throws(LinearAlgebraError) -> any Acquisition {
    let constraints: [any Acquisition] = surrogates.dropFirst(task.goalCount).map(\.feasibility)
    guard designs.indices.contains(where: isEligible) else {
      return ProductAcquisition(factors: constraints)
    }
    let leaders = Array((front + order).uniqued().prefix(Self.leaderLimit))
    let improvement =
      task.goalCount == 1
      ? try expectedImprovement(leaders) : try hypervolumeImprovement(leaders)
    return constraints.isEmpty
      ? improvement : ProductAcquisition(factors: [improvement] + constraints)
  }

  /// Designs beyond these lead under hardly any guess.
  private static let leaderLimit = 20
  private static let guessCount = 64

  private func expectedImprovement(
    _ leaders: [Int]
  ) throws(LinearAlgebraError) -> any Acquisition {
    let processes = surrogates[0].processes
    var parts: [any Acquisition] = []
    for (place, process) in processes.enumerated() {
      parts.append(
        NoisyExpectedImprovement(
          try law(of: process, leaders, outcome: place, guesses: Self.guessCount / processes.count),
          isEligible: leaders.map(isEligible)))
    }
    return parts.count == 1 ? parts[0] : AveragedAcquisition(parts: parts)
  }

  private func hypervolumeImprovement(
    _ leaders: [Int]
  ) throws(LinearAlgebraError) -> any Acquisition {
    var laws: [ConditionalLaw] = []
    for goal in 0..<task.goalCount {
      laws.append(
        try law(of: surrogates[goal].processes[0], leaders, outcome: goal, guesses: 32))
    }
    let reference = self.reference
    return NoisyHypervolumeImprovement(
      laws, isEligible: leaders.map(isEligible),
      reference: reference.indices.map { surrogates[$0].scale.standard(reference[$0]) })
  }

  private func law(
    of process: GaussianProcess, _ leaders: [Int], outcome: Int, guesses: Int
  ) throws(LinearAlgebraError) -> ConditionalLaw {
    var numbers = RandomNumbers(
      seed: task.seed, step: process.designs.count << 8 | outcome, purpose: .guesses)
    let normals = (0..<guesses).map { _ in leaders.map { _ in numbers.normal() } }
    return try ConditionalLaw(process, at: leaders.map { features[$0] }, normals: normals)
  }

  /// What is worth nothing: as asked, or a tenth of the front's span worse than its worst.
  ///
  /// Citation: the guess as in H. Ishibuchi et al. (2011), doi:10.1109/CEC.2011.5949828.
  var reference: [Double] {
    if let reference = task.reference { return reference }
    let front = self.front
    return means.prefix(task.goalCount).map { means in
      let values = front.isEmpty ? means : front.map { means[$0] }
      let (low, high) = (values.reduce(.infinity, min), values.reduce(-.infinity, max))
      let all = means.reduce(-.infinity, max) - means.reduce(.infinity, min)
      return low - 0.1 * (high > low ? high - low : max(all, 1))
    }
  }
}

extension Surrogate {
  /// The chance that the outcome is at least 0.
  var feasibility: ChanceOfFeasibility {
    ChanceOfFeasibility(process: processes[0], bar: scale.standard(0))
  }
}

extension [Int] {
  fileprivate func uniqued() -> [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}

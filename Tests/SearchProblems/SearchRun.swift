import StrategyOptimizer

/// What a method found on a problem with one seed.
package struct SearchRun: Sendable {
  /// The seed of the noise and of the method.
  package let seed: UInt64
  /// At each checkpoint, the score of what the method recommends.
  package private(set) var recommended: [Double] = []
  /// At each checkpoint, the score of the best that it evaluated.
  package private(set) var bestSampled: [Double] = []
  /// Evaluations of designs that the known rules forbid.
  package private(set) var infeasibleCount = 0

  /// Searches until the budget is spent.
  ///
  /// - Throws: what the method throws, and `OutOfDesigns`.
  package init(_ problem: SearchProblem, _ method: SearchMethod, seed: UInt64) throws {
    self.seed = seed
    let noise = EvaluationNoise(problem, seed: seed)
    var search = DesignSearch(method.task(problem, seed: seed))
    for evaluation in 0..<problem.budget {
      guard let design = try method.proposal(problem, search) else { throw OutOfDesigns() }
      let truth = problem.truth(design)
      let deviations = problem.noiseDeviations(truth)
      let errors = zip(deviations, noise.normals(evaluation: evaluation)).map { $0 * $1 }
      search.add(Evaluation(design: design, outcomes: zip(truth, errors).map { $0 + $1 }))
      if !problem.isFeasible(design) { infeasibleCount += 1 }
      if problem.checkpoints.contains(evaluation + 1) {
        recommended.append(problem.score(of: try method.recommended(problem, search)))
        bestSampled.append(
          problem.score(of: search.evaluations.map(\.design).filter(problem.isFeasible)))
      }
    }
  }

  /// A method found no design to evaluate before its budget was spent.
  struct OutOfDesigns: Error {}
}

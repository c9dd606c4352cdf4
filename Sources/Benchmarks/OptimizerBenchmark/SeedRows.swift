import SearchProblems

/// Everything that was measured, seed by seed, for a spreadsheet.
enum SeedRows {
  static let heading = "problem,method,seed,evaluations,recommended,best_sampled,infeasible"

  static func lines(
    _ problem: SearchProblem, _ method: SearchMethod, _ runs: [SearchRun]
  ) -> [String] {
    runs.flatMap { run in
      problem.checkpoints.indices.map { place in
        [
          problem.name, method.rawValue, "\(run.seed)", "\(problem.checkpoints[place])",
          "\(run.recommended[place])", "\(run.bestSampled[place])", "\(run.infeasibleCount)",
        ].joined(separator: ",")
      }
    }
  }
}

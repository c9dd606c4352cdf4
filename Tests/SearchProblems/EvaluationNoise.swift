import OutputAnalysis
import RandomStreams

/// The noise of the evaluations of a problem with one seed, the same for every method.
struct EvaluationNoise {
  private let streams: [NamedStream]

  init(_ problem: SearchProblem, seed: UInt64) {
    streams = (0..<problem.score.goalCount).map {
      NamedStream(name: "\(problem.name) \($0)", seed: seed, purpose: 0)
    }
  }

  /// Standard normal numbers, one for each goal.
  func normals(evaluation: Int) -> [Double] {
    streams.map { stream in
      let words = stream.words(replication: evaluation)
      return NormalDistribution.quantile(openUnitDouble(words.0, words.1))
    }
  }
}

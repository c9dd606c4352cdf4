import RandomStreams
import StrategyOptimizer

/// Who chooses the designs.
package enum SearchMethod: String, CaseIterable, Sendable {
  /// The optimizer.
  case model = "flywheel"
  /// Its even spread, to the end.
  case sobol
  /// Luck, without knowing any rule.
  case random

  /// The next design to evaluate; `nil` if none is left.
  func proposal(_ problem: SearchProblem, _ search: DesignSearch) throws -> [Double]? {
    switch self {
    case .model: try search.proposal()?.design
    case .sobol: try search.proposal(nil)?.design
    case .random: problem.space.design(atUnit: Self.point(search))
    }
  }

  /// What the search is told beforehand.
  func task(_ problem: SearchProblem, seed: UInt64) -> SearchTask {
    var task = SearchTask(
      problem.space, goalCount: problem.score.goalCount,
      startCount: self == .sobol ? problem.budget : problem.startCount, seed: seed)
    if case .hypervolume(let reference) = problem.score { task.reference = reference }
    return task
  }

  /// The designs it recommends, one or, of several goals, a front: by the model, or else by what was
  /// observed of those that the rules allow.
  func recommended(_ problem: SearchProblem, _ search: DesignSearch) throws -> [[Double]] {
    let isSingle = search.task.goalCount == 1
    if self == .model {
      let model = try search.model()
      return (isSingle ? Array(model.order.prefix(1)) : model.front).map { model.designs[$0] }
    }
    let feasible = search.evaluations.filter { problem.isFeasible($0.design) }
    guard isSingle else {
      return paretoFront(of: feasible.map { $0.outcomes.map(-) }).map { feasible[$0].design }
    }
    let best = feasible.max { $0.outcomes[0] < $1.outcomes[0] }
    return best.map { [$0.design] } ?? []
  }

  private static func point(_ search: DesignSearch) -> [Double] {
    search.task.space.coordinates.indices.map { coordinate in
      let words = NamedStream(name: "coordinate \(coordinate)", seed: search.task.seed, purpose: 1)
        .words(replication: search.evaluations.count)
      return openUnitDouble(words.0, words.1)
    }
  }
}

import DenseLinearAlgebra
import OutputAnalysis
import SearchProblems
import Testing

@Suite(.serialized) struct SearchRegretTests {
  /// Seven of eight searches do, so that more than half of nine fail by another draw of the luck, such as
  /// that of another processor's rounding, about three times in a thousand.
  @Test func `most searches of Branin's function do better than half of Optuna's`() async throws {
    var problem = SearchProblem.branin
    problem.checkpoints = [40]
    let optuna = try #require(problem.references.first { $0.name == "Optuna 5.0 GP" })
    let bound = optuna.early[1][1]
    let found = try await Self.runs(problem, .model, seeds: 9).map { $0.recommended[0] }
    #expect(Self.median(found) < bound, "\(found)")
    // The control: as many evaluations of designs drawn by luck.
    let drawn = try await Self.runs(problem, .random, seeds: 9).map { $0.recommended[0] }
    #expect(Self.median(drawn) > bound, "\(drawn)")
  }

  @Test func `a search evaluates nothing that a known rule forbids`() async throws {
    let problem = SearchProblem.strategyMix
    for run in try await Self.runs(problem, .model, seeds: 3) {
      #expect(run.infeasibleCount == 0, "seed \(run.seed)")
    }
    // The control: luck breaks the rule, and is found out.
    for run in try await Self.runs(problem, .random, seeds: 3) {
      #expect(run.infeasibleCount > 0, "seed \(run.seed)")
    }
  }

  @concurrent private static func runs(
    _ problem: SearchProblem, _ method: SearchMethod, seeds: UInt64
  ) async throws -> [SearchRun] {
    BLASThreads.pinToOne()
    return try await withThrowingTaskGroup(of: SearchRun.self) { group in
      for seed in 0..<seeds {
        group.addTask { try SearchRun(problem, method, seed: seed) }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.seed < $1.seed }
    }
  }

  private static func median(_ values: [Double]) -> Double {
    quantiles(of: values, at: [0.5])[0]
  }
}

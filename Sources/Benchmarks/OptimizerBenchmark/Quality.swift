import ArgumentParser
import DenseLinearAlgebra
import Foundation
import SearchProblems

/// Searches every problem with many seeds and prints quartiles beside those of other programs.
struct Quality: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is found, beside what other programs found.")

  @Option(help: "How many seeds, from 0 on.")
  var seeds = 30

  @Option(
    parsing: .upToNextOption, help: "Problems; all if none is named.",
    completion: .list(SearchProblem.all.map(\.name)))
  var problems: [String] = []

  @Option(help: "How many searches run at once.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "A file for one line for each problem, method, seed and checkpoint.")
  var csv: String?

  func validate() throws {
    let known = SearchProblem.all.map(\.name)
    if let unknown = problems.first(where: { !known.contains($0) }) {
      throw ValidationError("\(unknown) is none of \(known.joined(separator: ", "))")
    }
    if seeds < 1 || threads < 1 { throw ValidationError("seeds and threads are at least 1") }
  }

  func run() async throws {
    BLASThreads.pinToOne()
    print(
      "Seeds 0 to \(seeds - 1); noise from Philox, by problem, seed and evaluation the same for all of",
      "flywheel, sobol and random. Worse: Wilcoxon's rank-sum test, one-sided, at 1 %.")
    var rows: [String] = [SeedRows.heading]
    for problem in SearchProblem.all where problems.isEmpty || problems.contains(problem.name) {
      var found: [(method: SearchMethod, runs: [SearchRun])] = []
      for method in SearchMethod.allCases {
        let runs = try await searches(problem, method)
        rows += SeedRows.lines(problem, method, runs)
        found.append((method, runs))
      }
      ProblemTable(problem: problem, found: found).print()
      // A table is worth having before the next problem is through.
      fflush(nil)
    }
    if let csv {
      try (rows.joined(separator: "\n") + "\n").write(
        toFile: csv, atomically: true, encoding: .utf8)
    }
  }

  /// One search for each seed, in the order of the seeds.
  @concurrent private func searches(
    _ problem: SearchProblem, _ method: SearchMethod
  ) async throws -> [SearchRun] {
    try await withThrowingTaskGroup(of: SearchRun.self) { group in
      var runs: [SearchRun] = []
      for seed in 0..<seeds {
        if seed >= threads, let run = try await group.next() {
          runs.append(run)
          reportProgress(problem, method, runs.count)
        }
        group.addTask { try SearchRun(problem, method, seed: UInt64(seed)) }
      }
      for try await run in group { runs.append(run) }
      reportProgress(problem, method, runs.count)
      return runs.sorted { $0.seed < $1.seed }
    }
  }

  private func reportProgress(_ problem: SearchProblem, _ method: SearchMethod, _ done: Int) {
    FileHandle.standardError.write(
      Data("\(problem.name), \(method.rawValue): \(done) of \(seeds)\n".utf8))
  }
}

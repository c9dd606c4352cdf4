import Foundation

/// Something that a reader must not do.
struct Finding: Sendable {
  let execution: Int
  /// How the execution ended, or what it broke.
  let kind: String
  /// Where the input is.
  let path: String
}

/// Many executions of one reader, in processes that may die of them.
struct TrialCourse: Sendable {
  let reader: FuzzedReader
  let mutator: Mutator
  let seed: UInt64
  let cost: CostOptions
  /// The folder of the corpus and of what is found.
  let folder: String

  /// What came of the executions.
  struct Result: Sendable {
    var executions = 0
    var accepted = 0
    var findings: [Finding] = []
  }

  /// Executions of one process.
  private static let batch = 5_000
  /// More findings are hardly new.
  private static let mostFindings = 20

  /// Runs so many executions in so many processes at a time.
  func run(_ count: Int, jobs: Int) async throws -> Result {
    var batches = stride(from: 0, to: count, by: Self.batch).map {
      $0..<min(count, $0 + Self.batch)
    }[...]
    var total = Result()
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      let start = { (group: inout ThrowingTaskGroup<(Int, Result), any Error>, job: Int) in
        guard let batch = batches.popFirst() else { return }
        group.addTask { (job, try await run(batch, job: job)) }
      }
      for job in 0..<max(1, jobs) { start(&group, job) }
      while let (job, result) = try await group.next() {
        total.executions += result.executions
        total.accepted += result.accepted
        total.findings += result.findings
        if total.findings.count < Self.mostFindings { start(&group, job) }
      }
    }
    total.findings.sort { $0.execution < $1.execution }
    return total
  }

  /// Runs executions; after one of which a process died it goes on with the next.
  private func run(_ executions: Range<Int>, job: Int) async throws -> Result {
    var result = Result()
    var first = executions.lowerBound
    let scratch = TrialProcess.scratchFolder(reader.name, job: job)
    defer { Files.remove(scratch) }
    while first < executions.upperBound, result.findings.count < Self.mostFindings {
      try Files.makeFolder(scratch)
      let process = TrialProcess(
        [
          "worker", reader.name, "--seed", "\(seed)", "--first", "\(first)", "--count",
          "\(executions.upperBound - first)", "--corpus", folder + "/corpus", "--folder", scratch,
        ] + cost.arguments, in: scratch)
      let end = try await process.run()
      for line in end.lines {
        let words = line.split(separator: " ", maxSplits: 2)
        if words.first == "accepted", words.count == 2 { result.accepted += Int(words[1]) ?? 0 }
        if words.first == "broken", words.count == 3, let execution = Int(words[1]) {
          result.findings.append(try finding(execution, String(words[2])))
        }
      }
      let last = end.death == nil ? executions.upperBound - 1 : process.lastExecution ?? first
      if let death = end.death { result.findings.append(try finding(last, death)) }
      result.executions += last + 1 - first
      first = last + 1
    }
    return result
  }

  private func finding(_ execution: Int, _ kind: String) throws -> Finding {
    let path = folder + "/\(execution).input"
    try Files.write(mutator.input(seed: seed, execution: execution), to: path)
    return Finding(execution: execution, kind: kind, path: path)
  }
}

import CommunityEngine
import CommunityModel
import ScenarioFiles

@testable import Studies

extension FuzzedReader {
  /// Outcomes as studies keep them, before they are packed.
  static let outcome = FuzzedReader(name: "outcome", isText: false) {
    try KeptOutcomes.all().map(\.encoded)
  } reads: { input, _ in
    guard let outcome = try? ReplicationOutcome(encoded: input) else { return false }
    try require(outcome.encoded == input, "other bytes stand for the same outcome")
    return true
  }

  /// Outcomes as studies keep them, as if their checksum were right.
  static let packedOutcome = FuzzedReader(name: "packed-outcome", isText: false) {
    try KeptOutcomes.all().map { PackedOutcome($0, number: 0, of: run).content } + [
      Deflate.packed([])
    ]
  } reads: { input, _ in
    let seal = Seal.of(input, number: 0, in: run)
    let packed = PackedOutcome(number: 0, checksum: seal, content: input)
    guard let outcome = packed.outcome(of: run) else { return false }
    try require(
      outcome.encoded == Deflate.unpacked(input), "other bytes stand for the same outcome")
    return true
  }

  /// Stands for the fingerprint of a run.
  private static let run = "run"
}

/// Outcomes of the scenarios that come with the program.
enum KeptOutcomes {
  static func all() throws -> [ReplicationOutcome] {
    try ["core", "campus-exam-group", "quickstart", "paid-knowledge-circle"].map { name in
      let scenario = try ScenarioReader.read(path: Repository.scenarios + name + ".yaml").scenario
      return try PlanRun.all(of: scenario, assumptions: .drawn)[0].runner.outcome(of: 0)
    }
  }
}

import CommunityEngine
import CommunityModel
import Crypto
import Foundation
import Testing

@testable import Studies

struct ShardFileTests {
  private let shards: SmallShards

  init() throws {
    shards = try SmallShards(replications: 6)
  }

  @Test func `a shard has the outcomes that one machine has, bit by bit`() async throws {
    let path = try await shards.make(2, of: 3)
    let file = try ShardFile(path: path)
    var found: [String] = []
    try file.read { plan, outcomes in
      for outcome in outcomes {
        let run = shards.sharded.runs[plan]
        let own = try run.runner.outcome(of: outcome.number).encoded
        #expect(outcome.outcome(of: run.fingerprint)?.encoded == own)
        found.append("\(plan) \(outcome.number % (1 << 31))")
      }
    }
    // Replications 1 and 4 of both plans, and the twin of 4, the second one with a twin.
    #expect(found == ["0 1", "0 4", "0 4", "1 1", "1 4", "1 4"])
    #expect(!FileManager.default.fileExists(atPath: try shards.run(2, of: 3).studyPath))
  }

  @Test func `the same part has the same bytes, whatever was kept of it before`() async throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: try await shards.make(1, of: 2)))
    let place = try shards.makeFolder("again")
    let run = try shards.run(1, of: 2, in: place)
    let store = try shards.store(at: run.studyPath)
    var supply = OutcomeSupply(threads: 1, store: store)
    _ = try await supply.outcomes(of: shards.sharded.runs[1], numbers: [4, 0])
    let outcome = try await run.run(in: store)
    #expect(outcome.use.taken == 2 && outcome.use.simulated == outcome.futures - 2)
    #expect(try Data(contentsOf: URL(fileURLWithPath: run.path)) == whole)
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
    #expect(names == ["small.1-of-2.shard"])
  }

  @Test func `a complete shard is left as it is, a damaged one is made again`() async throws {
    let path = try await shards.make(1, of: 2)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let run = try shards.run(1, of: 2)
    let again = try await run.run(in: try shards.store(at: run.studyPath))
    #expect(again.use.simulated == 0 && again.use.taken == again.futures)
    try whole.dropLast(1).write(to: URL(fileURLWithPath: path))
    let repaired = try await run.run(in: try shards.store(at: run.studyPath))
    #expect(repaired.use.simulated == repaired.futures)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
    let fresh = try await run.run(in: try shards.store(at: run.studyPath), isFresh: true)
    #expect(fresh.use.simulated == fresh.futures && fresh.bytes == whole.count)
  }

  @Test func `more replications go on from a smaller shard`() async throws {
    let path = try await shards.make(1, of: 2)
    let small = try ShardFile(path: path)
    let longer = try SmallShards(replications: 30)
    let run = ShardRun(
      longer.sharded, share: try #require(ShardShare(index: 1, count: 2)),
      lockedScenario: "name: small\n", folder: shards.folder, threads: 2)
    let outcome = try await run.run(in: try shards.store(at: run.studyPath))
    let kept = small.header.plans.indices.reduce(0) { $0 + small.header.numbers(ofPlan: $1).count }
    #expect(outcome.use.taken == kept && outcome.futures > kept)
    #expect(try ShardFile(path: path).header.replications == 30)
  }

  @Test func `no change and no cut goes unnoticed`() async throws {
    let path = try await shards.make(2, of: 3)
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(whole.count > 1_000)
    let url = URL(fileURLWithPath: path)
    for place in stride(from: 0, to: whole.count, by: 97) {
      var changed = whole
      changed[place] ^= 1
      try Data(changed).write(to: url)
      // What stands in the first line may also look like another version.
      #expect(throws: ShardProblem.self, "byte \(place)") { try ShardFile(path: path) }
      try Data(whole.prefix(place)).write(to: url)
      #expect(throws: ShardProblem.damaged(path: path), "cut at \(place)") {
        try ShardFile(path: path)
      }
    }
    try Data(whole + [0]).write(to: url)
    #expect(throws: ShardProblem.damaged(path: path)) { try ShardFile(path: path) }
    try Data(whole).write(to: url)
    _ = try ShardFile(path: path)
  }

  @Test func `a pipe is no shard, and nobody waits for it`() {
    let path = shards.folder + "/pipe.shard"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: ShardProblem.unreadable(path: path)) { try ShardFile(path: path) }
  }

  @Test func `other versions are told`() async throws {
    let path = try await shards.make(1, of: 1)
    let file = try ShardFile(path: path)
    let other = try rewritten(file) {
      $0["versions"] = ["flywheel": "9.9", "results": 1, "outcomes": "x"]
    }
    #expect {
      try ShardFile(path: other)
    } throws: { error in
      guard case .otherVersion(other, let found, let own)? = error as? ShardProblem else {
        return false
      }
      return found == "flywheel 9.9, results 1, outcomes x" && own != found
    }
    try Data(("flywheel.shard 2\n" + String(repeating: "?", count: 99)).utf8).write(
      to: URL(fileURLWithPath: other))
    #expect(
      throws: ShardProblem.otherVersion(
        path: other, found: "flywheel.shard 2", own: "flywheel.shard 1")
    ) { try ShardFile(path: other) }
  }

  @Test func `another version with other keys is told too`() async throws {
    let path = try await shards.make(1, of: 1)
    try reseal(path) { $0["explains"] = nil }
    #expect(throws: ShardProblem.damaged(path: path)) { try ShardFile(path: path) }
    try reseal(path) { $0["versions"] = ["flywheel": "9.9", "results": 1, "outcomes": "x"] }
    #expect {
      try ShardFile(path: path)
    } throws: { error in
      guard case .otherVersion(path, _, _)? = error as? ShardProblem else { return false }
      return true
    }
    try Data(contentsOf: URL(fileURLWithPath: path)).dropLast().write(
      to: URL(fileURLWithPath: path))
    #expect(throws: ShardProblem.damaged(path: path)) { try ShardFile(path: path) }
  }

  @Test func `a file that is replaced while it is read is refused`() async throws {
    let path = try await shards.make(1, of: 2)
    let file = try ShardFile(path: path)
    let other = try await shards.make(2, of: 2)
    let content = try Data(contentsOf: URL(fileURLWithPath: other))
    try content.write(to: URL(fileURLWithPath: path))
    var taken = 0
    #expect(throws: ShardProblem.damaged(path: path)) {
      try file.read { _, outcomes in taken += outcomes.count }
    }
    #expect(taken == 0)
  }

  @Test func `a shard may have as long a name as there is`() async throws {
    let file = try ShardFile(path: try await shards.make(1, of: 1))
    let path = shards.folder + "/" + String(repeating: "长", count: 83) + ".shard"
    try ShardWriter.write(file.header, to: path) { _ in }
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: ["replications", "shard", "shards"])
  func `a header that says nonsense is refused, not believed`(key: String) async throws {
    let file = try ShardFile(path: try await shards.make(1, of: 1))
    for value in [0, -1, Int.max] {
      let other = try rewritten(file) { $0[key] = value }
      #expect(throws: ShardProblem.damaged(path: other)) { try ShardFile(path: other) }
    }
  }

  /// Gives a shard a header with other keys, and the seal that it then has.
  private func reseal(_ path: String, _ change: (inout [String: Any]) -> Void) throws {
    let url = URL(fileURLWithPath: path)
    let content = try Data(contentsOf: url).dropLast(ShardFile.digestBytes)
    let lines = content.split(separator: 10, maxSplits: 2, omittingEmptySubsequences: false)
    var object = try JSONSerialization.jsonObject(with: Data(lines[1])) as? [String: Any] ?? [:]
    change(&object)
    let header = try JSONSerialization.data(withJSONObject: object)
    let changed = lines[0] + [10] + header + [10] + lines[2]
    try (changed + Data(SHA256.hash(data: changed))).write(to: url)
  }

  /// The same outcomes, sealed again under a header that was changed.
  private func rewritten(
    _ file: ShardFile, _ change: (inout [String: Any]) -> Void
  ) throws -> String {
    let encoder = JSONEncoder()
    var object =
      try JSONSerialization.jsonObject(with: try encoder.encode(file.header)) as? [String: Any]
      ?? [:]
    change(&object)
    let header = try JSONDecoder().decode(
      ShardHeader.self, from: try JSONSerialization.data(withJSONObject: object))
    let path = shards.folder + "/other.shard"
    try ShardWriter.write(header, to: path) { writer in
      try file.read { plan, outcomes in
        for outcome in outcomes { try writer.add(outcome, ofPlan: plan) }
      }
    }
    return path
  }
}

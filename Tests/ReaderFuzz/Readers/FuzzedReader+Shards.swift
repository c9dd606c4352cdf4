import CommunityEngine
import CommunityModel
import Crypto
import Foundation

@testable import Studies

extension FuzzedReader {
  /// Parts of studies, as if the digests at their ends were right.
  static let shard = FuzzedReader(name: "shard", isText: false) {
    try [ShardShare(index: 1, count: 1), ShardShare(index: 2, count: 3)].compactMap(\.self)
      .map(SmallShard.content)
  } reads: { input, folder in
    let path = folder + "/a.shard"
    let digest = input.sum % 8 == 0 ? [] : Array(SHA256.hash(data: input))
    try Files.write(input + digest, to: path)
    let file: ShardFile
    do throws(ShardProblem) { file = try ShardFile(path: path) } catch { return false }
    return try SmallShard.isRead(file)
  }
}

/// A part of a small study.
enum SmallShard {
  /// Its bytes without the digest at their end.
  static func content(_ share: ShardShare) throws -> [UInt8] {
    var scenario = SmallStudy.scenario
    scenario.replications = .fixed(4)
    let study = ShardedStudy(
      .forecast, about: scenario, named: SmallStudy.identity, assumptions: .drawn)
    let header = study.header(of: share, lockedScenario: SmallStudy.text)
    let path = NSTemporaryDirectory() + UUID().uuidString + "." + ShardFile.fileExtension
    defer { Files.remove(path) }
    try ShardWriter.write(header, to: path) { writer in
      for plan in header.plans.indices {
        for number in header.numbers(ofPlan: plan) {
          let run = study.runs[plan]
          let outcome = try run.runner.outcome(of: number)
          try writer.add(
            PackedOutcome(outcome, number: number, of: run.fingerprint), ofPlan: plan)
        }
      }
    }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    return bytes.dropLast(ShardFile.digestBytes)
  }

  /// Reads what a whole file has, as a merge does; whether all outcomes are whole.
  static func isRead(_ file: ShardFile) throws -> Bool {
    let plans = file.header.plans
    var (count, isWhole) = (0, true)
    try file.read { plan, outcomes in
      count += outcomes.count
      isWhole = isWhole && outcomes.allSatisfy { $0.outcome(of: plans[plan].fingerprint) != nil }
    }
    let stated = plans.indices.reduce(0) { $0 + file.header.numbers(ofPlan: $1).count }
    try require(count == stated, "a whole file has not what it says")
    return isWhole
  }
}

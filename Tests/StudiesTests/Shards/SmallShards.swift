import CommunityModel
import Foundation

@testable import Studies

/// Shards of a small study, in a folder that goes away with the test.
struct SmallShards {
  let study: TemporaryStudy
  let scenario: Scenario
  let sharded: ShardedStudy

  init(replications: Int = 20) throws {
    study = try TemporaryStudy()
    scenario = SmallScenario.make(replications: .fixed(replications))
    sharded = ShardedStudy(
      .forecast, about: scenario, named: ScenarioIdentity(name: "small", hash: "0123"),
      assumptions: .drawn)
  }

  var folder: String { study.folder }

  func run(_ index: Int, of count: Int, in place: String? = nil) throws -> ShardRun {
    guard let share = ShardShare(index: index, count: count) else {
      throw CocoaError(.featureUnsupported)
    }
    return ShardRun(
      sharded, share: share, lockedScenario: "name: small\n", folder: place ?? folder, threads: 2)
  }

  func store(at path: String) throws -> StudyStore {
    try StudyStore(path: path, for: ScenarioIdentity(name: "small", hash: "0123"))
  }

  /// Makes a shard.
  @discardableResult
  func make(_ index: Int, of count: Int, in place: String? = nil) async throws -> String {
    let run = try run(index, of: count, in: place)
    _ = try await run.run(in: try store(at: run.studyPath))
    return run.path
  }

  func makeFolder(_ name: String) throws -> String {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}

import CommunityModel
import Foundation
import Studies

/// What came of a part of a study, for programs.
struct ShardJSON: Encodable {
  private let schema = "flywheel.shard/1"
  private let scenario: String
  private let scenarioSha256: String
  private let shard: Int
  private let shards: Int
  private let futures: Int
  private let simulated: Int
  private let path: String
  private let bytes: Int

  init(
    _ outcome: ShardRun.Outcome, of loaded: LoadedScenario, _ share: ShardShare, path: String
  ) {
    scenario = loaded.scenario.name
    scenarioSha256 = loaded.hash
    shard = share.index
    shards = share.count
    futures = outcome.futures
    simulated = outcome.use.simulated
    self.path = path
    bytes = outcome.bytes
  }

  /// The text, with the keys in alphabetical order.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

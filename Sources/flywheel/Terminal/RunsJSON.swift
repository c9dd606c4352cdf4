import CommunityModel
import Foundation
import Studies

/// What earlier runs have kept, for programs.
struct RunsJSON: Encodable {
  private let schema = "flywheel.runs/1"
  private let studies: [Study]

  init(_ listings: [StudyListing]) {
    studies = listings.map { listing in
      Study(path: listing.path, bytes: listing.bytes, runs: listing.runs.map(Run.init))
    }
  }

  /// The text, with the keys of every object in alphabetical order.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  private struct Study: Encodable {
    let path: String
    let bytes: Int
    let runs: [Run]
  }

  private struct Run: Encodable {
    let scenario: String?
    let scenarioSha256: String?
    let strategy: String?
    let fingerprint: String
    let seed: UInt64
    let horizonDays: Int
    let assumptions: String
    let replications: Int
    let resultsVersion: Int
    let isCurrent: Bool
    let flywheel: String
    let changedAt: String

    init(_ run: StudyListing.Run) {
      scenario = run.scenario
      scenarioSha256 = run.scenarioHash
      strategy = run.strategy
      fingerprint = run.fingerprint
      seed = run.seed
      horizonDays = run.horizonDays
      assumptions = run.assumptions.rawValue
      replications = run.replications
      resultsVersion = run.resultsVersion
      isCurrent = run.isCurrent
      flywheel = run.softwareVersion
      changedAt = Date(timeIntervalSince1970: run.changedAt).formatted(.iso8601)
    }
  }
}

import CommunityEngine
package import CommunityModel
import Foundation
import GRDB

/// What a study has, for people.
package struct StudyListing: Sendable, Equatable {
  /// One plan under the name that a scenario has for it.
  package struct Run: Sendable, Equatable {
    /// The scenario that uses it; `nil` for a plan without a name.
    package let scenario: String?
    /// The hash of the scenario when it was used last.
    package let scenarioHash: String?
    /// The strategy; `nil` for a plan without a name.
    package let strategy: String?
    /// What its outcomes are found by.
    package let fingerprint: String
    /// The number all randomness followed from.
    package let seed: UInt64
    /// Days simulated.
    package let horizonDays: Int
    /// Whether every replication drew the uncertain numbers.
    package let assumptions: AssumptionTreatment
    /// Replications that are there, twins not counted.
    package let replications: Int
    /// The version of what the engine computed.
    package let resultsVersion: Int
    /// Whether this product would compute and keep the same, so that the run can be continued.
    package let isCurrent: Bool
    /// The version of the product that began it.
    package let softwareVersion: String
    /// When outcomes were last added, in seconds since 1970-01-01 UTC.
    package let changedAt: Double
  }

  /// Where the file is.
  package let path: String
  /// Its size and that of what waits beside it to be merged into it.
  package let bytes: Int
  /// The runs in the order in which they were begun; one that has two names is there twice.
  package let runs: [Run]

  /// Looks at a study.
  ///
  /// - Throws: `StudyStoreError`.
  package init(path: String) throws(StudyStoreError) {
    let file = try StudyFile(path: path, isMade: false)
    self.path = path
    runs = try file.read { try Row.fetchAll($0, sql: Self.query).compactMap(Run.init) }
    bytes = StudyFile.bytes(at: path)
  }

  /// The studies of a folder, in the order of their names; none if there is no such folder.
  ///
  /// - Throws: `StudyStoreError.refused` if the folder cannot be read.
  package static func paths(inFolder folder: String) throws(StudyStoreError) -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .refused(path: folder, .notWritable)
    }
    return names.filter { $0.hasSuffix("." + StudyStore.fileExtension) }.sorted()
      .map { (folder as NSString).appendingPathComponent($0) }
  }

  private static var query: String {
    """
    SELECT scenario, scenario_sha256, strategy, fingerprint, seed, horizon_days, assumptions,
      (SELECT count(*) FROM outcome
        WHERE outcome.run = run.id AND number < \(ReplicationNumber.twin(of: 0))) AS replications,
      results_version, form, software_version, changed_at
    FROM run LEFT JOIN use ON use.run = run.id
    ORDER BY run.id, use.rowid
    """
  }
}

extension StudyListing.Run {
  /// `nil` for a row that no version of this product wrote.
  fileprivate init?(_ row: Row) {
    guard let fingerprint: String = row.value(of: "fingerprint"),
      let seed = row.value(of: "seed").flatMap({ UInt64($0 as String) }),
      let horizonDays: Int = row.value(of: "horizon_days"),
      let assumptions = row.value(of: "assumptions").flatMap(AssumptionTreatment.init),
      let replications: Int = row.value(of: "replications"),
      let resultsVersion: Int = row.value(of: "results_version"),
      let form: String = row.value(of: "form"),
      let softwareVersion: String = row.value(of: "software_version"),
      let changedAt: Double = row.value(of: "changed_at")
    else { return nil }
    self.init(
      scenario: row.value(of: "scenario"), scenarioHash: row.value(of: "scenario_sha256"),
      strategy: row.value(of: "strategy"), fingerprint: fingerprint, seed: seed,
      horizonDays: horizonDays, assumptions: assumptions, replications: replications,
      resultsVersion: resultsVersion,
      isCurrent: resultsVersion == ResultsVersion.current && form == PlanRun.outcomeForm,
      softwareVersion: softwareVersion, changedAt: min(max(0, changedAt), Self.lastMoment))
  }

  /// The end of the year 9999; a clock may have been anything.
  private static let lastMoment = 253_402_300_799.0
}

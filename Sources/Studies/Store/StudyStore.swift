import Foundation
import GRDB

/// The outcomes of a scenario's replications, in a file that outlives the process.
///
/// Any number of processes may use one file at once: what they add is the same where it overlaps,
/// because an outcome follows from its run and its number alone.
package struct StudyStore: Sendable {
  /// The scenario that the study is used for.
  let scenario: ScenarioIdentity
  let file: StudyFile

  /// Opens a study for a scenario; makes it if there is none.
  ///
  /// - Throws: `StudyStoreError`; the file is then as it was.
  package init(path: String, for scenario: ScenarioIdentity) throws(StudyStoreError) {
    self.scenario = scenario
    file = try StudyFile(path: path, isMade: true)
  }

  /// Where the file is.
  package var path: String { file.path }

  /// Whether the file was damaged and rebuilt since somebody asked last, and what came of it.
  package func takeRebuilt() -> [StudyRebuild] { file.takeRebuilt() }

  /// The study beside the results of a scenario.
  package static func path(inFolder folder: String, scenario: String) -> String {
    (folder as NSString).appendingPathComponent(scenario + "." + fileExtension)
  }

  /// What a study takes, with what waits beside it to be merged into it.
  package static func bytes(at path: String) -> Int { StudyFile.bytes(at: path) }

  /// How the names of studies end.
  package static let fileExtension = "study"
}

extension StudyStore {
  /// Those outcomes of a run that are there, in the order asked for.
  func outcomes(of run: PlanRun, numbers: [Int]) throws(StudyStoreError) -> [PackedOutcome] {
    try file.read { database in
      guard let id = try run.id(in: database) else { return [] }
      let statement = try database.cachedStatement(
        sql: "SELECT checksum, content FROM outcome WHERE run = ? AND number = ?")
      return try numbers.compactMap { number in
        try Row.fetchOne(statement, arguments: [id, number]).map { row in
          // A value of the wrong kind is damage like any other: its checksum is wrong.
          PackedOutcome(
            number: number, checksum: row.value(of: "checksum") ?? 0,
            content: [UInt8](row.value(of: "content") ?? Data([0])))
        }
      }
    }
  }

  /// Adds outcomes of a run, all or none; what is there already stays, unless its number is among
  /// those of outcomes that were found damaged.
  ///
  /// Without outcomes only the use of the run is noted.
  func keep(
    _ outcomes: [PackedOutcome], of run: PlanRun, replacing replaced: Set<Int> = []
  ) throws(StudyStoreError) {
    try file.write { database in
      // Looked up every time, because another process may have removed it.
      try run.note(in: database, for: scenario)
      guard !outcomes.isEmpty, let id = try run.id(in: database) else { return }
      for outcome in outcomes {
        let verb = replaced.contains(outcome.number) ? "REPLACE" : "IGNORE"
        let statement = try database.cachedStatement(
          sql: "INSERT OR \(verb) INTO outcome (run, number, checksum, content) VALUES (?, ?, ?, ?)"
        )
        try statement.execute(
          arguments: [id, outcome.number, outcome.checksum, Data(outcome.content)])
      }
      try database.execute(
        sql: "UPDATE run SET changed_at = ? WHERE id = ?",
        arguments: [Date().timeIntervalSince1970, id])
    }
  }

  /// Removes runs with all their outcomes, by their fingerprints.
  package func remove(_ fingerprints: Set<String>) throws(StudyStoreError) {
    try file.write { database in try Self.remove(fingerprints, from: database) }
  }

  private static func remove(_ fingerprints: Set<String>, from database: Database) throws {
    for fingerprint in fingerprints {
      try database.execute(sql: "DELETE FROM run WHERE fingerprint = ?", arguments: [fingerprint])
    }
  }

  /// Removes runs with all their outcomes, and all plans that no scenario names.
  package func startOver(without runs: [PlanRun]) throws(StudyStoreError) {
    try file.write { database in
      try Self.remove(Set(runs.map(\.fingerprint)), from: database)
      // Plans between strategies, which explain one, have no name.
      try database.execute(sql: "DELETE FROM run WHERE id NOT IN (SELECT run FROM use)")
    }
  }
}

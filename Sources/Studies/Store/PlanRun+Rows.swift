import CommunityEngine
import CommunityModel
import Foundation
import GRDB
import StudyResults

extension PlanRun {
  /// The run's key in a study; `nil` if it is not there.
  func id(in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT id FROM run WHERE fingerprint = ?", arguments: [fingerprint])
  }

  /// Makes sure that a study has the run, with what people want to know about it, and the name under which a
  /// scenario uses it.
  func note(in database: Database, for scenario: ScenarioIdentity) throws {
    try database.execute(
      sql: """
        INSERT INTO run (
          fingerprint, seed, horizon_days, assumptions, results_version, form, software_version,
          changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (fingerprint) DO UPDATE SET
          seed = excluded.seed, horizon_days = excluded.horizon_days,
          assumptions = excluded.assumptions, results_version = excluded.results_version,
          form = excluded.form
        WHERE (seed, horizon_days, assumptions, results_version, form)
          <> (excluded.seed, excluded.horizon_days, excluded.assumptions,
            excluded.results_version, excluded.form)
        """,
      arguments: [
        fingerprint, String(seed), horizonDays, assumptions.rawValue, ResultsVersion.current,
        Self.outcomeForm, SoftwareVersions.productVersion, Date().timeIntervalSince1970,
      ])
    guard let name else { return }
    try database.execute(
      sql: """
        INSERT INTO use (run, scenario, strategy, scenario_sha256)
        SELECT id, ?, ?, ? FROM run WHERE fingerprint = ?
        ON CONFLICT DO UPDATE SET scenario_sha256 = excluded.scenario_sha256
        WHERE scenario_sha256 <> excluded.scenario_sha256
        """,
      arguments: [scenario.name, name, scenario.hash, fingerprint])
  }
}

import CommunityEngine
import GRDB

/// A run of a study, and why it would be removed.
package struct RemovableRun: Sendable, Equatable {
  /// Why a run is removed.
  package enum Reason: Sendable, CaseIterable {
    /// This product computes or keeps something else, so that the run cannot be continued.
    case otherVersion
    /// No scenario has a name for its plan.
    case unnamed
    /// Nothing was added for too long.
    case old
    /// Studies take too much room, and it is among those to which nothing was added for longest.
    case tooMuch
  }

  /// What its outcomes are found by.
  package let fingerprint: String
  /// The names under which scenarios know it.
  package let names: [String]
  /// Outcomes that are there, those of twins included.
  package let outcomes: Int
  /// About how much of the file it takes.
  package let bytes: Int
  /// When outcomes were last added, in seconds since 1970-01-01 UTC.
  package let changedAt: Double
  /// Why it is removed; `nil` if it stays.
  package internal(set) var reason: Reason?

  /// All runs of a study, which take so much together, with the reasons that lie in themselves; oldest first.
  static func all(
    in database: Database, usedBytes: Int, oldest: Double?
  ) throws -> [RemovableRun] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT fingerprint, results_version, form, changed_at,
          (SELECT group_concat(strategy, char(31)) FROM use WHERE use.run = run.id) AS names,
          (SELECT count(*) FROM outcome WHERE outcome.run = run.id) AS outcomes,
          (SELECT coalesce(sum(length(content)), 0) FROM outcome WHERE outcome.run = run.id)
            AS bytes
        FROM run ORDER BY changed_at, id
        """)
    let all = rows.reduce(0) { $0 + (Int.fromDatabaseValue($1["bytes"]) ?? 0) }
    return rows.compactMap { row in
      guard let fingerprint = String.fromDatabaseValue(row["fingerprint"]) else { return nil }
      let names = Set((String.fromDatabaseValue(row["names"]) ?? "").split(separator: "\u{1F}"))
      let changedAt = Double.fromDatabaseValue(row["changed_at"]) ?? 0
      let content = Int.fromDatabaseValue(row["bytes"]) ?? 0
      let isCurrent =
        Int.fromDatabaseValue(row["results_version"]) == ResultsVersion.current
        && String.fromDatabaseValue(row["form"]) == PlanRun.outcomeForm
      let reason: Reason? =
        if !isCurrent {
          .otherVersion
        } else if names.isEmpty {
          .unnamed
        } else if let oldest, changedAt < oldest { .old } else { nil }
      return RemovableRun(
        fingerprint: fingerprint, names: names.map(String.init).sorted(),
        outcomes: Int.fromDatabaseValue(row["outcomes"]) ?? 0,
        bytes: Int(Double(usedBytes) * Double(content) / Double(max(1, all))),
        changedAt: changedAt, reason: reason)
    }
  }
}

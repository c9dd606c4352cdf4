import Foundation
import GRDB

/// The steps of one search in a study.
///
/// A step follows from the search and from the outcomes of the steps before; keeping it saves the work of
/// finding it again.
struct SearchLog {
  private let file: StudyFile
  private let fingerprint: String

  /// The steps of a search, whose `fingerprint` is that of all that they follow from.
  init(_ store: StudyStore, fingerprint: String) {
    file = store.file
    self.fingerprint = fingerprint
  }

  /// The steps that are there, from the first on; those after a gap or damage are not.
  func steps() throws(StudyStoreError) -> [SearchStep] {
    try file.read { database in
      guard try database.tableExists(Self.table) else { return [] }
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT number, content FROM \(Self.table) WHERE search = ? ORDER BY number",
        arguments: [fingerprint])
      var steps: [SearchStep] = []
      for row in rows {
        guard row["number"] as Int == steps.count,
          let content = Data.fromDatabaseValue(row["content"]),
          let step = try? JSONDecoder().decode(SearchStep.self, from: content)
        else { break }
        steps.append(step)
      }
      return steps
    }
  }

  /// Adds a step, or replaces a damaged one.
  func keep(_ step: SearchStep, number: Int) throws(StudyStoreError) {
    let content: Data
    do { content = try JSONEncoder().encode(step) } catch {
      preconditionFailure("a step is made of numbers that are finite")
    }
    try file.write { database in
      // Studies of older products have no such table.
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS \(Self.table) (
            search TEXT NOT NULL,
            number INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (search, number)
          )
          """)
      try database.execute(
        sql: "INSERT OR REPLACE INTO \(Self.table) (search, number, content) VALUES (?, ?, ?)",
        arguments: [fingerprint, number, content])
    }
  }

  /// Removes all steps.
  func clear() throws(StudyStoreError) {
    try file.write { database in
      guard try database.tableExists(Self.table) else { return }
      try database.execute(
        sql: "DELETE FROM \(Self.table) WHERE search = ?", arguments: [fingerprint])
    }
  }

  private static let table = "search_step"
}

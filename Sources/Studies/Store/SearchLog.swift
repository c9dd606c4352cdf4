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

  /// The steps in a space that are there, from the first on; those after a gap or damage are not.
  func steps(of coding: DesignCoding) throws(StudyStoreError) -> [SearchStep] {
    try file.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT number, checksum, content FROM search_step WHERE search = ? ORDER BY number",
        arguments: [fingerprint])
      var steps: [SearchStep] = []
      for row in rows {
        guard row.value(of: "number") == steps.count,
          let content: Data = row.value(of: "content"),
          row.value(of: "checksum")
            == Seal.of(Array(content), number: steps.count, in: fingerprint),
          let step = try? JSONDecoder().decode(SearchStep.self, from: content),
          coding.covers(step.design)
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
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO search_step (search, number, checksum, content)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [
          fingerprint, number, Seal.of(Array(content), number: number, in: fingerprint), content,
        ])
    }
  }

  /// Removes all steps.
  func clear() throws(StudyStoreError) {
    try file.write { database in
      try database.execute(
        sql: "DELETE FROM search_step WHERE search = ?", arguments: [fingerprint])
    }
  }
}

import Foundation
import GRDB

/// What brings the tables of a study from one version to the next.
struct StudyMigration: Sendable {
  /// Changes the tables, within a transaction.
  let change: @Sendable (Database) throws -> Void

  /// All there are: the first one leads from version 1 to version 2.
  static let all = [seals]

  /// Checksums of content alone become seals, and steps of searches get them.
  ///
  /// What is damaged by its old checksum is dropped, to be simulated again.
  private static let seals = StudyMigration { database in
    // An old checksum says nothing of the number, which is also in an index.
    guard try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok" else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    try sealOutcomes(of: database)
    try sealSteps(of: database)
  }

  private static func sealOutcomes(of database: Database) throws {
    let keys = try Int64.fetchAll(database, sql: "SELECT rowid FROM outcome")
    for key in keys {
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT fingerprint, number, checksum, content FROM outcome JOIN run ON run.id = outcome.run
          WHERE outcome.rowid = ?
          """, arguments: [key])
      guard let row, let fingerprint = String.fromDatabaseValue(row["fingerprint"]),
        let number = Int.fromDatabaseValue(row["number"]),
        let content = Data.fromDatabaseValue(row["content"]).map({ [UInt8]($0) }),
        UInt32.fromDatabaseValue(row["checksum"]) == Deflate.checksum(of: content)
      else {
        try database.execute(sql: "DELETE FROM outcome WHERE rowid = ?", arguments: [key])
        continue
      }
      try database.execute(
        sql: "UPDATE outcome SET checksum = ? WHERE rowid = ?",
        arguments: [Seal.of(content, number: number, in: fingerprint), key])
    }
  }

  private static func sealSteps(of database: Database) throws {
    // Studies in which nothing was searched have no such table.
    guard try database.tableExists("search_step") else {
      return try database.execute(sql: StudySchema.searchSteps)
    }
    let steps = try Row.fetchAll(database, sql: "SELECT search, number, content FROM search_step")
    try database.execute(sql: "DROP TABLE search_step")
    try database.execute(sql: StudySchema.searchSteps)
    for step in steps {
      guard let search = String.fromDatabaseValue(step["search"]),
        let number = Int.fromDatabaseValue(step["number"]),
        let content = Data.fromDatabaseValue(step["content"])
      else { continue }
      try database.execute(
        sql: "INSERT INTO search_step (search, number, checksum, content) VALUES (?, ?, ?, ?)",
        arguments: [
          search, number, Seal.of(Array(content), number: number, in: search), content,
        ])
    }
  }
}

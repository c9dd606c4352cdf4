import Foundation
import GRDB

/// Says whether studies are whole.
package enum StudyCheck {
  /// The version of SQLite.
  package static var libraryVersion: String {
    let version = try? DatabaseQueue().read {
      try String.fetchOne($0, sql: "SELECT sqlite_version()")
    }
    return version ?? ""
  }

  /// Whether SQLite finds nothing wrong with a study; contents are not looked at.
  ///
  /// - Throws: `StudyStoreError` other than `.damaged`.
  package static func isSound(_ path: String) throws(StudyStoreError) -> Bool {
    try holds(path) { try passes("quick_check", $0) }
  }

  /// Whether nothing is wrong with a study, contents included.
  ///
  /// - Throws: `StudyStoreError` other than `.damaged`.
  static func isWhole(_ path: String) throws(StudyStoreError) -> Bool {
    try holds(path) { database in
      guard try passes("integrity_check", database) else { return false }
      // Version 1 had no seals.
      let isSealed = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 > 1
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT fingerprint, number, checksum, content FROM outcome JOIN run ON run.id = outcome.run
          """)
      while let row = try rows.next() {
        guard let number = Int.fromDatabaseValue(row["number"]),
          let fingerprint = String.fromDatabaseValue(row["fingerprint"]),
          let content = Data.fromDatabaseValue(row["content"]).map({ [UInt8]($0) })
        else { return false }
        let checksum =
          isSealed
          ? Seal.of(content, number: number, in: fingerprint) : Deflate.checksum(of: content)
        guard UInt32.fromDatabaseValue(row["checksum"]) == checksum else { return false }
      }
      return true
    }
  }

  private static func holds(
    _ path: String, _ body: (Database) throws -> Bool
  ) throws(StudyStoreError) -> Bool {
    do throws(StudyStoreError) {
      return try StudyFile(path: path, isMade: false).read(body)
    } catch {
      guard case .damaged = error else { throw error }
      return false
    }
  }

  private static func passes(_ check: String, _ database: Database) throws -> Bool {
    try String.fetchOne(database, sql: "PRAGMA \(check)(1)") == "ok"
  }
}

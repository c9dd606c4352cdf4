import GRDB

/// The tables of a study.
///
/// - `run`: one row for each fingerprint, with what people want to know about it.
/// - `use`: the names under which scenarios know a run; equal plans have one run and several names.
/// - `outcome`: one row for each replication of a run, or twin of one.
enum StudySchema {
  /// The version of the tables, in the header of the file.
  static let version = 1

  /// Makes the tables in a file that has none.
  ///
  /// - Throws: `StudyStoreError.foreign`, `.otherVersion`; an error of SQLite.
  static func prepare(_ database: Database, path: String) throws {
    if try !isBlank(database) { try require(database, path: path) }
    // Another process that makes the same file may be in the way; then it does this.
    _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    try database.inTransaction(.immediate) {
      if try isBlank(database) { try make(database) }
      return .commit
    }
  }

  /// Makes sure that the tables are those of this version.
  ///
  /// - Throws: `StudyStoreError.foreign`, `.otherVersion`; an error of SQLite.
  static func require(_ database: Database, path: String) throws {
    guard try number(database, "application_id") == applicationID else {
      throw StudyStoreError.foreign(path: path)
    }
    let found = try number(database, "user_version")
    guard found == version else {
      throw StudyStoreError.otherVersion(path: path, found: found, supported: version)
    }
  }

  /// "FLYW", by which programs know the file.
  private static let applicationID = 0x464C_5957

  private static func isBlank(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
      && number(database, "application_id") == 0
  }

  private static func number(_ database: Database, _ pragma: String) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
  }

  private static func make(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE run (
          id INTEGER PRIMARY KEY,
          fingerprint TEXT NOT NULL UNIQUE,
          seed TEXT NOT NULL,
          horizon_days INTEGER NOT NULL,
          assumptions TEXT NOT NULL,
          results_version INTEGER NOT NULL,
          form TEXT NOT NULL,
          software_version TEXT NOT NULL,
          changed_at REAL NOT NULL
        );
        CREATE TABLE use (
          run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          scenario TEXT NOT NULL,
          strategy TEXT NOT NULL,
          scenario_sha256 TEXT NOT NULL,
          PRIMARY KEY (run, scenario, strategy)
        );
        CREATE TABLE outcome (
          run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          number INTEGER NOT NULL,
          checksum INTEGER NOT NULL,
          content BLOB NOT NULL,
          PRIMARY KEY (run, number)
        );
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """)
  }
}

import GRDB

/// The tables of a study.
///
/// - `run`: one row for each fingerprint, with what people want to know about it.
/// - `use`: the names under which scenarios know a run; equal plans have one run and several names.
/// - `outcome`: one row for each replication of a run, or twin of one.
/// - `search_step`: one row for each step of a search.
///
/// The columns `checksum` hold the seal of what stands beside them.
enum StudySchema {
  /// The version of the tables, in the header of the file.
  static let version = version(after: StudyMigration.all)

  /// Makes the tables in a file that has none, and brings those of an older version to this one, in one
  /// transaction.
  ///
  /// - Throws: `StudyStoreError.foreign`, `.otherVersion`; an error of SQLite.
  static func prepare(
    _ database: Database, path: String, migrations: [StudyMigration] = StudyMigration.all
  ) throws {
    let version = version(after: migrations)
    if try !isBlank(database) { _ = try found(in: database, path: path, upTo: version) }
    // Another process that makes the same file may be in the way; then it does this.
    _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    try database.inTransaction(.immediate) {
      let isBlank = try isBlank(database)
      let found = isBlank ? 0 : try found(in: database, path: path, upTo: version)
      guard found < version else { return .commit }
      if isBlank {
        try make(database)
      } else {
        for migration in migrations.dropFirst(found - 1) { try migration.change(database) }
      }
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Makes sure that the tables are those of a version that can be listed: this one or an older one.
  ///
  /// - Throws: `StudyStoreError.foreign`, `.otherVersion`, `.damaged`; an error of SQLite.
  static func requireKnown(_ database: Database, path: String) throws {
    _ = try found(in: database, path: path, upTo: version)
    guard try holdsOnlyTables(database) else { throw StudyStoreError.damaged(path: path) }
  }

  private static func version(after migrations: [StudyMigration]) -> Int { 1 + migrations.count }

  /// The version of the tables that are there.
  private static func found(
    in database: Database, path: String, upTo version: Int
  ) throws -> Int {
    guard try number(database, "application_id") == applicationID else {
      throw StudyStoreError.foreign(path: path)
    }
    let found = try number(database, "user_version")
    guard (1...version).contains(found) else {
      throw StudyStoreError.otherVersion(path: path, found: found, supported: version)
    }
    return found
  }

  /// "FLYW", by which programs know the file.
  private static let applicationID = 0x464C_5957

  private static func isBlank(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
      && number(database, "application_id") == 0
  }

  /// Views and triggers could make a simple question take for ever.
  private static func holdsOnlyTables(_ database: Database) throws -> Bool {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM sqlite_master
        WHERE type NOT IN ('table', 'index') OR upper(sql) LIKE 'CREATE VIRTUAL%'
        """) == 0
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
        \(searchSteps);
        PRAGMA application_id = \(applicationID);
        """)
  }

  /// Makes the table of the steps of searches.
  static let searchSteps = """
    CREATE TABLE search_step (
      search TEXT NOT NULL,
      number INTEGER NOT NULL,
      checksum INTEGER NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (search, number)
    )
    """
}

import GRDB

/// Damage of a study that its bytes alone hardly show: values and tables of other kinds.
struct StudyDamage {
  private var bytes: ArraySlice<UInt8>

  /// Damage that follows from bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes.prefix(24) }

  private static let cells = [
    ("run", "id"), ("run", "fingerprint"), ("run", "seed"), ("run", "horizon_days"),
    ("run", "assumptions"), ("run", "results_version"), ("run", "form"),
    ("run", "software_version"),
    ("run", "changed_at"), ("use", "run"), ("use", "scenario"), ("use", "strategy"),
    ("use", "scenario_sha256"), ("outcome", "run"), ("outcome", "number"), ("outcome", "checksum"),
    ("outcome", "content"), ("search_step", "number"), ("search_step", "content"),
    ("search_step", "search"),
  ]

  private static let tables = ["run", "use", "outcome", "search_step"]

  /// Does it to a study; what SQLite refuses is left out.
  mutating func apply(to database: Database) {
    while let kind = next() {
      let (table, column) = Self.cells[Int(next() ?? 0) % Self.cells.count]
      let sql =
        switch kind % 16 {
        case 0: "DROP TABLE \(table)"
        case 1: "ALTER TABLE \(table) RENAME COLUMN \(column) TO other"
        case 2: "ALTER TABLE \(table) RENAME TO other"
        case 3:
          "CREATE TABLE free AS SELECT * FROM \(table); DROP TABLE \(table); ALTER TABLE free RENAME TO \(table)"
        case 4: "ALTER TABLE \(table) RENAME TO held; CREATE VIEW \(table) AS SELECT * FROM held"
        case 5:
          "CREATE TRIGGER t\(kind) AFTER INSERT ON \(table) BEGIN DELETE FROM \(table); END"
        case 6: "PRAGMA user_version = \(Int(next() ?? 0) - 1)"
        case 7: "INSERT INTO \(table) SELECT * FROM \(table)"
        case 8: "DELETE FROM \(table)"
        default: "UPDATE \(table) SET \(column) = \(value())"
        }
      try? database.execute(sql: sql)
    }
  }

  private mutating func value() -> String {
    switch (next() ?? 0) % 12 {
    case 0: "NULL"
    case 1: "-1"
    case 2: "9223372036854775807"
    case 3: "-9223372036854775808"
    case 4: "1e308"
    case 5: "9e999"
    case 6: "''"
    case 7: "'18446744073709551616'"
    case 8: "zeroblob(\(1 << (Int(next() ?? 0) % 20)))"
    case 9: "x'FFFE80'"
    case 10: "'\(String(repeating: "名", count: Int(next() ?? 0)))'"
    default: "\(next() ?? 0)"
    }
  }

  private mutating func next() -> UInt8? { bytes.popFirst() }
}

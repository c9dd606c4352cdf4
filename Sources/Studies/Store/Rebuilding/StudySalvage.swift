import Foundation
import GRDB

/// Takes what is whole from a damaged study to a new one.
///
/// Neither the header of the file nor its trees are trusted: every page that may hold rows is read by itself,
/// and a row counts if its seal is right. Pages that were replaced in the log are read too as they were.
struct StudySalvage {
  private let images: [DatabasePages]
  private let remains: StudyRemains

  /// Looks at a study.
  init(of path: String) {
    let present = DatabasePages(path: path, withLog: true)
    let former = present?.hasLog == true ? DatabasePages(path: path, withLog: false) : nil
    images = [present, former].compactMap(\.self)
    var remains = StudyRemains()
    for image in images.reversed() { Self.forEachRecord(of: image) { remains.take($0) } }
    self.remains = remains
  }

  /// Writes a new study; there must be no file in its place.
  ///
  /// - Returns: what became of each run.
  /// - Throws: an error of SQLite.
  func save(to path: String) throws -> [StudyRebuild.Run] {
    let database = try DatabaseQueue(path: StudyPlaces.plain(path))
    try database.inDatabase { try StudySchema.prepare($0, path: path) }
    try database.write(saveRuns)
    for image in images { try save(image, to: database) }
    let runs = try database.read(account)
    // Among them are those that only a damaged fingerprint made.
    try database.write {
      try $0.execute(sql: "DELETE FROM run WHERE id NOT IN (SELECT run FROM outcome)")
    }
    // What waits in the log is then in the file, which gets another name.
    try database.close()
    return runs
  }

  private static func forEachRecord(
    of image: DatabasePages, _ body: (StoredRecord) throws -> Void
  ) rethrows {
    let freed = image.freed
    try image.forEachWritten { number in
      guard !freed.contains(number) else { return }
      try StoredRecord.all(on: number, of: image).forEach(body)
    }
  }

  private func saveRuns(to database: Database) throws {
    for key in remains.runs.keys.sorted() {
      for fingerprint in remains.runs[key]?.fingerprints.sorted() ?? [] {
        let facts = remains.runs[key]?.facts.flatMap { $0.contains(.null) ? nil : $0 }
        try database.execute(
          sql: "INSERT OR IGNORE INTO run VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: StatementArguments(
            [fingerprint.databaseValue] + (facts?.map(\.databaseValue) ?? Self.unknownFacts)))
        for name in remains.names where name.run == key {
          try database.execute(
            sql: """
              INSERT OR IGNORE INTO use SELECT id, ?, ?, ? FROM run WHERE fingerprint = ?
              """,
            arguments: [name.scenario, name.strategy, name.scenarioHash, fingerprint])
        }
      }
    }
  }

  /// The next run of the plan puts them right.
  private static let unknownFacts: [DatabaseValue] = [
    "0".databaseValue, 0.databaseValue, "drawn".databaseValue, 0.databaseValue,
    "".databaseValue, "".databaseValue, 0.databaseValue,
  ]

  private func save(_ image: DatabasePages, to database: DatabaseQueue) throws {
    var rows: [StudyRow] = []
    func flush() throws {
      try database.write { database in try rows.forEach { try save($0, to: database) } }
      rows = []
    }
    try Self.forEachRecord(of: image) { record in
      guard record.isRow, let row = StudyRow(record) else { return }
      rows.append(row)
      if rows.count == Self.rowsAtATime { try flush() }
    }
    try flush()
  }

  private static let rowsAtATime = 256

  private func save(_ row: StudyRow, to database: Database) throws {
    switch row {
    case .outcome(let run, let number, let checksum, let content):
      guard let owner = owner(of: content, run: run, number: number, checksum: checksum) else {
        return
      }
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO outcome SELECT id, ?, ?, ? FROM run WHERE fingerprint = ?
          """,
        arguments: [
          number, Seal.of(content, number: Int(number), in: owner), Data(content), owner,
        ])
    case .step(let search, let number, let checksum, let content)
    where Int64(Seal.of(content, number: Int(number), in: search)) == checksum:
      try database.execute(
        sql: "INSERT OR IGNORE INTO search_step VALUES (?, ?, ?, ?)",
        arguments: [search, number, checksum, Data(content)])
    default: break
    }
  }

  /// The fingerprint of the run that an outcome is of; `nil` if it is not whole.
  private func owner(
    of content: [UInt8], run: Int64, number: Int64, checksum: Int64
  ) -> String? {
    let owners = remains.runs[run]?.fingerprints ?? []
    let sealed = owners.first { Int64(Seal.of(content, number: Int(number), in: $0)) == checksum }
    if let sealed { return sealed }
    // In version 1 a checksum is that of the content alone, so an index has to agree with run and number.
    guard owners.count == 1, remains.entries.contains([run, number]),
      Int64(Deflate.checksum(of: content)) == checksum
    else { return nil }
    return owners.first
  }

  /// What became of each run.
  private func account(in database: Database) throws -> [StudyRebuild.Run] {
    try remains.runs.keys.sorted().compactMap { key in
      guard let run = remains.runs[key] else { return nil }
      let counts = try run.fingerprints.sorted().map { fingerprint in
        let count = try Int.fetchOne(
          database,
          sql:
            "SELECT count(*) FROM outcome WHERE run = (SELECT id FROM run WHERE fingerprint = ?)",
          arguments: [fingerprint])
        return (fingerprint: fingerprint, kept: count ?? 0)
      }
      let best = counts.max { $0.kept < $1.kept }
      let names = remains.names.filter { $0.run == key }.map(\.strategy)
      return StudyRebuild.Run(
        names: Set(names).sorted(), fingerprint: best?.fingerprint, kept: best?.kept ?? 0,
        lost: max(0, run.numbers.count - (best?.kept ?? 0)))
    }
  }
}

extension StoredValue {
  /// The value as it is written again.
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}

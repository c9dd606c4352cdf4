import CommunityModel
import CommunityEngine
import Foundation
import GRDB
import Testing

@testable import Studies

struct StudyMigrationTests {
  private let study: TemporaryStudy

  /// A study that version 1 wrote, with a search.
  private static let versionOne = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Versions/version-1.study")

  init() throws {
    study = try TemporaryStudy()
    try FileManager.default.copyItem(
      at: Self.versionOne, to: URL(fileURLWithPath: study.path))
  }

  private func contents() throws -> [Row] {
    try DatabaseQueue(path: study.path).read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT fingerprint, number, content FROM outcome JOIN run ON run.id = outcome.run
          ORDER BY fingerprint, number
          """)
    }
  }

  @Test func `a study of version 1 becomes one of this version, and nothing is lost`() throws {
    let before = try contents()
    #expect(before.count == 20)
    let steps = try study.number("SELECT count(*) FROM search_step WHERE length(content) > 50")
    _ = try study.open()
    #expect(try study.number("PRAGMA user_version") == StudySchema.version)
    #expect(try contents() == before)
    #expect(try study.number("SELECT count(*) FROM search_step WHERE checksum > 0") == steps)
    #expect(try StudyCheck.isWhole(study.path))
    try DatabaseQueue(path: study.path).read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT fingerprint, number, checksum, content FROM outcome JOIN run ON run.id = outcome.run
          """)
      while let row = try rows.next() {
        let packed = PackedOutcome(
          number: row["number"], checksum: row["checksum"],
          content: [UInt8](row["content"] as Data))
        #expect(packed.outcome(of: row["fingerprint"]) != nil)
        #expect(packed.outcome(of: "another run") == nil)
      }
    }
  }

  @Test func `steps of a search go on after it`() throws {
    let search = try DatabaseQueue(path: study.path).read {
      try String.fetchOne($0, sql: "SELECT search FROM search_step")
    }
    let log = SearchLog(try study.open(), fingerprint: try #require(search))
    let coding = DesignCoding([
      SearchVariable(path: "a", domain: .real(0...1, isLogarithmic: false))
    ])
    #expect(try log.steps(of: coding).count == 2)
    try study.execute(
      "UPDATE search_step SET content = replace(content, '0', '1') WHERE number = 1")
    #expect(try log.steps(of: coding).count == 1)
  }

  @Test func `it is listed as it is, and left as it was`() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: study.path))
    #expect(try StudyListing(path: study.path).runs.count == 5)
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.path)) == before)
  }

  @Test func `what was damaged in version 1 is simulated again`() throws {
    try study.execute("UPDATE outcome SET checksum = checksum + 1 WHERE number = 2")
    _ = try study.open()
    #expect(try contents().count == 17)
    #expect(try StudyCheck.isWhole(study.path))
  }

  @Test func `a migration that fails on its way leaves the study as it was`() throws {
    struct Stopped: Error {}
    let failing = StudyMigration { database in
      try database.execute(sql: "DELETE FROM outcome; DROP TABLE search_step")
      throw Stopped()
    }
    let before = try contents()
    let database = try DatabaseQueue(path: study.path)
    #expect(throws: Stopped.self) {
      try database.inDatabase {
        try StudySchema.prepare($0, path: study.path, migrations: [failing])
      }
    }
    try database.close()
    #expect(try study.number("PRAGMA user_version") == 1)
    #expect(try contents() == before)
  }

  @Test func `the next version is one entry, and older programs refuse it`() throws {
    let next = StudyMigration { try $0.execute(sql: "ALTER TABLE run ADD COLUMN note TEXT") }
    let database = try DatabaseQueue(path: study.path)
    try database.inDatabase {
      try StudySchema.prepare($0, path: study.path, migrations: StudyMigration.all + [next])
    }
    try database.close()
    let version = StudySchema.version + 1
    #expect(try study.number("PRAGMA user_version") == version)
    #expect(try study.number("SELECT count(*) FROM run WHERE note IS NULL") == 3)
    #expect(
      throws: StudyStoreError.otherVersion(
        path: study.path, found: version, supported: StudySchema.version)
    ) { try study.open() }
    #expect(try study.companions().isEmpty)
  }
}

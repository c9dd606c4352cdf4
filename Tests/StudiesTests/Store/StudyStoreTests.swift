import Foundation
import GRDB
import Testing

@testable import Studies

struct StudyStoreTests {
  private let study: TemporaryStudy

  init() throws {
    study = try TemporaryStudy()
  }

  @Test func `a study is a SQLite file with a write-ahead log and a version`() throws {
    let store = try study.open()
    #expect(try study.number("PRAGMA user_version") == StudySchema.version)
    let mode = try store.file.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
    #expect(store.path == study.folder + "/small.study")
  }

  @Test func `another file is refused and left alone`() throws {
    try Data("mine, all mine; no database of any kind".utf8)
      .write(to: URL(fileURLWithPath: study.path))
    #expect(throws: StudyStoreError.foreign(path: study.path)) { try study.open() }
    #expect(throws: StudyStoreError.foreign(path: study.path)) {
      try StudyListing(path: study.path)
    }
    #expect(try String(contentsOfFile: study.path, encoding: .utf8).hasPrefix("mine"))
  }

  @Test func `another program's database is refused and left alone`() throws {
    try study.execute("CREATE TABLE mine (x)")
    let before = try Data(contentsOf: URL(fileURLWithPath: study.path))
    #expect(throws: StudyStoreError.foreign(path: study.path)) { try study.open() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.path)) == before)
  }

  @Test func `another version of the tables is refused`() throws {
    _ = try study.open()
    try study.execute("PRAGMA user_version = 99")
    let expected = StudyStoreError.otherVersion(
      path: study.path, found: 99, supported: StudySchema.version)
    #expect(throws: expected) { try study.open() }
    #expect(throws: expected) { try StudyListing(path: study.path) }
  }

  @Test func `a place where no file can be is refused`() throws {
    try FileManager.default.createDirectory(atPath: study.path, withIntermediateDirectories: true)
    #expect(throws: StudyStoreError.refused(path: study.path, .notWritable)) { try study.open() }
  }

  @Test func `what cannot be used is set aside, never deleted`() throws {
    let scenario = ScenarioIdentity(name: "small", hash: "0")
    for number in 1...2 {
      try Data("mine \(number), no database".utf8).write(to: URL(fileURLWithPath: study.path))
      let start = try StudyStore.startingOver(path: study.path, for: scenario, without: [])
      #expect(start.setAside == "\(study.path).old-\(number)")
      let kept = try String(contentsOfFile: "\(study.path).old-\(number)", encoding: .utf8)
      #expect(kept == "mine \(number), no database")
    }
  }
}

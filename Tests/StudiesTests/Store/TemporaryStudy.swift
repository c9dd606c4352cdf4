import Foundation
import GRDB
import Studies

/// A place for a study that goes away with the test.
final class TemporaryStudy {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "study-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { StudyStore.path(inFolder: folder, scenario: "small") }

  /// Opens it as one process would.
  func open(hash: String = "0123") throws -> StudyStore {
    try StudyStore(path: path, for: ScenarioIdentity(name: "small", hash: hash))
  }

  /// Changes the file behind its back.
  func execute(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  func number(_ sql: String) throws -> Int? {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: sql) }
  }

  /// Its bytes, everything being in the file.
  func bytes() throws -> [UInt8] {
    let database = try DatabaseQueue(path: path)
    _ = try database.inDatabase { try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try database.close()
    return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Puts other bytes in its place, and removes everything beside it.
  func replace(with bytes: some Collection<UInt8>) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// The names of all files beside it that do not go on from its name as SQLite's do.
  func companions() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
      !["small.study", "small.study-wal", "small.study-shm"].contains($0)
    }
  }
}

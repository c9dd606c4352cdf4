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
}

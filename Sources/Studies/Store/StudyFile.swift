import Foundation
import GRDB
import InputFiles

/// The SQLite file of a study.
///
/// One that is opened for use and turns out to be damaged is rebuilt from what is whole, once, and the work
/// goes on with it.
struct StudyFile: Sendable {
  let path: String
  private let connection: StudyConnection

  /// Opens a study.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - isMade: whether it is made if there is none, and rebuilt if it is damaged.
  /// - Throws: `StudyStoreError`; the file is then as it was.
  init(path: String, isMade: Bool) throws(StudyStoreError) {
    self.path = path
    guard InputFile.isPlainOrMissing(path) else { throw .refused(path: path, .notWritable) }
    connection = try StudyConnection(path: path, isMade: isMade)
  }

  /// Reads something as it is at one moment.
  func read<Value>(_ body: (Database) throws -> Value) throws(StudyStoreError) -> Value {
    try connection.trying { try $0.read(body) }
  }

  /// Changes something whole or not at all.
  func write<Value>(_ body: (Database) throws -> Value) throws(StudyStoreError) -> Value {
    try connection.trying { try $0.write(body) }
  }

  /// Changes something that no transaction may hold.
  func change(_ body: (Database) throws -> Void) throws(StudyStoreError) {
    try connection.trying { try $0.writeWithoutTransaction(body) }
  }

  /// Whether it was rebuilt since somebody asked last, and what came of it.
  func takeRebuilt() -> [StudyRebuild] { connection.takeRebuilt() }

  /// What it and that which waits beside it to be merged into it take.
  static func bytes(at path: String) -> Int {
    [path, path + "-wal"].reduce(0) { sum, path in
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      return sum + ((facts?[.size] as? Int) ?? 0)
    }
  }
}

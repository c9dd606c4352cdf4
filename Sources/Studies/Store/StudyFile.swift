import Foundation
import GRDB

/// The SQLite file of a study.
struct StudyFile: Sendable {
  let path: String
  private let database: DatabaseQueue

  /// Opens a study.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - isMade: whether it is made if there is none.
  /// - Throws: `StudyStoreError`; the file is then as it was.
  init(path: String, isMade: Bool) throws(StudyStoreError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.patienceSeconds)
      database = try DatabaseQueue(path: path, configuration: configuration)
      try database.inDatabase { database in
        if isMade { try StudySchema.prepare(database, path: path) }
        try StudySchema.require(database, path: path)
      }
    } catch {
      throw StudyStoreError(error, path: path)
    }
  }

  /// Reads something as it is at one moment.
  func read<Value>(_ body: (Database) throws -> Value) throws(StudyStoreError) -> Value {
    do { return try database.read(body) } catch { throw StudyStoreError(error, path: path) }
  }

  /// Changes something whole or not at all.
  func write<Value>(_ body: (Database) throws -> Value) throws(StudyStoreError) -> Value {
    do { return try database.write(body) } catch { throw StudyStoreError(error, path: path) }
  }

  /// How long another process may be waited for.
  private static let patienceSeconds = 30.0
}

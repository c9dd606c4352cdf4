import Foundation
import GRDB
import InputFiles
import Synchronization

/// The connection of a process to a study, which changes if the file has to be rebuilt.
final class StudyConnection: Sendable {
  private let path: String
  private let isMade: Bool
  private let state: Mutex<State>

  private struct State {
    var database: DatabaseQueue
    /// The file that it has open.
    var file: FileIdentity?
    var rebuilt: [StudyRebuild] = []
  }

  private struct OpeningFailure: Error {
    let reason: StudyStoreError
    /// The file that failed.
    let file: FileIdentity?
  }

  /// Opens a study; see `StudyFile`.
  init(path: String, isMade: Bool) throws(StudyStoreError) {
    self.path = path
    self.isMade = isMade
    do throws(OpeningFailure) {
      state = Mutex(try Self.open(path, isMade: isMade))
    } catch {
      if !isMade, error.reason == .refused(path: path, .notWritable),
        let database = try? Self.openUnchanging(path)
      {
        state = Mutex(State(database: database))
        return
      }
      guard isMade, StudyRebuild.mayHelp(against: error.reason) else { throw error.reason }
      state = Mutex(try Self.rebuilt(path, error.file, because: error.reason))
    }
  }

  /// Opens what a damaged study becomes.
  private static func rebuilt(
    _ path: String, _ failed: FileIdentity?, because error: StudyStoreError
  ) throws(StudyStoreError) -> State {
    let rebuilt = try StudyRebuild.replacing(path, failed, because: error)
    do throws(OpeningFailure) {
      var state = try open(path, isMade: true)
      state.rebuilt = rebuilt.map { [$0] } ?? []
      return state
    } catch {
      throw error.reason
    }
  }

  /// Does something with the database, and again with a rebuilt one if it was found damaged.
  func trying<Value>(
    _ work: (DatabaseQueue) throws -> Value
  ) throws(StudyStoreError) -> Value {
    let database = state.withLock { $0.database }
    do { return try work(database) } catch {
      let error = StudyStoreError(error, path: path)
      let replaced = try replacement(for: database, after: error)
      do { return try work(replaced) } catch { throw StudyStoreError(error, path: path) }
    }
  }

  /// What was rebuilt since somebody asked last.
  func takeRebuilt() -> [StudyRebuild] {
    state.withLock { state in
      defer { state.rebuilt = [] }
      return state.rebuilt
    }
  }

  /// The database that takes the place of one that failed.
  ///
  /// - Throws: the error with which it failed, if no other would do better.
  private func replacement(
    for failed: DatabaseQueue, after error: StudyStoreError
  ) throws(StudyStoreError) -> DatabaseQueue {
    let found = state.withLock { state -> Result<DatabaseQueue, StudyStoreError> in
      // Another thread was first.
      guard state.database === failed else { return .success(state.database) }
      guard isMade, StudyRebuild.mayHelp(against: error) else { return .failure(error) }
      do throws(StudyStoreError) {
        // SQLite takes the log of whatever has the name by then along when it closes a file.
        try? failed.close()
        let former = state.rebuilt
        state = try Self.rebuilt(path, state.file, because: error)
        state.rebuilt.insert(contentsOf: former, at: 0)
        return .success(state.database)
      } catch {
        return .failure(error)
      }
    }
    return try found.get()
  }

  private static func open(_ path: String, isMade: Bool) throws(OpeningFailure) -> State {
    let state = try claim(path, isMade: isMade)
    do {
      try state.database.inDatabase { database in
        try database.execute(sql: "PRAGMA busy_timeout = \(1_000 * patienceSeconds)")
        if isMade { try StudySchema.prepare(database, path: path) }
        try StudySchema.requireKnown(database, path: path)
      }
      return state
    } catch {
      throw OpeningFailure(reason: StudyStoreError(error, path: path), file: state.file)
    }
  }

  /// Opens the file that is in the place, and reads it once.
  ///
  /// SQLite finds the log of a file by its name, so no other file may take the name between opening and the
  /// first lock, which lasts. While somebody has the file for themselves, perhaps to rebuild it, it is not
  /// waited for but opened anew: it may be another one by then.
  private static func claim(_ path: String, isMade: Bool) throws(OpeningFailure) -> State {
    let end = ContinuousClock.now + .seconds(patienceSeconds)
    while true {
      do throws(OpeningFailure) {
        return try FolderLock.holding(.shared, whereIs: path) { () throws(OpeningFailure) in
          try openPresent(path, isMade: isMade)
        }
      } catch {
        guard error.reason == .refused(path: path, .busy), ContinuousClock.now < end else {
          throw error
        }
        usleep(pauseMicroseconds)
      }
    }
  }

  private static func openPresent(_ path: String, isMade: Bool) throws(OpeningFailure) -> State {
    if isMade { StudyPlaces(path).finishInterruptedRebuild() }
    do {
      let database = try DatabaseQueue(path: StudyPlaces.plain(path))
      _ = try database.inDatabase { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
      return State(database: database, file: FileIdentity(path: path))
    } catch {
      throw OpeningFailure(
        reason: StudyStoreError(error, path: path), file: FileIdentity(path: path))
    }
  }

  /// Opens a study on a disk that is read-only, where SQLite cannot make the files that it needs beside it;
  /// nothing may wait in a log.
  private static func openUnchanging(_ path: String) throws -> DatabaseQueue {
    guard StudyFile.bytes(at: path + "-wal") == 0 else {
      throw StudyStoreError.refused(path: path, .notWritable)
    }
    var configuration = Configuration()
    configuration.readonly = true
    let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    let database = try DatabaseQueue(path: address, configuration: configuration)
    try database.read { try StudySchema.requireKnown($0, path: path) }
    return database
  }

  /// How long another process may be waited for.
  private static let patienceSeconds = 30
  private static let pauseMicroseconds: UInt32 = 10_000
}

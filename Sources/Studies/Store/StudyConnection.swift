import Foundation
import GRDB
import Synchronization

/// The connection of a process to a study, which changes if the file has to be rebuilt.
final class StudyConnection: Sendable {
  private let path: String
  private let isMade: Bool
  private let state: Mutex<State>

  private struct State {
    var database: DatabaseQueue
    var rebuilt: [StudyRebuild] = []
  }

  /// Opens a study; see `StudyFile`.
  init(path: String, isMade: Bool) throws(StudyStoreError) {
    self.path = path
    self.isMade = isMade
    if isMade { StudyPlaces(path).finishInterruptedRebuild() }
    do throws(StudyStoreError) {
      state = Mutex(State(database: try Self.open(path, isMade: isMade)))
    } catch {
      if !isMade, error == .refused(path: path, .notWritable),
        let database = try? Self.openUnchanging(path)
      {
        state = Mutex(State(database: database))
        return
      }
      guard isMade, StudyRebuild.mayHelp(against: error) else { throw error }
      let rebuilt = try StudyRebuild.replacing(path, because: error)
      state = Mutex(
        State(database: try Self.open(path, isMade: isMade), rebuilt: rebuilt.map { [$0] } ?? []))
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
        let rebuilt = try StudyRebuild.replacing(path, because: error)
        state.database = try Self.open(path, isMade: true)
        state.rebuilt += rebuilt.map { [$0] } ?? []
        return .success(state.database)
      } catch {
        return .failure(error)
      }
    }
    return try found.get()
  }

  private static func open(_ path: String, isMade: Bool) throws(StudyStoreError) -> DatabaseQueue {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.patienceSeconds)
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.inDatabase { database in
        if isMade { try StudySchema.prepare(database, path: path) }
        try StudySchema.requireKnown(database, path: path)
      }
      return database
    } catch {
      throw StudyStoreError(error, path: path)
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
  private static let patienceSeconds = 30.0
}

import Foundation

extension StudyStore {
  /// A study in which some runs are not there, whatever was there before.
  package struct FreshStart: Sendable {
    /// The study.
    package let store: StudyStore
    /// Where the file went that was in its place and could not be used; `nil` if there was none.
    package let setAside: String?
  }

  /// Opens a study and removes some runs; a file that cannot be used is set aside, never deleted.
  ///
  /// - Throws: `StudyStoreError.refused`.
  package static func startingOver(
    path: String, for scenario: ScenarioIdentity, without runs: [PlanRun]
  ) throws(StudyStoreError) -> FreshStart {
    do {
      let store = try StudyStore(path: path, for: scenario)
      try store.startOver(without: runs)
      return FreshStart(store: store, setAside: nil)
    } catch  where error.isAboutContent {
      let aside = try setAside(path)
      return FreshStart(store: try StudyStore(path: path, for: scenario), setAside: aside)
    }
  }

  /// Gives a study, with the two files that SQLite puts beside it, a name that is free.
  private static func setAside(_ path: String) throws(StudyStoreError) -> String {
    let manager = FileManager.default
    var number = 1
    while manager.fileExists(atPath: "\(path).old-\(number)") { number += 1 }
    let target = "\(path).old-\(number)"
    for suffix in ["-wal", "-shm", ""] where manager.fileExists(atPath: path + suffix) {
      do {
        try manager.moveItem(atPath: path + suffix, toPath: target + suffix)
      } catch {
        throw .refused(path: path, .notWritable)
      }
    }
    return target
  }
}

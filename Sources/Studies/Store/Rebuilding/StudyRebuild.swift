import Foundation
import GRDB
import InputFiles

/// What became of a damaged study: all that was whole is in a new file in its place.
package struct StudyRebuild: Sendable, Equatable {
  /// What became of one run.
  package struct Run: Sendable, Equatable {
    /// The names under which scenarios know it; none for a plan without a name, or if they are lost.
    package let names: [String]
    /// What its outcomes are found by; `nil` if that is lost.
    package let fingerprint: String?
    /// Outcomes that are whole, those of twins included.
    package let kept: Int
    /// Outcomes of which there is a trace, but no more.
    package let lost: Int
  }

  /// Where the study is.
  package let path: String
  /// Where the damaged file is now.
  package let setAside: String
  /// The runs in the order in which they were begun.
  package let runs: [Run]

  /// Outcomes that are whole.
  package var kept: Int { runs.reduce(0) { $0 + $1.kept } }
  /// Outcomes of which there is a trace, but no more.
  package var lost: Int { runs.reduce(0) { $0 + $1.lost } }

  /// Rebuilds a study from what is whole of it, and sets the file aside that was in its place.
  ///
  /// - Returns: what came of it; `nil` if all of it is whole.
  /// - Throws: `StudyStoreError`; the file is then as it was.
  package static func ofDamaged(_ path: String) throws(StudyStoreError) -> StudyRebuild? {
    let file = FileIdentity(path: path)
    do throws(StudyStoreError) {
      if try StudyCheck.isWhole(path) { return nil }
    } catch {
      guard mayHelp(against: error) else { throw error }
      return try replacing(path, file, because: error)
    }
    return try replacing(path, file, because: .damaged(path: path))
  }

  /// Whether a failure may come from damage.
  static func mayHelp(against error: StudyStoreError) -> Bool {
    switch error {
    case .damaged, .foreign: true
    case .otherVersion: false
    case .refused(let path, let refusal): refusal == .notWritable && isForbidden(path)
    }
  }

  /// Rebuilds a study that failed.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - failed: the file that failed; `nil`: whichever is there.
  ///   - error: how it failed.
  /// - Returns: what came of it; `nil` if another process was first.
  /// - Throws: the error, if there is nothing to rebuild from a file of which it is not known that it is a
  ///   study, or if other processes have it open; `StudyStoreError.refused`.
  static func replacing(
    _ path: String, _ failed: FileIdentity? = nil, because error: StudyStoreError
  ) throws(StudyStoreError) -> StudyRebuild? {
    let lock: StudyLock?
    do throws(StudyStoreError) { lock = try StudyLock.taken(path, of: failed) } catch {
      if case .refused(_, .busy) = error { throw .damaged(path: path) }
      throw error
    }
    guard let lock else { return nil }
    defer { withExtendedLifetime(lock) {} }
    let places = StudyPlaces(path)
    let unfinished = places.unfinished
    defer { StudyPlaces.remove(unfinished) }
    let runs: [Run]
    do {
      runs = try StudySalvage(of: path).save(to: unfinished)
      let isStudy = error == .damaged(path: path) || DatabasePages.isCutShort(path)
      guard isStudy || runs.contains(where: { $0.kept > 0 }) else { throw error }
    } catch {
      throw StudyStoreError(error, path: path)
    }
    StudyPlaces.remove(places.rebuilt)
    guard unsafe rename(unfinished, places.rebuilt) == 0 else {
      throw .refused(path: path, .notWritable)
    }
    let aside = try FolderLock.holding(.exclusive, whereIs: path) {
      () throws(StudyStoreError) in
      defer { places.finishInterruptedRebuild() }
      return try places.setAside()
    }
    return StudyRebuild(path: path, setAside: aside, runs: runs)
  }

  /// Whether the header of a file forbids to write it, which that of a study never does.
  private static func isForbidden(_ path: String) -> Bool {
    let header = DatabasePages(path: path, withLog: false)?.page(1)
    let writeVersion = header?.number(at: 18, bytes: 1) ?? 0
    return header?.bytes.starts(with: Array("SQLite format 3".utf8)) == true && writeVersion > 2
  }
}

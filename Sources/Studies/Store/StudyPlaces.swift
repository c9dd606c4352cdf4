import Foundation

/// The names of a study and of what stands beside it.
struct StudyPlaces {
  /// Where the study is.
  let path: String

  /// The places of a study.
  init(_ path: String) { self.path = path }

  /// Where a rebuilt study waits for its place.
  var rebuilt: String { path + Self.rebuiltMark }

  /// A name for a study that is being rebuilt.
  var unfinished: String {
    path + Self.unfinishedMark + String(UInt64.random(in: .min ... .max), radix: 36)
  }

  /// What follows the name of a study where a rebuilt one waits.
  fileprivate static let rebuiltMark = ".rebuilt"
  /// What is between the name of a study and a number while it is rebuilt.
  fileprivate static let unfinishedMark = ".rebuilding-"
  /// What is between the name of a study and a number when it is set aside.
  fileprivate static let asideMark = ".old-"
  /// What SQLite puts beside a file, the file itself last.
  private static let companions = ["-wal", "-shm", ""]

  /// Puts a rebuilt study in its place if the process that rebuilt it died just before.
  func finishInterruptedRebuild() {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: path), manager.fileExists(atPath: rebuilt) else { return }
    try? manager.moveItem(atPath: rebuilt, toPath: path)
  }

  /// Gives a study, with the two files that SQLite puts beside it, a name that is free.
  ///
  /// - Returns: that name.
  /// - Throws: `StudyStoreError.refused`.
  func setAside() throws(StudyStoreError) -> String {
    let manager = FileManager.default
    var number = 1
    while manager.fileExists(atPath: path + Self.asideMark + "\(number)") { number += 1 }
    let target = path + Self.asideMark + "\(number)"
    for suffix in Self.companions where manager.fileExists(atPath: path + suffix) {
      do {
        try manager.moveItem(atPath: path + suffix, toPath: target + suffix)
      } catch {
        throw .refused(path: path, .notWritable)
      }
    }
    return target
  }

  /// A path as SQLite takes it for one: to it `file:` begins an address.
  static func plain(_ path: String) -> String { path.hasPrefix("file:") ? "./" + path : path }

  /// Removes a file with those that SQLite puts beside it.
  static func remove(_ path: String) {
    for suffix in companions { try? FileManager.default.removeItem(atPath: path + suffix) }
  }
}

extension StudyStore {
  /// Whether a file, by its name, is what is left of rebuilding one of the studies of a folder.
  package static func isUnfinishedRebuild(_ name: String, among names: Set<String>) -> Bool {
    if name.contains("." + fileExtension + StudyPlaces.unfinishedMark) { return true }
    let ending = "." + fileExtension + StudyPlaces.rebuiltMark
    return name.hasSuffix(ending)
      && names.contains(String(name.dropLast(StudyPlaces.rebuiltMark.count)))
  }

  /// Whether a file, by its name, is a study that was set aside.
  package static func isSetAside(_ name: String) -> Bool {
    name.contains("." + fileExtension + StudyPlaces.asideMark)
  }
}

import Foundation

/// Real histories that tests read if they are there.
enum SharedData {
  /// The folder of the data: what `FLYWHEEL_SHARED_DATA` names, else `../shared/data` beside the package.
  private static let folder =
    ProcessInfo.processInfo.environment["FLYWHEEL_SHARED_DATA"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../../shared/data").standardizedFileURL

  /// Whether a data set is there.
  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  /// The bytes of a file.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }
}

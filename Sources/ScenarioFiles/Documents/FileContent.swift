import Foundation

/// Reads files without ever taking in more than a limit.
enum FileContent {
  /// The bytes of a file, one more than the limit at most; `nil` if it cannot be read.
  static func read(_ path: String, limit: Int) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    var content: [UInt8] = []
    while content.count <= limit {
      guard let part = try? handle.read(upToCount: limit + 1 - content.count) ?? Data() else {
        return nil
      }
      if part.isEmpty { break }
      content += part
    }
    return content
  }

  /// The path a file names, from the folder of that file.
  static func path(_ path: String, from file: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let slash = file.lastIndex(of: "/") else { return path }
    return String(file[...slash]) + path
  }

  /// A path by which two names of the same file are told to be the same.
  static func canonical(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

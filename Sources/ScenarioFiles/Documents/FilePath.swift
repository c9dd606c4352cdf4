import Foundation

/// The paths of files that files name.
enum FilePath {
  /// The path a file names, from the folder of that file.
  static func path(_ path: String, from file: String) -> String {
    path.hasPrefix("/") ? path : folder(of: file) + path
  }

  /// The folder that a path of a file begins with; empty for the working folder.
  static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  /// The path that leads to a file from a folder; neither need be there.
  static func path(_ file: String, seenFrom folder: String) -> String {
    let own = self.folder(of: file)
    let (target, start) = (parts(ofFolder: own), parts(ofFolder: folder))
    let common = zip(target, start).prefix { $0 == $1 }.count
    let ways = Array(repeating: "..", count: start.count - common) + target.dropFirst(common)
    return (ways + [String(file.dropFirst(own.count))]).joined(separator: "/")
  }

  /// The parts of the path of a folder from the root, without symbolic links: `..` leads out of the
  /// folder that a link leads to.
  private static func parts(ofFolder folder: String) -> [String] {
    var url = URL(fileURLWithPath: folder.isEmpty ? "." : folder)
    var missing: [String] = []
    while !FileManager.default.fileExists(atPath: url.path), url.pathComponents.count > 1 {
      missing.insert(url.lastPathComponent, at: 0)
      url.deleteLastPathComponent()
    }
    return url.resolvingSymlinksInPath().pathComponents + missing
  }

  /// A path by which two names of the same file are told to be the same.
  static func canonical(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

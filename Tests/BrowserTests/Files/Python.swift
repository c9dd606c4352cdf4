import Foundation

/// Python with the packages that notebooks and pictures need.
enum Python {
  /// Runs a script of this folder's neighbour.
  ///
  /// - Returns: What it said on both outputs.
  static func run(_ script: String, _ arguments: [String] = [], in folder: URL) throws -> String {
    let home = root.appendingPathComponent(".build-testing/python")
    guard FileManager.default.fileExists(atPath: home.appendingPathComponent("complete").path)
    else {
      throw BrowserError(
        message: "Python's packages are missing: run `make test-report`, which installs them")
    }
    let file = root.appendingPathComponent("Tests/BrowserTests/Scripts/\(script).py")
    return try Program.run(
      home.appendingPathComponent("bin/python").path, [file.path] + arguments, in: folder)
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

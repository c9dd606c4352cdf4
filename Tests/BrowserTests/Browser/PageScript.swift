import Foundation

/// Scripts that look at a page.
enum PageScript {
  /// The text of a script by the name of its file.
  static func text(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scripts")
    return try String(contentsOf: folder.appendingPathComponent(name + ".js"), encoding: .utf8)
  }
}

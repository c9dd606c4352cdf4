import Foundation

/// What shows a page on this machine.
enum Browser {
  /// Starts a program that shows a file, and does not wait until people have read it.
  ///
  /// - Returns: Whether one was started that did not fail at once.
  static func open(_ path: String, environment: [String: String]) async -> Bool {
    await open(
      address: URL(fileURLWithPath: path).standardizedFileURL.path, environment: environment)
  }

  /// Likewise of an address.
  static func open(address: String, environment: [String: String]) async -> Bool {
    for command in commands(for: address, environment: environment) {
      guard let program = ExternalProgram(command[0], environment: environment) else { continue }
      if await program.starts(Array(command.dropFirst()), within: patience) { return true }
    }
    return false
  }

  /// The commands that may show a file, in the order in which they are tried.
  ///
  /// `BROWSER` is a list, parted by colons, of commands in which `%s` stands for the file, else it comes
  /// last.
  static func commands(for file: String, environment: [String: String]) -> [[String]] {
    let chosen = (environment["BROWSER"] ?? "").split(separator: ":").compactMap { entry in
      let words = entry.split(separator: " ").map(String.init)
      guard !words.isEmpty else { return nil as [String]? }
      return words.contains { $0.contains("%s") }
        ? words.map { $0.replacing("%s", with: file) } : words + [file]
    }
    return chosen + [[desktopOpener, file]]
  }

  /// A program that fails says so within this time; one that runs longer shows the page.
  private static let patience = Duration.seconds(2)

  #if os(macOS)
  private static let desktopOpener = "open"
  #else
  private static let desktopOpener = "xdg-open"
  #endif
}

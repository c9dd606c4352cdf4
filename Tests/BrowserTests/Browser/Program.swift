import Foundation

/// A program that tests of reports need and Flywheel does not.
enum Program {
  /// Its path.
  ///
  /// - Throws: `BrowserError` if it is not there; the message says what installs it.
  static func path(_ name: String) throws -> String {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let paths = folders.split(separator: ":").map { $0 + "/" + name }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
      throw BrowserError(message: "\(name) is missing: run `make test-report`, which installs it")
    }
    return path
  }

  /// Runs a program to its end.
  ///
  /// - Returns: What it said on both outputs.
  /// - Throws: `BrowserError` if it failed.
  @discardableResult
  static func run(
    _ path: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BrowserError(message: "\(path) \(arguments.joined(separator: " ")): \(said)")
    }
    return said
  }
}

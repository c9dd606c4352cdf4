import Foundation

/// A program of this machine that is not part of the product.
struct ExternalProgram {
  private let url: URL
  private let environment: [String: String]

  /// A program by its path, or by a name that the search path knows; `nil` if there is none.
  init?(_ name: String, environment: [String: String]) {
    let folders =
      name.contains("/")
      ? [] : (environment["PATH"] ?? "").split(separator: ":").map { String($0) + "/" }
    let paths = folders.isEmpty ? [name] : folders.map { $0 + name }
    guard name.contains("/") || !folders.isEmpty,
      let path = paths.first(where: Self.isExecutable)
    else { return nil }
    url = URL(fileURLWithPath: path)
    self.environment = environment
  }

  /// Runs the program to its end.
  ///
  /// - Returns: Its exit code and what it wrote to standard output and standard error; `nil` if it could
  ///   not be started or was killed.
  func run(_ arguments: [String]) async -> (status: Int32, output: String, errors: String)? {
    let (output, errors) = (Pipe(), Pipe())
    let process = process(arguments, output: output, errors: errors)
    guard (try? process.run()) != nil else { return nil }
    async let said = Self.text(of: output)
    async let complained = Self.text(of: errors)
    let texts = await (said, complained)
    process.waitUntilExit()
    guard process.terminationReason == .exit else { return nil }
    return (process.terminationStatus, texts.0, texts.1)
  }

  /// Starts the program and watches it for a while.
  ///
  /// - Returns: Whether it still runs then, or has ended well.
  func starts(_ arguments: [String], within patience: Duration) async -> Bool {
    let process = process(
      arguments, output: FileHandle.nullDevice, errors: FileHandle.nullDevice)
    guard (try? process.run()) != nil else { return false }
    let end = ContinuousClock.now + patience
    while process.isRunning, ContinuousClock.now < end {
      try? await Task.sleep(for: .milliseconds(20))
    }
    return process.isRunning
      || (process.terminationReason == .exit && process.terminationStatus == 0)
  }

  private func process(_ arguments: [String], output: Any, errors: Any) -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    return process
  }

  private static func text(of pipe: Pipe) async -> String {
    await Task.detached {
      let data = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
      return String(decoding: data ?? Data(), as: UTF8.self)
    }.value
  }

  private static func isExecutable(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}

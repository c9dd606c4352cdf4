import Foundation

/// This program in another process, which may die of what it does.
struct TrialProcess {
  /// How a process ended.
  struct End {
    /// What it said.
    let lines: [String]
    /// What it died of; `nil` if it ended well.
    let death: String?
  }

  private let arguments: [String]
  private let folder: String

  /// The program with arguments, beside files in a folder.
  init(_ arguments: [String], in folder: String) {
    self.arguments = arguments
    self.folder = folder
  }

  /// A folder in memory, if there is one, since executions write files.
  static func scratchFolder(_ name: String, job: Int) -> String {
    let memory = "/dev/shm"
    let parent =
      FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    return parent + "/reader-fuzz-\(ProcessInfo.processInfo.processIdentifier)-\(name)-\(job)"
  }

  /// The name of the file in which a process writes what it does next.
  static let progressFile = "progress"

  /// The execution that the process was at last.
  var lastExecution: Int? {
    guard let data = FileManager.default.contents(atPath: folder + "/" + Self.progressFile),
      data.count == 8
    else { return nil }
    return data.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Runs it to its end.
  func run() async throws -> End {
    let output = folder + "/output"
    try Files.write([], to: output)
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { old, _ in old }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = FileHandle.nullDevice
    try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    let text = try String(contentsOfFile: output, encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let status = process.terminationStatus
    let isKilled = process.terminationReason == .uncaughtSignal
    let death =
      lines.first { $0.hasPrefix("too long") }
      ?? (isKilled ? "signal \(status)" : status == 0 ? nil : "exit code \(status)")
    return End(lines: lines, death: death)
  }
}

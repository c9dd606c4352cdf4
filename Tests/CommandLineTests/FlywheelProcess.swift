import Foundation
import Testing

/// The built tool in a folder of its own.
final class FlywheelProcess {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "flywheel-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs the tool to its end, or until Ctrl-C is pressed after some seconds, which may come twice, as from
  /// programs that signal a process and then its group; the locale is English unless the environment says
  /// otherwise.
  func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "",
    interruptedAfter seconds: Double? = nil, twice: Bool = false
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8"]
      .merging(environment) { $1 }
    try write(input, to: ".input")
    process.standardInput = FileHandle(forReadingAtPath: folder + "/.input")
    process.standardOutput = try sink(".output")
    process.standardError = try sink(".errors")
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
      if twice {
        Thread.sleep(forTimeInterval: 0.02)
        process.interrupt()
      }
    }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text(of: ".output"),
      errors: try text(of: ".errors"))
  }

  /// Starts the tool and lets it run; nobody reads what it says.
  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Where the tool is, for commands that start it in some special way.
  static var path: String { executable.path }

  /// Writes a file in the tool's folder.
  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
  }

  func text(of file: String) throws -> String {
    try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
  }

  func data(of file: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
  }

  func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + file)
  }

  private func sink(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/" + name))
  }

  /// The tool is built beside the tests.
  private static var executable: URL {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("flywheel")
  }
}

/// A scenario of a second or less.
let smallScenario = """
  name: small-club
  title: {zh: 小社群, en: Small club}
  start: 2026-03-02
  horizon_days: 40
  seed: 5
  replications: 40
  personas:
    - {use: learner, pool: 2000}
    - {use: socialiser, pool: 500}
  seed_members: {learner: 10}
  channels:
    - {name: poster, reach_per_day: 100, conversion: 4%}
  content:
    - {name: story, value: learning, posts_per_week: 7, quality: 0.7}
  events:
    - {name: a hundred members, when: members >= 100, by_day: 39}
  strategies:
    - name: plan
    - {name: better, set: {content.story.quality: 0.9}}

  """

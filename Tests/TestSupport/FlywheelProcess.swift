public import Foundation

/// The built tool in a folder of its own.
public final class FlywheelProcess {
  /// What a run left behind.
  public struct Outcome {
    /// The exit code.
    public let status: Int32
    /// What it said on its standard output.
    public let output: String
    /// What it said on its standard error.
    public let errors: String
  }

  /// The path of the folder, which goes when this does.
  public let folder: String

  /// Makes the folder.
  public init() throws {
    folder = NSTemporaryDirectory() + "flywheel-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs the tool to its end, or until Ctrl-C is pressed after some seconds, which may come twice, as from
  /// programs that signal a process and then its group; the locale is English unless the environment says
  /// otherwise.
  public func run(
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

  /// Starts the tool and lets it run; nobody reads what it says, unless it goes into a file of the folder.
  public func start(_ arguments: [String], saying file: String? = nil) throws -> Process {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = try file.map(sink) ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs a script of Bash in the tool's folder; `$FLYWHEEL` is the tool.
  public func script(_ text: String) throws -> Outcome {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", text]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder)
    shell.environment = [
      "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "en_US.UTF-8", "FLYWHEEL": Self.path,
    ]
    shell.standardOutput = try sink(".output")
    shell.standardError = try sink(".errors")
    try shell.run()
    shell.waitUntilExit()
    return Outcome(
      status: shell.terminationStatus, output: try self.text(of: ".output"),
      errors: try self.text(of: ".errors"))
  }

  /// Where the tool is, for commands that start it in some special way.
  public static var path: String { executable.path }

  /// Writes a file in the tool's folder.
  public func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
  }

  /// The text of a file there.
  public func text(of file: String) throws -> String {
    try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
  }

  /// The bytes of a file there.
  public func data(of file: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
  }

  /// All files of a folder there and the folders in it, by their paths in that folder.
  public func files(in folder: String) throws -> [String: Data] {
    let path = self.folder + "/" + folder
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isDirectory)
      if !isDirectory.boolValue { files[name] = try data(of: folder + "/" + name) }
    }
    return files
  }

  /// Whether there is such a file.
  public func exists(_ file: String) -> Bool {
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

import Foundation
import TestSupport
import Testing

/// What shells and other tools ask the command line for.
struct CompletionTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions name every command that people see, and no other`(shell: String) throws {
    let outcome = try flywheel.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for word in ["forecast", "compare", "explain-model", "csv-header", "yaml", "never", "FW201"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
    #expect(!outcome.output.contains("library-trial"))
    #expect(outcome.output.contains("---completion open"))
    // The Chinese script differs by its descriptions only: code is not translated.
    let chinese = try flywheel.run(
      ["--generate-completion-script", shell], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.status == 0)
    #expect(
      chinese.output.split(separator: "\n").count == outcome.output.split(separator: "\n").count)
  }

  @Test func `bash takes the script and completes commands, words and files`() throws {
    for name in ["spring", "summer", "$(touch hacked)", "`touch hacked`", "a b"] {
      try flywheel.makeRun(name)
    }
    try flywheel.write("", to: "club.yaml")
    try flywheel.write("", to: "club.txt")
    try flywheel.write(
      try flywheel.run(["--generate-completion-script", "bash"]).output, to: "completions")
    #expect(try completed("flywheel", "fore") == ["forecast"])
    #expect(try completed("flywheel", "check", "cl") == ["club.yaml"])
    #expect(try completed("flywheel", "check", "--lang", "") == ["en", "zh"])
    #expect(try completed("flywheel", "explain", "FW45") == ["FW450", "FW451"])
    #expect(try completed("flywheel", "open", "s") == ["spring", "summer"])
    #expect(try completed("flywheel", "export", "").contains("spring"))
    #expect(!flywheel.exists("hacked"))
  }

  @Test func `tools are told of every command`() throws {
    let outcome = try flywheel.run(
      ["--experimental-dump-help"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let command = (object as? [String: Any])?["command"] as? [String: Any]
    let names = (command?["subcommands"] as? [[String: Any]])?.compactMap {
      $0["commandName"] as? String
    }
    #expect(names?.contains("open") == true && names?.contains("library-trial") == false)
  }

  /// What bash offers for the last word of a command line.
  private func completed(_ words: String...) throws -> [String] {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let line = words.joined(separator: " ")
    let last = words.last ?? ""
    let previous = words.dropLast().last ?? ""
    let script = """
      shopt -s extglob progcomp
      flywheel() { '\(FlywheelProcess.path)' "$@"; }
      . ./completions
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(line)'; COMP_POINT=\(line.count)
      _flywheel flywheel '\(last)' '\(previous)' 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = URL(fileURLWithPath: flywheel.folder)
    shell.environment = ["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8"]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
  }
}

import Foundation
import TestSupport
import Testing
import Yams

/// The recipes of the article on many machines work as they stand there.
struct ManyMachinesArticleTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
    // The recipes find the tool on the path.
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: flywheel.folder + "/bin/flywheel", withDestinationPath: FlywheelProcess.path)
    #expect(try flywheel.run(["forecast", "club.yaml", "--out", "alone"]).status == 0)
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel"),
      "GNU parallel is not installed"))
  func `the recipe for GNU parallel gives the results of one process`() throws {
    try flywheel.write(try block(of: "GNU parallel", "sh"), to: "parallel.sh")
    for _ in 1...2 {
      try shell("bash parallel.sh club.yaml 5 merged")
      try expectMerged()
    }
  }

  @Test func `the recipe for Slurm gives the results of one process`() throws {
    let recipe = try block(of: "Slurm", "sh")
    #expect(recipe.hasPrefix("#!/bin/bash\n#SBATCH "))
    let array = try #require(recipe.firstMatch(of: /--array=1-(\d+)\n/)?.output.1)
    #expect(recipe.contains("${SHARDS:-\(array)}"))
    try flywheel.write(recipe, to: "shards.sbatch")
    for index in 1...3 {
      try shell("bash shards.sbatch", ["SHARDS": "3", "SLURM_ARRAY_TASK_ID": "\(index)"])
    }
    // What submits them finds a scheduler that does at once what it is told.
    try flywheel.write(
      """
      #!/bin/bash
      while [ $# -gt 0 ]; do if [ "$1" = --wrap ]; then exec bash -c "$2"; fi; shift; done
      echo 17
      """, to: "bin/sbatch")
    try shell("chmod +x bin/sbatch")
    let submit = try block(of: "Slurm", "sh", 1)
    try flywheel.write(submit.replacing("notebooks-out", with: "merged"), to: "submit.sh")
    #expect(try shell("bash submit.sh").contains("merged/small-club/"))
    try expectMerged()
  }

  @Test func `the recipe for Kubernetes gives the results of one process`() throws {
    let text = try block(of: "Kubernetes", "yaml")
    let job = try #require(try Yams.load(yaml: text) as? [String: Any])
    let spec = try #require(job["spec"] as? [String: Any])
    #expect(job["kind"] as? String == "Job" && spec["completionMode"] as? String == "Indexed")
    let pod = try #require((spec["template"] as? [String: Any])?["spec"] as? [String: Any])
    let container = try #require((pod["containers"] as? [[String: Any]])?.first)
    let variables = try #require(container["env"] as? [[String: String]])
    #expect(variables.first?["value"] == (spec["completions"] as? Int).map(String.init))
    let mounted = (container["volumeMounts"] as? [[String: String]])?.compactMap { $0["name"] }
    let volumes = (pod["volumes"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(mounted == volumes && volumes?.count == 2)
    #expect(container["command"] as? [String] == ["/bin/sh", "-c"])
    let command = try #require((container["args"] as? [String])?.first)
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/scenario", withIntermediateDirectories: true)
    try flywheel.write(smallScenario, to: "scenario/club.yaml")
    for index in 0..<2 {
      try shell(command, ["SHARDS": "2", "JOB_COMPLETION_INDEX": "\(index)"], by: "/bin/sh")
    }
    #expect(try flywheel.run(["merge", "shards", "--out", "merged"]).status == 0)
    try expectMerged()
  }

  private func expectMerged() throws {
    let merged = try flywheel.files(in: "merged/small-club")
    for (name, bytes) in try flywheel.files(in: "alone/small-club") where name != "manifest.json" {
      #expect(merged[name] == bytes, "\(name)")
    }
  }

  /// Runs a script that must succeed; gives what it says.
  @discardableResult
  private func shell(
    _ script: String, _ environment: [String: String] = [:], by program: String = "/bin/bash"
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: flywheel.folder)
    process.environment = [
      "PATH": flywheel.folder + "/bin:/usr/bin:/bin", "HOME": flywheel.folder,
      "LANG": "en_US.UTF-8",
    ].merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(
      process.terminationStatus == 0, "\(script): \(String(decoding: complaints, as: UTF8.self))")
    return String(decoding: said, as: UTF8.self)
  }

  /// A block of code under a heading of the article.
  private func block(of heading: String, _ language: String, _ number: Int = 0) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let article = try String(
      contentsOf: root.appending(path: "Sources/Studies/Studies.docc/ManyMachines.md"),
      encoding: .utf8)
    let section = try #require(
      article.components(separatedBy: "\n## ").first { $0.hasPrefix(heading + "\n") })
    let blocks = section.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    return try #require(blocks.dropFirst(number).first) + "\n"
  }
}

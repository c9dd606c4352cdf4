import Foundation
import TestSupport
import Testing

/// Studies that several machines simulate a part of each.
struct ShardCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test(
    arguments: ["quickstart", "campus-club", "paid-knowledge-circle"], ["forecast", "compare"])
  func `any number of shards gives the bytes of one process`(
    scenario: String, command: String
  ) throws {
    let file = Self.scenarios + scenario + ".yaml"
    let asked =
      command == "forecast"
      ? ["forecast", file, "--replications", "12"]
      : ["compare", file, "--max-replications", "55"]
    #expect(try flywheel.run(asked + ["--out", "alone"]).status == 0)
    for count in scenario == "quickstart" ? [1, 2, 7] : [3] {
      let places = (1...count).map { "of-\(count)/\($0)" }
      for (place, index) in zip(places, 1...count) {
        let part = try flywheel.run(
          asked + ["--shard", "\(index)/\(count)", "--out", place, "--threads", "\(index)"])
        #expect(part.status == 0 && part.errors.isEmpty, "\(part.errors)")
        #expect(part.output.contains("Shard \(index) of \(count) is complete: "))
      }
      let merged = try flywheel.run(["merge"] + places.reversed() + ["--out", "merged-\(count)"])
      #expect(merged.status == 0 && merged.errors.isEmpty, "\(merged.errors)")
      #expect(merged.output.contains("Nothing had to be simulated"))
      let folder = scenario + (command == "forecast" ? "" : ".compare")
      let (own, others) = (try results("merged-\(count)/" + folder), try results("alone/" + folder))
      #expect(own.count > 10 && Set(own.keys) == Set(others.keys))
      for (name, bytes) in others { #expect(own[name] == bytes, "\(name) of \(count)") }
    }
  }

  @Test func `the reasons for an answer are those of one process`() throws {
    let asked = ["compare", "club.yaml", "--max-replications", "60", "--why"]
    #expect(try flywheel.run(asked + ["--out", "alone"]).status == 0)
    for index in 1...2 {
      #expect(try flywheel.run(asked + ["--shard", "\(index)/2", "--out", "parts"]).status == 0)
    }
    let merged = try flywheel.run(["merge", "parts", "--out", "merged"])
    // They take futures of plans that nobody knew of before.
    #expect(merged.status == 0 && merged.output.contains("Continued: "), "\(merged.output)")
    let own = try results("merged/small-club.compare")
    #expect(own["attribution.csv"] != nil)
    #expect(try results("alone/small-club.compare") == own)
  }

  @Test func `options of the command line and the way to the history are merged too`() throws {
    try flywheel.write("date,members\n2026-03-02,10\n", to: "counts.csv")
    try flywheel.write(smallScenario + "history: {file: counts.csv}\n", to: "club.yaml")
    let asked = [
      "forecast", "club.yaml", "--seed", "9", "--replications", "8", "--fixed-assumptions",
    ]
    #expect(try flywheel.run(asked + ["--out", "alone"]).status == 0)
    for index in 1...2 {
      #expect(
        try flywheel.run(asked + ["--shard", "\(index)/2", "--out", "parts/deep"]).status == 0)
    }
    let merged = try flywheel.run(
      ["merge", "parts/deep", "--out", "merged", "--no-bom", "--csv-header", "zh"])
    #expect(merged.status == 0)
    #expect(
      try flywheel.run(asked + ["--out", "alone", "--no-bom", "--csv-header", "zh"]).status == 0)
    let (own, others) = (try results("merged/small-club"), try results("alone/small-club"))
    #expect(own == others)
    let lock = try flywheel.text(of: "merged/small-club/scenario.lock.yaml")
    #expect(lock.contains("file: \"../../counts.csv\"") || lock.contains("file: ../../counts.csv"))
    // Later runs go on from the study.
    let again = try flywheel.run(asked + ["--out", "merged"])
    #expect(again.output.contains("Nothing had to be simulated"))
  }

  @Test func `what is missing is named, and nothing is written`() throws {
    for index in [1, 2, 4] { try make(index, of: 5) }
    let english = try flywheel.run(["merge", "parts", "--out", "merged"])
    #expect(english.status == 65 && english.output.isEmpty)
    #expect(english.errors == "Error: Shards 3 and 5 of 5 are missing.\nNothing was written.\n")
    let chinese = try flywheel.run(["merge", "parts", "--out", "merged", "--lang", "zh"])
    #expect(chinese.errors == "错误：缺少第 3、5 个分片（共 5 个）。\n没有写入任何结果。\n")
    try make(3, of: 5)
    let one = try flywheel.run(["merge", "parts", "--out", "merged"])
    #expect(one.errors.hasPrefix("Error: Shard 5 of 5 is missing.\n"))
    #expect(!flywheel.exists("merged"))
    #expect(try flywheel.run(["merge", "nowhere", "--out", "merged"]).status == 66)
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/empty", withIntermediateDirectories: true)
    let empty = try flywheel.run(["merge", "empty", "--out", "merged"])
    #expect(empty.status == 66 && empty.errors.contains("There is no shard in empty."))
    #expect(!flywheel.exists("merged"))
  }

  @Test func `what is there twice, of another study or tampered with is named`() throws {
    for index in 1...2 { try make(index, of: 2) }
    try make(2, of: 2, in: "copies")
    let twice = try flywheel.run(["merge", "parts", "copies", "--out", "merged"])
    #expect(twice.status == 65)
    #expect(
      twice.errors.contains(
        "Shard 2 of 2 is there twice: copies/small-club.2-of-2.shard, parts/small-club.2-of-2.shard."
      ))
    try make(2, of: 2, in: "others", ["--seed", "8"])
    let mixed = try flywheel.run(
      ["merge", "parts", "others/small-club.2-of-2.shard", "--out", "merged"])
    #expect(mixed.status == 65)
    #expect(
      mixed.errors.contains("others/small-club.2-of-2.shard is of another study than the rest."))
    #expect(mixed.errors.contains("seed 8") && mixed.errors.contains("the rest: "))
    let chinese = try flywheel.run(
      ["merge", "parts", "others", "--out", "merged", "--lang", "zh"])
    #expect(chinese.errors.contains("和其余分片不属于同一项研究"))
    var bytes = try flywheel.data(of: "parts/small-club.1-of-2.shard")
    bytes[bytes.count / 2] ^= 4
    try bytes.write(to: URL(fileURLWithPath: flywheel.folder + "/parts/small-club.1-of-2.shard"))
    let tampered = try flywheel.run(["merge", "parts", "--out", "merged"])
    #expect(tampered.status == 65)
    #expect(
      tampered.errors.hasPrefix("Error: parts/small-club.1-of-2.shard is not as it was written"))
    #expect(!flywheel.exists("merged"))
    try make(1, of: 2)
    #expect(try flywheel.run(["merge", "parts", "--out", "merged"]).status == 0)
  }

  @Test func `a shard that is killed goes on to the same bytes`() throws {
    let asked = [
      "forecast", "club.yaml", "--replications", "6000", "--shard", "1/2", "--threads", "1",
      "--out",
    ]
    let process = try flywheel.start(asked + ["killed"])
    for _ in 0..<400 {
      let logs = studies(in: "killed", endingIn: ".study-wal")
      let size = logs.first.flatMap {
        try? FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int
      }
      if (size ?? 0) > 200_000 { break }
      Thread.sleep(forTimeInterval: 0.02)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(!flywheel.exists("killed/small-club.1-of-2.shard"))
    let early = try flywheel.run(["merge", "killed", "--out", "merged"])
    #expect(early.status == 66)
    let again = try flywheel.run(asked + ["killed"])
    #expect(again.status == 0 && again.output.contains("Continued: "), "\(again.output)")
    #expect(try flywheel.run(asked + ["whole"]).status == 0)
    let shard = "/small-club.1-of-2.shard"
    #expect(try flywheel.data(of: "killed" + shard) == flywheel.data(of: "whole" + shard))
    #expect(studies(in: "killed", endingIn: ".study").isEmpty)
    let unfinished = try flywheel.run(["merge", "killed", "--out", "merged"])
    #expect(unfinished.errors.hasPrefix("Error: Shard 2 of 2 is missing."))
  }

  @Test func `Ctrl-C keeps what was simulated, and says how to go on`() throws {
    let asked = [
      "forecast", "club.yaml", "--replications", "100000", "--shard", "2/2", "--out", "parts",
    ]
    let stopped = try flywheel.run(asked, interruptedAfter: 2)
    #expect(stopped.status == 130 && stopped.output.isEmpty)
    #expect(
      stopped.errors.contains(
        "Interrupted. What was simulated is kept in parts/small-club.2-of-2."))
    #expect(studies(in: "parts", endingIn: ".study").count == 1)
    let begun = try flywheel.run(["merge", "parts", "--out", "merged"])
    #expect(begun.status == 66)
    let short = asked.map { $0 == "100000" ? "200" : $0 }
    let done = try flywheel.run(short)
    #expect(done.status == 0 && done.output.contains("parts/small-club.2-of-2.shard"))
  }

  @Test func `a shard of another study is in nobody's way, and nobody in its`() throws {
    let asked = [
      "forecast", "club.yaml", "--replications", "100000", "--shard", "2/2", "--out", "parts",
    ]
    #expect(try flywheel.run(asked, interruptedAfter: 2).status == 130)
    let begun = studies(in: "parts", endingIn: ".study")
    let short = asked.map { $0 == "100000" ? "60" : $0 }
    #expect(try flywheel.run(short + ["--seed", "8"]).status == 0)
    #expect(studies(in: "parts", endingIn: ".study") == begun)
    let before = try flywheel.data(of: "parts/small-club.2-of-2.shard")
    let refused = try flywheel.run(short)
    #expect(refused.status == 65)
    #expect(
      refused.errors.hasPrefix("Error: parts/small-club.2-of-2.shard is a shard of another study."))
    #expect(refused.errors.contains("seed 8") && refused.errors.contains("this one: "))
    #expect(try flywheel.data(of: "parts/small-club.2-of-2.shard") == before)
    let chinese = try flywheel.run(short + ["--lang", "zh"])
    #expect(chinese.errors.contains("是另一项研究的分片"))
    let replaced = try flywheel.run(short + ["--fresh"])
    #expect(replaced.status == 0)
    #expect(try flywheel.data(of: "parts/small-club.2-of-2.shard") != before)
  }

  /// What shards that are not complete have so far, as paths.
  private func studies(in folder: String, endingIn ending: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: flywheel.folder + "/" + folder)
    return (names ?? []).filter { $0.hasSuffix(ending) }.sorted().map {
      flywheel.folder + "/" + folder + "/" + $0
    }
  }

  @Test func `programs get one document, scripts one line`() throws {
    let asked = ["forecast", "club.yaml", "--shard", "2/3", "--out", "parts"]
    let quiet = try flywheel.run(asked + ["--quiet"])
    // 13 replications of each of two plans, and 3 twins.
    #expect(quiet.output == "2/3 32  parts/small-club.2-of-3.shard\n" && quiet.errors.isEmpty)
    let json = try flywheel.run(asked + ["--json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "flywheel.shard/1")
    #expect(object?["shard"] as? Int == 2 && object?["shards"] as? Int == 3)
    #expect(object?["futures"] as? Int == 32 && object?["simulated"] as? Int == 0)
  }

  @Test(
    arguments: ["0/4", "5/4", "x", "3", "", "1/0", "1/2/3", "1.5/4", "-1/4", "1/10001"],
    ["forecast", "compare"])
  func `a part that cannot be is refused`(part: String, command: String) throws {
    let english = try flywheel.run([command, "club.yaml", "--shard=" + part])
    #expect(english.status == 64 && english.output.isEmpty)
    #expect(english.errors.contains("such as 3/64"), "\(english.errors)")
    let chinese = try flywheel.run([command, "club.yaml", "--shard=" + part, "--lang", "zh"])
    #expect(chinese.status == 64 && chinese.errors.contains("例如 3/64"), "\(chinese.errors)")
    #expect(!flywheel.exists("notebooks-out"))
  }

  @Test(arguments: [["--no-bom"], ["--csv-header", "zh"], ["--preview"]])
  func `options that mean nothing for a part are refused`(options: [String]) throws {
    let outcome = try flywheel.run(["forecast", "club.yaml", "--shard", "1/2"] + options)
    #expect(outcome.status == 64 && outcome.errors.contains("--shard"))
  }

  @Test func `a place that cannot be written to ends with 73`() throws {
    try flywheel.write("mine", to: "file")
    let outcome = try flywheel.run(["forecast", "club.yaml", "--shard", "1/2", "--out", "file"])
    #expect(outcome.status == 73 && outcome.output.isEmpty)
  }

  private static let scenarios =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/scenarios/"

  private func make(
    _ index: Int, of count: Int, in place: String = "parts", _ options: [String] = []
  ) throws {
    let part = try flywheel.run(
      ["forecast", "club.yaml", "--shard", "\(index)/\(count)", "--out", place] + options)
    #expect(part.status == 0, "\(part.errors)")
  }

  /// All files of a folder, without what the manifest says of the time that the run took.
  private func results(_ folder: String) throws -> [String: Data] {
    var files = try flywheel.files(in: folder)
    let manifest = try #require(files["manifest.json"])
    let timeless = String(decoding: manifest, as: UTF8.self).split(separator: "\n").filter { line in
      !["\"threads\"", "\"started_at\"", "\"seconds\""].contains { line.contains($0) }
    }
    files["manifest.json"] = Data(timeless.joined(separator: "\n").utf8)
    return files
  }
}

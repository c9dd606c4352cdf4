import Foundation
import TestSupport
import Testing

/// What is kept from one run to the next.
struct StudyTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test func `a second run takes everything from the study and writes the same files`() throws {
    let first = try flywheel.run(["forecast", "club.yaml"])
    #expect(!first.output.contains("Continued") && !first.output.contains("Nothing had"))
    let before = try results()
    try FileManager.default.removeItem(atPath: flywheel.folder + "/notebooks-out/small-club")
    let second = try flywheel.run(["forecast", "club.yaml"])
    let study = "notebooks-out/small-club.study"
    // Two strategies, 40 replications, each fourth with a twin.
    #expect(
      second.output.hasSuffix("Nothing had to be simulated: all 100 futures were in \(study).\n"))
    #expect(second.errors.isEmpty)
    #expect(try results() == before)
    let chinese = try flywheel.run(["forecast", "club.yaml", "--lang", "zh"])
    #expect(chinese.output.hasSuffix("无需再模拟：100 次都已存在 \(study)。\n"))
    #expect(!flywheel.exists(study + "-wal"))
  }

  @Test func `more replications extend a run`() throws {
    _ = try flywheel.run(["forecast", "club.yaml", "--replications", "100"])
    let longer = try flywheel.run(["forecast", "club.yaml", "--replications", "200"])
    #expect(longer.output.contains("Continued: 250 of 500 futures were in"))
    let extended = try results()
    let fresh = try flywheel.run(["forecast", "club.yaml", "--replications", "200", "--fresh"])
    #expect(!fresh.output.contains("Continued"))
    #expect(try results() == extended)
  }

  @Test func `a changed strategy is simulated, the other is not`() throws {
    _ = try flywheel.run(["forecast", "club.yaml"])
    try flywheel.write(
      smallScenario.replacing("quality: 0.9}", with: "quality: 0.8}"), to: "club.yaml")
    let changed = try flywheel.run(["forecast", "club.yaml"])
    #expect(changed.output.contains("Continued: 50 of 100 futures were in"))
    let other = try flywheel.run(["forecast", "club.yaml", "--seed", "6"])
    #expect(!other.output.contains("Continued"))
    let runs = try list().runs
    #expect(runs.map(\.strategy) == ["plan", "better", "better", "plan", "better"])
    #expect(runs.map(\.seed) == [5, 5, 5, 6, 6])
  }

  @Test func `a process that is killed loses little and spoils nothing`() throws {
    let process = try flywheel.start(
      ["forecast", "club.yaml", "--replications", "300000", "--threads", "2"])
    var kept = 0
    for _ in 0..<200 where kept < 20 {
      Thread.sleep(forTimeInterval: 0.05)
      kept = try studies(in: "notebooks-out").first?.runs.last?.replications ?? 0
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(kept >= 20)
    #expect(!flywheel.exists("notebooks-out/small-club"))
    let continued = try flywheel.run(["forecast", "club.yaml"])
    #expect(continued.status == 0 && continued.errors.isEmpty)
    #expect(continued.output.contains("futures were in notebooks-out/small-club.study"))
    let after = try results()
    _ = try flywheel.run(["forecast", "club.yaml", "--out", "alone"])
    #expect(try results(in: "alone") == after)
  }

  @Test func `two processes on one study do not get in each other's way`() throws {
    let processes = try (1...2).map { threads in
      try flywheel.start(
        ["forecast", "club.yaml", "--replications", "600", "--threads", "\(threads)"])
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let listed = try list().runs
    #expect(listed.map(\.replications) == [600, 600])
    let shared = try results()
    _ = try flywheel.run(
      ["forecast", "club.yaml", "--replications", "600", "--out", "alone"])
    #expect(try results(in: "alone") == shared)
  }

  @Test func `a file that is no study is refused, and set aside when asked`() throws {
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/notebooks-out", withIntermediateDirectories: true)
    try flywheel.write("my notes, not a database", to: "notebooks-out/small-club.study")
    let refused = try flywheel.run(["forecast", "club.yaml"])
    #expect(refused.status == 65)
    #expect(refused.errors.contains("small-club.study is not a study"))
    #expect(refused.errors.contains("--fresh"))
    let chinese = try flywheel.run(["forecast", "club.yaml", "--lang", "zh"])
    #expect(chinese.status == 65 && chinese.errors.contains("--fresh"))
    let fresh = try flywheel.run(["forecast", "club.yaml", "--fresh"])
    #expect(fresh.status == 0)
    #expect(fresh.errors.contains("was set aside as notebooks-out/small-club.study.old-1."))
    let aside = try flywheel.text(of: "notebooks-out/small-club.study.old-1")
    #expect(aside == "my notes, not a database")
  }

  @Test func `a folder in the study's place ends with 73 before any work`() throws {
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/notebooks-out/small-club.study",
      withIntermediateDirectories: true)
    let outcome = try flywheel.run(["forecast", "club.yaml"])
    #expect(outcome.status == 73 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("small-club.study cannot be read or written"))
  }

  @Test func `results are written when the study finds no room`() throws {
    // Files may have 1.2 MB: every result fits, the study does not.
    let outcome = try flywheel.script(
      "trap '' XFSZ; ulimit -f 1200; "
        + "\"$FLYWHEEL\" forecast club.yaml --replications 1200 --quiet 2> warnings")
    #expect(outcome.status == 0)
    #expect(try flywheel.text(of: "warnings").contains("could not be kept for next time"))
    let written = try results()
    _ = try flywheel.run(["forecast", "club.yaml", "--replications", "1200", "--out", "alone"])
    #expect(try results(in: "alone") == written)
  }

  @Test func `runs are listed for people and for programs`() throws {
    let none = try flywheel.run(["runs"])
    #expect(none.status == 0 && none.output.contains("Nothing is kept in notebooks-out/ yet"))
    #expect(try flywheel.run(["runs", "--lang", "zh"]).output.contains("还没有存下的研究"))
    _ = try flywheel.run(["forecast", "club.yaml", "--out", "here"])
    let english = try flywheel.run(["runs", "here"])
    #expect(english.output.contains("here/small-club.study  "))
    let row =
      #/ {2}better +40 replications  40 days  seed 5  assumptions drawn  results version \d/#
    #expect(english.output.contains(row))
    let chinese = try flywheel.run(["runs", "here", "--lang", "zh"])
    #expect(chinese.output.contains("40 次模拟  40 天  种子 5  假设随机抽取"))
    let listed = try list("here")
    #expect(listed.path == "here/small-club.study" && listed.bytes > 10_000)
    #expect(listed.runs.map(\.strategy) == ["plan", "better"])
    #expect(listed.runs.allSatisfy { $0.is_current && $0.replications == 40 })
    try flywheel.write("something else", to: "here/other.study")
    let mixed = try flywheel.run(["runs", "here"])
    #expect(mixed.status == 0 && mixed.output.contains("better"))
    #expect(mixed.errors.contains("here/other.study is not a study"))
  }

  /// All files of a folder of results but the manifest, which has the time taken.
  private func results(in folder: String = "notebooks-out") throws -> [String: Data] {
    let files = try flywheel.files(in: folder + "/small-club").filter {
      $0.key != "manifest.json"
    }
    #expect(files.count >= 10)
    return files
  }

  private struct Listing: Decodable {
    struct Study: Decodable {
      let path: String
      let bytes: Int
      let runs: [Run]
    }

    struct Run: Decodable {
      let strategy: String
      let seed: UInt64
      let replications: Int
      let is_current: Bool
    }

    let schema: String
    let studies: [Study]
  }

  /// The only study of a folder.
  private func list(_ folder: String = "notebooks-out") throws -> Listing.Study {
    try #require(try studies(in: folder).first)
  }

  private func studies(in folder: String) throws -> [Listing.Study] {
    let outcome = try flywheel.run(["runs", folder, "--json"])
    let listing = try JSONDecoder().decode(Listing.self, from: Data(outcome.output.utf8))
    #expect(listing.schema == "flywheel.runs/1")
    return listing.studies
  }
}

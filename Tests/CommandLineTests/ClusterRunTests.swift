import Foundation
import TestSupport
import Testing

/// Studies that several processes simulate together; `make test-mpi` builds what they need.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["FLYWHEEL_MPI"] != nil,
    "there is no build for mpirun: make test-mpi"),
  .serialized)
struct ClusterRunTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test(
    arguments: ["quickstart", "campus-club", "open-source-chat"], ["forecast", "compare"])
  func `any number of processes gives the bytes of one`(scenario: String, command: String) throws {
    let file = Self.repository + "/scenarios/" + scenario + ".yaml"
    let asked =
      command == "forecast"
      ? [command, file, "--replications", "20"] : [command, file, "--max-replications", "55"]
    #expect(try flywheel.run(asked + ["--out", "alone"]).status == 0)
    let folder = scenario + (command == "forecast" ? "" : ".compare")
    let alone = try results("alone/" + folder)
    for count in 1...3 {
      let outcome = try together(count, asked + ["--threads", "1", "--out", "by-\(count)"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("Written to by-\(count)/\(folder)/"))
      // Said by the first process alone.
      #expect(outcome.output.components(separatedBy: "Took ").count == 2)
      let found = try results("by-\(count)/" + folder)
      #expect(Set(found.keys) == Set(alone.keys))
      for (name, bytes) in alone { #expect(found[name] == bytes, "\(name) of \(count)") }
    }
  }

  @Test func `a search by three processes finds what one finds`() throws {
    let file = Self.repository + "/scenarios/optimize-content-week.yaml"
    let asked = ["optimize", file, "--evaluations", "8"]
    #expect(try flywheel.run(asked + ["--out", "alone"]).status == 0)
    let outcome = try together(3, asked + ["--threads", "1", "--out", "three"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let folder = "/optimize-content-week.optimize"
    #expect(try results("three" + folder) == results("alone" + folder))
  }

  @Test(arguments: [2, 3], ["everything", "groups"])
  func `a future that is lived together is that of one process`(
    count: Int, scenario: String
  ) throws {
    try flywheel.write(Self.manyGroups, to: "groups.yaml")
    let file =
      scenario == "groups" ? "groups.yaml" : Self.repository + "/scenarios/\(scenario).yaml"
    let asked = ["forecast", file, "--replications", "3", "--threads", "1"]
    #expect(try flywheel.run(asked + ["--out", "alone"]).status == 0)
    let outcome = try together(count, asked + ["--out", "all"], ["FLYWHEEL_MEMBERS": "50"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try results("all/\(scenario)") == results("alone/\(scenario)"))
  }

  @Test func `a future that outgrows all processes is refused once, in the words of one`() throws {
    let vast = Self.manyGroups.replacing("pool: 6000", with: "pool: 1000000000")
      .replacing("capacity: 60", with: "capacity: 60000").replacing("at: 50", with: "at: 50000")
      .replacing("reach_per_day: 400, conversion: 10%", with: "reach_per_day: 1e9, conversion: 1")
    try flywheel.write(vast, to: "vast.yaml")
    let asked = ["forecast", "vast.yaml", "--replications", "2", "--threads", "1"]
    let alone = try flywheel.run(asked)
    let outcome = try together(2, asked, ["FLYWHEEL_MEMBERS": "50"])
    #expect(alone.status != 0 && outcome.status == alone.status)
    #expect(outcome.errors.components(separatedBy: "On day 0 a future has").count == 2)
  }

  @Test func `processes of one machine share its memory`() throws {
    let asked = ["forecast", "club.yaml", "--replications", "3", "--threads", "1"]
    let outcome = try together(2, asked, ["FLYWHEEL_MEMORY": "200MB"])
    #expect(outcome.status == 71)
    #expect(outcome.errors.contains("in each of 2 processes"), "\(outcome.errors)")
    #expect(outcome.errors.contains("100.0 MB are available for each"))
    for enough in ["400MB", "none"] {
      let outcome = try together(2, asked, ["FLYWHEEL_MEMORY": enough])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try flywheel.run(asked, environment: ["FLYWHEEL_MEMORY": "200MB"]).status == 0)
  }

  @Test(arguments: ["many", "0", "-5"])
  func `a size that is none is refused`(size: String) throws {
    let outcome = try together(2, ["forecast", "club.yaml"], ["FLYWHEEL_MEMBERS": size])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("FLYWHEEL_MEMBERS is “\(size)”"))
  }

  /// A community of many groups, whose members carry on while groups open.
  private static let manyGroups = """
    name: groups
    start: 2026-01-01
    horizon_days: 40
    platform: {capacity: 60}
    groups: {replicate: {at: 50, seed_members: 4}}
    personas:
      - {use: learner, pool: 6000}
    channels:
      - {name: poster, reach_per_day: 400, conversion: 10%}

    """

  @Test func `a plan of every block travels whole`() throws {
    let file = Self.repository + "/scenarios/everything.yaml"
    let asked = ["forecast", file, "--replications", "6"]
    #expect(try flywheel.run(asked + ["--out", "alone"]).status == 0)
    let outcome = try together(3, asked + ["--threads", "1", "--out", "three"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try results("three/everything") == results("alone/everything"))
  }

  @Test func `a fit and a backtest by three processes learn what one learns`() throws {
    try flywheel.write(FitCommandTests.scenario, to: "fit.yaml")
    try flywheel.write(FitCommandTests.history, to: "past.csv")
    let backtest = ["backtest", "past.csv", "--scenario", "fit.yaml", "--first-week", "1"]
    for (asked, folder) in [
      (["fit", "fit.yaml", "--history", "past.csv"], "/club.fit"),
      (backtest + ["--horizon", "1", "--draws", "100"], "/past.backtest"),
    ] {
      #expect(try flywheel.run(asked + ["--out", "alone"]).status == 0)
      let outcome = try together(3, asked + ["--threads", "1", "--out", "three"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try results("three" + folder) == results("alone" + folder))
    }
  }

  @Test func `a forecast is tracked by three processes as by one`() throws {
    try flywheel.write(
      smallScenario.replacing("start: 2026-03-02", with: "start: 2024-01-01"), to: "club.yaml")
    try flywheel.write(SmallHistory.events, to: "log.csv")
    let track = ["track", "small-club", "--history", "log.csv"]
    #expect(try flywheel.run(["forecast", "club.yaml", "--out", "alone"]).status == 0)
    try FileManager.default.copyItem(
      atPath: flywheel.folder + "/alone", toPath: flywheel.folder + "/three")
    #expect(try flywheel.run(track + ["--out", "alone"]).status == 0)
    let outcome = try together(3, track + ["--threads", "1", "--out", "three"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for folder in ["/small-club.track", "/small-club.fit"] {
      #expect(try results("three" + folder) == results("alone" + folder))
    }
  }

  @Test(arguments: [0, 2])
  func `a process that is killed leaves a study that goes on`(killed: Int) throws {
    let mpirun = try startedStudy()
    let processes = try children(of: mpirun.processIdentifier)
    #expect(processes.count == 3)
    kill(try #require(processes.dropFirst(killed).first), SIGKILL)
    mpirun.waitUntilExit()
    #expect(mpirun.terminationStatus == 128 + SIGKILL)
    #expect(try flywheel.text(of: ".mpirun").contains("signal 9"))
    try expectThatItGoesOn()
  }

  @Test func `Ctrl-C ends all processes and leaves a study that goes on`() throws {
    let mpirun = try startedStudy()
    let processes = try children(of: mpirun.processIdentifier)
    mpirun.interrupt()
    mpirun.waitUntilExit()
    #expect(mpirun.terminationStatus != 0)
    #expect(processes.count == 3)
    for _ in 0..<200 where processes.contains(where: Self.isThere) {
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(!processes.contains(where: Self.isThere))
    try expectThatItGoesOn()
  }

  @Test func `a run that is over does not wait for what others still simulate`() throws {
    let mpirun = try startedStudy()
    let processes = try children(of: mpirun.processIdentifier)
    // It tells the others, who have outcomes to send that need somebody who receives them.
    kill(try #require(processes.first), SIGINT)
    for _ in 0..<400 where mpirun.isRunning { Thread.sleep(forTimeInterval: 0.05) }
    #expect(!mpirun.isRunning)
    if mpirun.isRunning { mpirun.terminate() }
    mpirun.waitUntilExit()
    try expectThatItGoesOn()
  }

  private static func isThere(_ process: Int32) -> Bool { kill(process, 0) == 0 }

  private static let longStudy = ["forecast", "club.yaml", "--replications", "20000"]

  /// Three processes that have simulated some of a long study.
  private func startedStudy() throws -> Process {
    let mpirun = Process()
    mpirun.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    mpirun.arguments =
      Self.launcher(3) + Self.longStudy + ["--threads", "1", "--out", "runs"]
    mpirun.currentDirectoryURL = URL(fileURLWithPath: flywheel.folder)
    mpirun.standardOutput = FileHandle.nullDevice
    try flywheel.write("", to: ".mpirun")
    mpirun.standardError = try FileHandle(
      forWritingTo: URL(fileURLWithPath: flywheel.folder + "/.mpirun"))
    // Threads of Dispatch block signals, and a process has the mask of the thread that starts it.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
    try mpirun.run()
    let study = flywheel.folder + "/runs/small-club.study-wal"
    for _ in 0..<400 {
      let size = try? FileManager.default.attributesOfItem(atPath: study)[.size] as? Int
      if (size ?? 0) > 500_000 { break }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return mpirun
  }

  private func expectThatItGoesOn() throws {
    let short = Self.longStudy.map { $0 == "20000" ? "300" : $0 }
    let resumed = try together(2, short + ["--threads", "1", "--out", "runs"])
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.output.contains("futures were in runs/small-club.study"))
    #expect(try flywheel.run(short + ["--out", "fresh"]).status == 0)
    #expect(try results("runs/small-club") == results("fresh/small-club"))
  }

  @Test func `what is wrong is said once, with the exit code of one process`() throws {
    let outcome = try together(3, ["forecast", "nowhere.yaml"])
    #expect(outcome.status == 66)
    let said = outcome.errors.components(separatedBy: "There is no file nowhere.yaml.").count - 1
    #expect(said == 1, "\(outcome.errors)")
    let vast = smallScenario.replacing("pool: 2000", with: "pool: 1000000000")
      .replacing("reach_per_day: 100, conversion: 4%", with: "reach_per_day: 1e9, conversion: 1")
    try flywheel.write(vast, to: "vast.yaml")
    #expect(try together(3, ["forecast", "vast.yaml"]).errors.contains("On day 0 a future has"))
  }

  @Test func `the build without the trait knows nothing of it`() throws {
    let help = try flywheel.run(["help", "forecast"]).output + flywheel.run(["--help"]).output
    #expect(!help.contains("MPI") && !help.contains("mpi"))
    let libraries = try run("/usr/bin/env", ["ldd", FlywheelProcess.path]).output
    #expect(libraries.contains("libopenblas") && !libraries.contains("libmpi"))
    let own = try #require(ProcessInfo.processInfo.environment["FLYWHEEL_MPI"])
    #expect(try run("/usr/bin/env", ["ldd", own]).output.contains("libmpi"))
  }

  /// What processes left behind.
  private struct Said {
    let status: Int32
    let output: String
    let errors: String
  }

  private static let repository =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static func launcher(_ count: Int) -> [String] {
    let own = ProcessInfo.processInfo.environment["FLYWHEEL_MPI"] ?? ""
    return ["mpirun", "--allow-run-as-root", "--oversubscribe", "-n", "\(count)", own]
  }

  /// Runs the tool as several processes to the end.
  private func together(
    _ count: Int, _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> Said {
    try run("/usr/bin/env", Self.launcher(count) + arguments, environment)
  }

  private func run(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> Said {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: flywheel.folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment.merging(["LANG": "en_US.UTF-8"]) { $1 }) { $1 }
    for file in [".said", ".complained"] { try flywheel.write("", to: file) }
    let sinks = try [".said", ".complained"].map {
      try FileHandle(forWritingTo: URL(fileURLWithPath: flywheel.folder + "/" + $0))
    }
    (process.standardOutput, process.standardError) = (sinks[0], sinks[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Said(
      status: process.terminationStatus, output: try flywheel.text(of: ".said"),
      errors: try flywheel.text(of: ".complained"))
  }

  /// The processes that a process has started, in the order of their numbers.
  private func children(of process: Int32) throws -> [Int32] {
    try run("/usr/bin/env", ["pgrep", "-P", "\(process)"]).output.split(separator: "\n")
      .compactMap { Int32($0) }.sorted()
  }

  /// All files of a folder but the manifest, which says how the run went.
  private func results(_ folder: String) throws -> [String: Data] {
    try flywheel.files(in: folder).filter { $0.key != "manifest.json" }
  }
}

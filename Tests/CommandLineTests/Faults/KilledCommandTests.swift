import Foundation
import RandomStreams
import TestSupport
import Testing

/// Commands that are killed at any moment and run again: they end with the same bytes as if nothing had been.
///
/// `FLYWHEEL_KILLS=200` kills them so many times in all, in place of a few.
struct KilledCommandTests {
  private let flywheel: FlywheelProcess

  struct Command: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let results: String
    /// Of all kills, in hundredths.
    let share: Int

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let commands = [
    Command(arguments: ["forecast", "club.yaml"], results: "small-club", share: 30),
    Command(
      arguments: ["compare", "club.yaml", "--why"], results: "small-club.compare", share: 30),
    Command(arguments: ["optimize", "club.yaml"], results: "small-club.optimize", share: 15),
    Command(
      arguments: ["fit", "fit.yaml", "--history", "past.csv"], results: "club.fit", share: 10),
    Command(
      arguments: [
        "backtest", "past.csv", "--scenario", "fit.yaml", "--first-week", "1", "--horizon", "1",
        "--draws", "100",
      ], results: "past.backtest", share: 15),
  ]

  private static let search = """
    optimize:
      goal: {maximize: engaged, day: 39}
      search:
        content.story.posts_per_week: {integer: [0, 28]}
        content.story.quality: {real: [0.3, 0.9]}
      evaluations: 6
      replications: 10

    """

  private static let killCount =
    ProcessInfo.processInfo.environment["FLYWHEEL_KILLS"].flatMap { Int($0) } ?? 20

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(
      smallScenario.replacing("replications: 40", with: "replications: 300") + Self.search,
      to: "club.yaml")
    try flywheel.write(FitCommandTests.scenario, to: "fit.yaml")
    try flywheel.write(FitCommandTests.history, to: "past.csv")
  }

  /// All files of a run but the manifest, which has the time taken.
  private func results(_ command: Command, in folder: String = "out") throws -> [String: Data] {
    try flywheel.files(in: "\(folder)/\(command.results)").filter { $0.key != "manifest.json" }
  }

  private func expectWhole(_ command: Command, as whole: [String: Data], _ moment: String) throws {
    let found = try results(command)
    #expect(Set(found.keys) == Set(whole.keys), "\(moment)")
    for (name, content) in whole { #expect(found[name] == content, "\(name) \(moment)") }
    let names = try FileManager.default.contentsOfDirectory(atPath: flywheel.folder + "/out")
    for study in names.filter({ $0.contains(".study") }) {
      let check = try flywheel.run(["rebuild", "out/" + study])
      #expect(check.status == 0 && check.output.contains("is whole"), "\(study) \(moment)")
    }
    try FileManager.default.removeItem(atPath: flywheel.folder + "/out")
  }

  @Test(.serialized, arguments: KilledCommandTests.commands)
  func `what is killed goes on and ends with the same bytes`(command: Command) throws {
    let start = ContinuousClock.now
    let alone = try flywheel.run(command.arguments + ["--out", "alone", "--threads", "2"])
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    #expect(alone.status == 0, "\(alone.errors)")
    let whole = try results(command, in: "alone")
    #expect(whole.count > 3)
    var moments = SequentialStream(name: command.testDescription, seed: 20_261_126)
    let wanted = max(1, Self.killCount * command.share / 100)
    var killed = 0
    var number = 0
    while killed < wanted {
      number += 1
      try #require(number <= 10 * wanted, "it is over before it can be killed")
      // The first one comes early, however much faster the command is now.
      let fraction = Double.random(in: 0..<(number == 1 ? 0.2 : 1), using: &moments)
      let threads = Int.random(in: 1...3, using: &moments)
      let process = try flywheel.start(
        command.arguments + ["--out", "out", "--threads", "\(threads)"])
      Thread.sleep(forTimeInterval: seconds * fraction)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let isKilled = process.terminationReason == .uncaughtSignal
      killed += isKilled ? 1 : 0
      // Every other time it is killed again before it may end.
      if isKilled && !killed.isMultiple(of: 2) && killed < wanted { continue }
      let resumed = try flywheel.run(command.arguments + ["--out", "out"])
      #expect(resumed.status == 0, "\(resumed.errors)")
      try expectWhole(command, as: whole, "killed at \(fraction)")
    }
    print("\(command.testDescription): killed \(killed) times at \(number) moments")
  }
}

import ArgumentParser
import Foundation

/// Runs several programs in turn, round by round, and prints medians and ratios to the first.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times programs that print member_days seconds member_days_per_second.")

  @Option(help: "How often each program runs.")
  var rounds = 7

  @Option(help: "name=command, or name=2x command for two copies at once.")
  var contestant: [String]

  func run() async throws {
    let contestants = try contestant.map(Contestant.init)
    var speeds = contestants.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (index, contestant) in contestants.enumerated() {
        speeds[index].append(try contestant.memberDaysPerSecond())
      }
    }
    print("million member-days a second: median (lowest to highest); engine ÷ it, median of rounds")
    for (index, contestant) in contestants.enumerated() {
      let sorted = speeds[index].sorted()
      let ratios = zip(speeds[0], speeds[index]).map { $0 / $1 }.sorted()
      print(
        contestant.name.padding(toLength: 26, withPad: " ", startingAt: 0),
        "\(inMillions(sorted[rounds / 2])) (\(inMillions(sorted[0])) to \(inMillions(sorted[rounds - 1])))",
        "  engine ÷ it \(rounded(ratios[rounds / 2]))")
    }
    printScaling(contestants.map(\.name), speeds)
  }

  /// Two threads against one, beside two processes of the limit against one.
  private func printScaling(_ names: [String], _ speeds: [[Double]]) {
    let scaling = { (two: String, one: String) -> Double? in
      guard let two = names.firstIndex(of: two), let one = names.firstIndex(of: one) else {
        return nil
      }
      return zip(speeds[two], speeds[one]).map { $0 / $1 }.sorted()[speeds[two].count / 2]
    }
    if let engine = scaling("engine, two threads", "engine"),
      let limit = scaling("limit.c, two processes", "limit.c")
    {
      print(
        "scaling to two: engine \(rounded(engine)), limit.c \(rounded(limit)), ratio",
        rounded(engine / limit))
    }
  }

  private func inMillions(_ speed: Double) -> String { rounded(speed / 1e6, digits: 1) }
}

/// A program to be timed.
struct Contestant {
  let name: String
  private let copies: Int
  private let command: String

  init(_ text: String) throws {
    guard let equals = text.firstIndex(of: "=") else {
      throw ValidationError("a contestant is written name=command, not \(text)")
    }
    name = String(text[..<equals])
    let rest = String(text[text.index(after: equals)...])
    copies = rest.hasPrefix("2x ") ? 2 : 1
    command = copies == 2 ? String(rest.dropFirst(3)) : rest
  }

  /// Runs all copies at once; the speed is their sum.
  func memberDaysPerSecond() throws -> Double {
    let runs = try (0..<copies).map { _ in try start() }
    return try runs.reduce(0) { sum, run in
      let output = run.output.fileHandleForReading.readDataToEndOfFile()
      run.process.waitUntilExit()
      let words = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      guard words.count > 2, let speed = Double(words[2]) else {
        throw ValidationError("\(name) printed no speed")
      }
      return sum + speed
    }
  }

  private func start() throws -> (process: Process, output: Pipe) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardOutput = output
    try process.run()
    return (process, output)
  }
}

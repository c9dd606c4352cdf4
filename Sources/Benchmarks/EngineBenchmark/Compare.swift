import ArgumentParser
import Foundation

/// Runs several programs in turn, round by round, and prints medians and ratios to the first as a table in
/// Markdown.
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
    var startUps = contestants.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (index, contestant) in contestants.enumerated() {
        let reports = try contestant.reports()
        speeds[index].append(reports.map(\.memberDaysPerSecond).reduce(0, +))
        startUps[index].append(median(reports.map(\.startUp)))
      }
    }
    print(
      "| | million member-days a second: median (lowest to highest) | engine ÷ it | start-up, s |")
    print("| --- | ---: | ---: | ---: |")
    for (index, contestant) in contestants.enumerated() {
      let sorted = speeds[index].sorted()
      let ratios = zip(speeds[0], speeds[index]).map { $0 / $1 }
      print(
        "| \(contestant.name) | \(inMillions(median(sorted))) (\(inMillions(sorted[0])) to "
          + "\(inMillions(sorted[rounds - 1]))) | \(rounded(median(ratios))) | "
          + "\(rounded(median(startUps[index]))) |")
    }
    printScaling(contestants.map(\.name), speeds)
  }

  /// Two threads against one, beside two processes of the limit against one.
  private func printScaling(_ names: [String], _ speeds: [[Double]]) {
    let scaling = { (two: String, one: String) -> [Double]? in
      guard let two = names.firstIndex(of: two), let one = names.firstIndex(of: one) else {
        return nil
      }
      return zip(speeds[two], speeds[one]).map { $0 / $1 }
    }
    if let engine = scaling("engine, two threads", "engine"),
      let limit = scaling("limit.c, two processes", "limit.c")
    {
      print()
      print(
        "Scaling to two: engine \(rounded(median(engine))), limit.c \(rounded(median(limit))), ratio",
        rounded(median(zip(engine, limit).map { $0 / $1 })))
    }
  }

  private func inMillions(_ speed: Double) -> String { rounded(speed / 1e6, digits: 2) }
}

/// The middle of some values, or of the middle two.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// A program to be timed.
struct Contestant {
  let name: String
  private let copies: Int
  private let command: String

  /// What a run of a program said.
  struct Report {
    let memberDaysPerSecond: Double
    /// Seconds from its start to its end that it does not count as simulation.
    let startUp: Double
    /// Mean over its replications of the members at the end.
    let members: Double
    /// How much those differ from replication to replication, if it says that.
    let deviation: Double?
  }

  init(_ text: String) throws {
    guard let equals = text.firstIndex(of: "=") else {
      throw ValidationError("a contestant is written name=command, not \(text)")
    }
    name = String(text[..<equals])
    let rest = String(text[text.index(after: equals)...])
    copies = rest.hasPrefix("2x ") ? 2 : 1
    command = copies == 2 ? String(rest.dropFirst(3)) : rest
  }

  /// Runs all copies at once.
  func reports() throws -> [Report] {
    let begin = ContinuousClock.now
    let runs = try (0..<copies).map { _ in try start() }
    return try runs.map { run in
      let output = run.output.fileHandleForReading.readDataToEndOfFile()
      run.process.waitUntilExit()
      let words = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      let seconds = (ContinuousClock.now - begin) / .seconds(1)
      guard words.count > 2, let simulating = Double(words[1]), let speed = Double(words[2]),
        let members = number(after: "end", in: words)
      else {
        throw ValidationError("\(name) printed no speed")
      }
      return Report(
        memberDaysPerSecond: speed, startUp: seconds - simulating, members: members,
        deviation: number(after: "deviation", in: words))
    }
  }

  private func number(after word: String, in words: [Substring]) -> Double? {
    guard let place = words.firstIndex(of: word[...]), place + 1 < words.count else { return nil }
    return Double(words[place + 1])
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

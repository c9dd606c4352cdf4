import ArgumentParser
import Foundation

/// Checks that programs simulate the same model before anybody times them.
struct Agree: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks that programs agree in their members at the end, the first being the engine.")

  @Option(help: "name=replications=command")
  var contestant: [String]

  func run() async throws {
    let entries = try contestant.map { text in
      let parts = text.split(separator: "=", maxSplits: 2).map(String.init)
      guard parts.count == 3, let count = Int(parts[1]), count > 0 else {
        throw ValidationError("a contestant is written name=replications=command, not \(text)")
      }
      return (count: count, contestant: try Contestant("\(parts[0])=\(parts[2])"))
    }
    let reports = try entries.map { try $0.contestant.reports()[0] }
    guard let engine = reports.first, let deviation = engine.deviation, deviation > 0 else {
      throw ValidationError("the first contestant must be the engine, which says its deviation")
    }
    print("| | replications | members at the end | standard errors from the engine |")
    print("| --- | ---: | ---: | ---: |")
    var strangers: [String] = []
    for (entry, report) in zip(entries, reports) {
      let error = deviation * (1 / Double(entries[0].count) + 1 / Double(entry.count)).squareRoot()
      let distance = (report.members - engine.members) / error
      print(
        "| \(entry.contestant.name) | \(entry.count) | \(rounded(report.members, digits: 1)) |",
        "\(rounded(distance, digits: 1)) |")
      if abs(distance) > Self.limit { strangers.append(entry.contestant.name) }
    }
    guard strangers.isEmpty else {
      throw ValidationError("not the same model: \(strangers.joined(separator: ", "))")
    }
  }

  /// A true peer is farther away once in 16,000 times.
  private static let limit = 4.0
}

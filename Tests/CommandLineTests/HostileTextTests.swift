import Foundation
import TestSupport
import Testing

/// Text that somebody else wrote, which a terminal must not obey.
struct HostileTextTests {
  private let flywheel: FlywheelProcess
  /// Turns the order of a line around, is not seen, and starts a command of terminals.
  private static let hostile = "\u{202E}\u{2066}\u{200B}\u{200F}"

  init() throws {
    flywheel = try FlywheelProcess()
  }

  @Test func `names of a scenario keep tables readable and reach no terminal as they are`() throws {
    let long = String(repeating: "长", count: 96)
    try flywheel.write(
      smallScenario
        .replacing("name: better", with: "name: \"=be\(Self.hostile)tter 👨‍👩‍👧\"")
        .replacing("name: plan", with: "name: \(long)\(Self.hostile)")
        .replacing("a hundred members", with: "\"\(Self.hostile)event\"")
        .replacing("name: poster", with: "name: \"poster\(Self.hostile)\"")
        .replacing(
          "en: Small club", with: "en: \"\(Self.hostile)\(String(repeating: "t", count: 400))\""),
      to: "club.yaml")
    for command in [["forecast"], ["compare", "--why"], ["check"], ["verify"]] {
      let outcome = try flywheel.run(command + ["club.yaml"])
      #expect(outcome.status == 0)
      #expect(isSafe(outcome.output) && isSafe(outcome.errors), "\(command)")
    }
    #expect(try flywheel.run(["runs"]).output.contains("=be<U+202E>"))
    let compared = try flywheel.run(["compare", "club.yaml"]).output.split(separator: "\n")
    let rows = compared.filter {
      $0.contains("  1  ") || $0.contains("▸ 1  ") || $0.contains("  2  ")
    }
    #expect(rows.allSatisfy { $0.unicodeScalars.count < 160 })
    // Files keep what the scenario says.
    #expect(
      try flywheel.text(of: "notebooks-out/small-club/summary.csv").contains(
        "'=be\(Self.hostile)tter"))
    let saved = try flywheel.run(["show", "club.yaml"])
    #expect(saved.output.contains("=be\(Self.hostile)tter"))
  }

  @Test func `wrong words on the command line are shown, not obeyed`() throws {
    let word = "\u{1B}[2J\u{9B}31m\u{07}" + Self.hostile
    try flywheel.write(
      "name: \"\\e[31m\(Self.hostile)\"\n\"k\\e[2J\": 3\n", to: "wrong\(Self.hostile).yaml")
    let commands = [
      [word], ["check", word], ["check", "wrong\(Self.hostile).yaml"], ["explain", word],
      ["open", word], ["export", word], ["check", "--lang", word], ["forecast", word, word],
      ["runs", word], ["init", word], ["help", word], ["explain-model", word],
    ]
    for command in commands {
      let outcome = try flywheel.run(command)
      #expect(isSafe(outcome.output) && isSafe(outcome.errors), "\(command)")
      #expect(!(outcome.output + outcome.errors).isEmpty)
    }
  }

  private func isSafe(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format: scalar != "\u{200D}"
      default: false
      }
    }
  }
}

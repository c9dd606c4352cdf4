import Foundation
import TestSupport
import Testing

/// Signals that end a run, and readers that go away.
struct SignalTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test(arguments: [("TERM", 143), ("INT", 130)])
  func `a request to end keeps what was found, and the next run goes on`(
    signal: String, status: Int32
  ) throws {
    let outcome = try flywheel.script(
      """
      "$FLYWHEEL" forecast club.yaml --replications 300000 & child=$!
      sleep 4; kill -\(signal) $child; wait $child
      """)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains("Interrupted: results of the"), "\(outcome.errors)")
    let manifest = try flywheel.text(of: "notebooks-out/small-club/manifest.json")
    #expect(manifest.contains("\"interrupted\": true"))
    let next = try flywheel.run(["forecast", "club.yaml"])
    #expect(next.status == 0 && next.output.contains("Nothing had to be simulated"))
  }

  @Test func `a request to end before any result writes nothing`() throws {
    let long = smallScenario.replacing("horizon_days: 40", with: "horizon_days: 3660")
      .replacing("pool: 2000", with: "pool: 1000000")
      .replacing("reach_per_day: 100", with: "reach_per_day: 20000")
    try flywheel.write(long, to: "long.yaml")
    let outcome = try flywheel.script(
      "\"$FLYWHEEL\" forecast long.yaml --lang zh & child=$!; sleep 2; kill $child; wait $child")
    #expect(outcome.status == 143 && outcome.output.isEmpty)
    #expect(!flywheel.exists("notebooks-out/small-club"))
  }

  @Test(arguments: ["--json", "--lang=zh"])
  func `a reader that goes away ends the command quietly, and the results are there`(
    option: String
  ) throws {
    let outcome = try flywheel.script(
      "\"$FLYWHEEL\" forecast club.yaml \(option) | head -1; echo ${PIPESTATUS[0]} > status")
    #expect(outcome.errors.isEmpty && outcome.output.split(separator: "\n").count == 1)
    // 141: by SIGPIPE; 0: all was read before the reader went away.
    #expect(["0\n", "141\n"].contains(try flywheel.text(of: "status")))
    let closed = try flywheel.script(
      "\"$FLYWHEEL\" forecast club.yaml \(option) | true; echo ${PIPESTATUS[0]} > status")
    #expect(closed.errors.isEmpty)
    #expect(try flywheel.text(of: "status") == "141\n")
    #expect(flywheel.exists("notebooks-out/small-club/report.html"))
  }

  @Test func `a reader that goes away is said where SIGPIPE is ignored`() throws {
    let outcome = try flywheel.script(
      "trap '' PIPE; \"$FLYWHEEL\" forecast club.yaml | true; exit ${PIPESTATUS[0]}")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("standard output cannot be written"))
  }
}

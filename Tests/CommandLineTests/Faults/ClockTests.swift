import Foundation
import TestSupport
import Testing

/// Clocks that were set back, so that files and runs come from the future.
struct ClockTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
    _ = try flywheel.run(["forecast", "club.yaml", "--quiet"])
  }

  private func set(changedAt moment: String) throws {
    let outcome = try flywheel.script(
      """
      command -v python3 > /dev/null || exit 9
      python3 - <<'PYTHON'
      import sqlite3
      study = sqlite3.connect("notebooks-out/small-club.study")
      study.execute("UPDATE run SET changed_at = \(moment)")
      study.commit()
      PYTHON
      """)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  static let hasPython =
    (try? FlywheelProcess().script("python3 -c 'import sqlite3'"))?.status == 0

  @Test(
    .enabled(if: ClockTests.hasPython, "needs Python"),
    arguments: ["4e9", "-4e9", "1e300", "9e999", "-9e999", "'soon'"])
  func `runs of any time are listed, kept and continued`(moment: String) throws {
    try set(changedAt: moment)
    for command in [["runs"], ["runs", "--json"], ["clean", "--keep-days", "1", "--dry-run"]] {
      let outcome = try flywheel.run(command)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(command) \(outcome.errors)")
    }
    let again = try flywheel.run(["forecast", "club.yaml"])
    #expect(again.status == 0 && again.output.contains("Nothing had to be simulated"))
    #expect(again.errors.isEmpty, "\(again.errors)")
  }

  @Test func `files of the future are found and stay`() throws {
    let outcome = try flywheel.script(
      """
      mkdir notebooks-out/.small-club.partial-1
      find . -exec touch -h -d '2100-01-01' {} +
      "$FLYWHEEL" open && "$FLYWHEEL" clean && "$FLYWHEEL" forecast club.yaml --quiet
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("small-club/report.html"))
    // Nobody knows how long ago it was left.
    #expect(flywheel.exists("notebooks-out/.small-club.partial-1"))
    let manifest = try JSONSerialization.jsonObject(
      with: flywheel.data(of: "notebooks-out/small-club/manifest.json"))
    let run = (manifest as? [String: Any])?["run"] as? [String: Any]
    #expect(try #require(run?["seconds"] as? Double) >= 0)
  }
}

import Foundation
import TestSupport
import Testing

@testable import flywheel

struct CleanCommandTests {
  private let flywheel: FlywheelProcess
  private let study = "notebooks-out/small-club.study"

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
    _ = try flywheel.run(["compare", "club.yaml", "--why", "--quiet"])
    _ = try flywheel.run(["forecast", "club.yaml", "--quiet"])
  }

  private func size(_ file: String) throws -> Int { try flywheel.data(of: file).count }

  private func results() throws -> [String: Data] {
    try ["small-club", "small-club.compare"].reduce(into: [:]) { all, name in
      all.merge(try flywheel.files(in: "notebooks-out/" + name)) { $1 }
    }
  }

  @Test func `what no run uses any more goes, results stay`() throws {
    let before = (results: try results(), size: try size(study))
    let trial = try flywheel.run(["clean", "--dry-run"])
    #expect(trial.status == 0)
    #expect(trial.output.contains("no scenario names them"), "\(trial.output)")
    #expect(trial.output.contains("would be freed; nothing was removed"))
    #expect(try size(study) == before.size)
    let outcome = try flywheel.run(["clean"])
    #expect(outcome.status == 0 && outcome.output.contains(" freed."), "\(outcome.output)")
    #expect(try size(study) < before.size)
    #expect(try results() == before.results)
    let again = try flywheel.run(["clean"])
    #expect(again.output == "There is nothing to remove in notebooks-out/.\n")
    #expect(try flywheel.run(["clean", "--lang", "zh"]).output.contains("没有可以删的"))
    let forecast = try flywheel.run(["forecast", "club.yaml"])
    #expect(forecast.output.contains("Nothing had to be simulated"))
  }

  @Test func `age and size remove runs that are still in use`() throws {
    let days = try flywheel.run(["clean", "--keep-days", "1", "--dry-run"])
    #expect(!days.output.contains("too old"))
    let none = try flywheel.run(["clean", "--keep-days", "0"])
    #expect(none.output.contains("plan") && none.output.contains("too old"), "\(none.output)")
    _ = try flywheel.run(["forecast", "club.yaml", "--quiet"])
    let most = try flywheel.run(["clean", "--max-size", "100KB", "--lang", "zh"])
    #expect(most.output.contains("腾出空间"), "\(most.output)")
    #expect(try size(study) <= 100_000)
    let forecast = try flywheel.run(["forecast", "club.yaml"])
    #expect(forecast.status == 0 && forecast.errors.isEmpty)
    for wrong in [["--max-size", "big"], ["--keep-days", "-1"], ["--max-size", "-1"]] {
      #expect(try flywheel.run(["clean"] + wrong).status == 64, "\(wrong)")
    }
  }

  @Test func `what killed processes left goes once it is old enough`() throws {
    let outcome = try flywheel.script(
      """
      cd notebooks-out
      mkdir .small-club.partial-abc .small-club.previous .other.previous
      echo half > .small-club.partial-abc/daily.csv
      echo half > .flywheel-salt.partial-1
      echo half > small-club.study.rebuilding-1; echo done > small-club.study.rebuilt
      echo old > small-club.study.old-1; echo mine > mine.partial-1; mkdir .mine
      find . -mindepth 1 -maxdepth 1 ! -name small-club.study -exec touch -d '3 hours ago' {} +
      mkdir .small-club.partial-now
      "$FLYWHEEL" clean . --dry-run > ../trial; "$FLYWHEEL" clean .; ls -A > ../names
      "$FLYWHEEL" clean . --keep-days 0 > /dev/null; ls -A > ../later
      """)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let names = Set(try flywheel.text(of: "names").split(separator: "\n"))
    let stay: Set<Substring> = [
      ".mine", ".other.previous", ".small-club.partial-now", "mine.partial-1", "small-club",
      "small-club.compare", "small-club.study", "small-club.study.old-1",
    ]
    #expect(names == stay, "\(names.symmetricDifference(stay))")
    #expect(try flywheel.text(of: "trial").contains("./.small-club.partial-abc  5 B  left behind"))
    let later = Set(try flywheel.text(of: "later").split(separator: "\n"))
    #expect(later == stay.subtracting(["small-club.study.old-1"]))
  }

  @Test func `a study that grew past a limit is said`() throws {
    let run = ["forecast", "club.yaml"]
    let outcome = try flywheel.run(run, environment: ["FLYWHEEL_STUDY_LIMIT": "100KB"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("more than 100 KB. `flywheel clean` removes"))
    #expect(outcome.errors.contains("flywheel clean --max-size 100KB"))
    let chinese = try flywheel.run(
      run + ["--lang", "zh"], environment: ["FLYWHEEL_STUDY_LIMIT": "100KB"])
    #expect(chinese.errors.contains("超过 100 KB"))
    for enough in ["1GB", "none", "nonsense"] {
      let quiet = try flywheel.run(run, environment: ["FLYWHEEL_STUDY_LIMIT": enough])
      #expect(quiet.errors.isEmpty, "\(enough)")
    }
  }

  @Test func `sizes are read as people write them`() {
    #expect(ByteCount(argument: "2GB")?.bytes == 2_000_000_000)
    #expect(ByteCount(argument: "1.5kb")?.bytes == 1_500)
    #expect(ByteCount(argument: "12 B")?.bytes == nil && ByteCount(argument: "12")?.bytes == 12)
    for wrong in ["", "GB", "-1", "1e99TB", "nan", "2XB"] {
      #expect(ByteCount(argument: wrong) == nil, "\(wrong)")
    }
    #expect(ByteCount.text(2_000_000_000) == "2GB" && ByteCount.text(1_234) == "1234B")
  }
}

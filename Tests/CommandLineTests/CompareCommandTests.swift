import Foundation
import TestSupport
import Testing

/// Comparing strategies, as an operator does it.
struct CompareCommandTests {
  private let flywheel: FlywheelProcess
  private let folder = "notebooks-out/small-club.compare/"

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(comparedScenario, to: "club.yaml")
  }

  @Test func `a comparison is shown in English`() throws {
    let outcome = try flywheel.run(["compare", "club.yaml", "--why"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    for text in [
      "Small club · engaged on day 39, more is better · any difference counts · confidence 95% · seed 5",
      "worst 10%", "is best", "▸ 1  busy", "───", "Advice   busy is the best.",
      "Mind     No other strategy does clearly better in its worst 10% of futures, or at any event.",
      "What if  ",
      "busy is the best. Such an answer is right 95% of the time.",
      "busy − plan", "ahead in ", "same luck: worth ", "at least +",
      "Why busy does better than plan: +", "by change", "by stage",
      "content.story", "more or fewer join", "Futures of the same luck part on day ",
      "how likely", "a hundred members", "also (means)", "not dominated",
      "Written to notebooks-out/small-club.compare/", "attribution.csv", "pareto.csv",
    ] {
      #expect(outcome.output.contains(text), "\(text) is missing in \(outcome.output)")
    }
  }

  @Test func `a comparison is shown in Chinese`() throws {
    let outcome = try flywheel.run(["compare", "club.yaml", "--why", "--lang", "zh"])
    #expect(outcome.status == 0)
    for text in [
      "小社群 · 第 39 天的 engaged，越多越好", "最好的可能", "busy 最好。", "同样的运气，抵得上", "为什么比 plan 好", "可能性",
      "已写入 notebooks-out/small-club.compare/", "方案从好到差", "建议    busy 最好。", "注意    ", "怕什么  ",
    ] {
      #expect(outcome.output.contains(text), "\(text) is missing in \(outcome.output)")
    }
  }

  @Test func `the best on average that dies in many futures is seen as such`() throws {
    let scenarios =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/scenarios/"
    let arguments = ["compare", scenarios + "paid-knowledge-circle.yaml"]
    let outcome = try flywheel.run(arguments)
    #expect(outcome.output.contains("reach-first is the best."))
    let warning =
      "The chance of “a dead group” is 48% under reach-first, 0/50 under plan."
    #expect(outcome.output.contains(warning), "\(outcome.output)")
    let chinese = try flywheel.run(arguments + ["--lang", "zh"])
    #expect(
      chinese.output.contains("“a dead group”的可能性，reach-first 是 48%，plan 是 0/50。"))
  }

  @Test func `files are the same for every number of threads, and from the study`() throws {
    for threads in [1, 2, 7] {
      let outcome = try flywheel.run(
        ["compare", "club.yaml", "--why", "--threads", "\(threads)", "--out", "out-\(threads)"])
      #expect(outcome.status == 0)
    }
    let alone = try files(in: "out-1/small-club.compare")
    #expect(Set(Self.names).isSubset(of: alone.keys))
    #expect(try files(in: "out-2/small-club.compare") == alone)
    #expect(try files(in: "out-7/small-club.compare") == alone)
    let again = try flywheel.run(["compare", "club.yaml", "--why", "--out", "out-1"])
    #expect(again.output.contains("Nothing had to be simulated"))
    #expect(try files(in: "out-1/small-club.compare") == alone)
  }

  @Test func `an interrupted comparison leaves a valid answer and is continued`() throws {
    try flywheel.write(
      comparedScenario.replacing(
        "posts_per_week: 28, channels.poster.conversion: 5%",
        with: "quality: 0.75, channels.poster.conversion: 3.95%"),
      to: "club.yaml")
    let long = ["compare", "club.yaml", "--max-replications", "100000", "--out", "slow"]
    let outcome = try flywheel.run(long, interruptedAfter: 3, twice: true)
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("Interrupted: what was found so far was saved ("))
    #expect(outcome.output.contains("So far "))
    #expect(
      try flywheel.text(of: "slow/small-club.compare/manifest.json").contains(
        "\"reason\": \"interrupted\""))
    #expect(
      Set(Self.names).subtracting(try files(in: "slow/small-club.compare").keys)
        == ["attribution.csv"])
    let whole = ["compare", "club.yaml", "--max-replications", "300", "--out"]
    let continued = try flywheel.run(whole + ["slow"])
    let fresh = try flywheel.run(whole + ["new"])
    #expect(continued.status == 0 && fresh.status == 0)
    #expect(fresh.output.contains("Not decided within 300 futures"))
    #expect(try files(in: "slow/small-club.compare") == files(in: "new/small-club.compare"))
  }

  @Test func `everything is simulated anew if asked, reasons included`() throws {
    _ = try flywheel.run(["compare", "club.yaml", "--why"])
    let first = try files(in: folder)
    let fresh = try flywheel.run(["compare", "club.yaml", "--why", "--fresh"])
    #expect(fresh.status == 0)
    #expect(!fresh.output.contains("Continued"), "\(fresh.output)")
    #expect(try files(in: folder) == first)
  }

  @Test func `the saved scenario gives the same bytes, options included`() throws {
    _ = try flywheel.run(
      ["compare", "club.yaml", "--worth", "2", "--confidence", "0.9", "--seed", "77"])
    let first = try tables(in: folder)
    try flywheel.write(try flywheel.text(of: folder + "scenario.lock.yaml"), to: "saved.yaml")
    let outcome = try flywheel.run(["compare", "saved.yaml", "--out", "again"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("worth 2 · confidence 90% · seed 77"))
    #expect(try tables(in: "again/small-club.compare") == first)
  }

  @Test func `programs get one document, scripts one line`() throws {
    let json = try flywheel.run(["compare", "club.yaml", "--json"])
    #expect(json.status == 0 && json.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["selection"] as? [String: Any])?["best"] as? String == "busy")
    let quiet = try flywheel.run(["compare", "club.yaml", "--quiet"])
    #expect(quiet.output.hasPrefix("busy better "))
    #expect(quiet.output.split(separator: "\n").count == 1)
    let both = try flywheel.run(["compare", "club.yaml", "--json", "--quiet"])
    #expect(both.status == 64)
  }

  @Test func `a measure without a value in some future is told, with nothing written`() throws {
    try flywheel.write(
      comparedScenario.replacing("compare:", with: "compare:\n  metric: payback_day"),
      to: "club.yaml")
    let outcome = try flywheel.run(["compare", "club.yaml"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("payback_day"), "\(outcome.errors)")
    #expect(!flywheel.exists(folder + "ranking.csv"))
  }

  @Test func `a strategy that makes no valid plan is told where it stands`() throws {
    try flywheel.write(
      comparedScenario.replacing("posts_per_week: 28", with: "posts_per_week: -3"), to: "club.yaml")
    let outcome = try flywheel.run(["compare", "club.yaml"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("club.yaml:"), "\(outcome.errors)")
    #expect(!flywheel.exists("notebooks-out/small-club.compare/ranking.csv"))
  }

  @Test(arguments: [
    ["--worth", "-1"], ["--confidence", "0.4"], ["--confidence", "1"], ["--max-replications", "1"],
    ["--threads", "0"],
  ])
  func `options outside their range are refused`(options: [String]) throws {
    #expect(try flywheel.run(["compare", "club.yaml"] + options).status == 64)
  }

  @Test func `shared luck is verified`() throws {
    let outcome = try flywheel.run(["verify", "club.yaml"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("same as its own copy"))
    #expect(outcome.output.contains("Strategies share their luck"))
    let chinese = try flywheel.run(["verify", "club.yaml", "--lang", "zh"])
    #expect(chinese.output.contains("各方案的运气相同"))
    #expect(try flywheel.run(["verify", "nowhere.yaml"]).status == 66)
    #expect(try flywheel.run(["verify", "club.yaml", "--threads", "0"]).status == 64)
  }

  private func tables(in folder: String) throws -> [String: Data] {
    try files(in: folder).filter { $0.key.hasSuffix(".csv") }
  }

  private static let names = [
    "analysis.ipynb", "attribution.csv", "charts/growth.en.vl.json", "charts/growth.zh.vl.json",
    "comparison.csv", "daily.csv", "pareto.csv", "ranking.csv", "report.html",
    "scenario.lock.yaml",
  ]

  /// All files but the manifest, which says how the run went.
  private func files(in folder: String) throws -> [String: Data] {
    try flywheel.files(in: folder).filter { $0.key != "manifest.json" }
  }
}

/// The small scenario with a better strategy, compared by two measures.
private let comparedScenario =
  smallScenario.replacing(
    "  - {name: better, set: {content.story.quality: 0.9}}",
    with:
      "  - {name: busy, set: {content.story.posts_per_week: 28, channels.poster.conversion: 5%}}")
    + """
    compare:
      also: [{metric: hours_total}]

    """

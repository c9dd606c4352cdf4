import Foundation
import TestSupport
import Testing

struct ForecastCommandTests {
  private let flywheel: FlywheelProcess
  private let tables = [
    "summary.csv", "daily.csv", "retention.csv", "tenure.csv", "sources.csv", "invitations.csv",
    "costs.csv",
    "uncertainty.csv", "drivers.csv", "assumptions.csv",
  ]

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test func `tables get Chinese headers when asked, programs still read English`() throws {
    _ = try flywheel.run(["forecast", "club.yaml", "--out", "english"])
    let outcome = try flywheel.run(
      ["forecast", "club.yaml", "--out", "chinese", "--csv-header", "zh", "--lang", "en"])
    #expect(outcome.status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: flywheel.folder + "/chinese/small-club")
    for name in names where name.hasSuffix(".csv") {
      let english = try flywheel.text(of: "english/small-club/" + name)
      let chinese = try flywheel.text(of: "chinese/small-club/" + name)
      let (head, rest) = (chinese.prefix { $0 != "\r\n" }, chinese.drop { $0 != "\r\n" })
      #expect(head.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(name)")
      #expect(rest == english.drop { $0 != "\r\n" }, "\(name)")
    }
    #expect(!(try flywheel.text(of: "chinese/small-club/manifest.json").contains("csv-header")))
    #expect(try flywheel.run(["forecast", "club.yaml", "--csv-header", "fr"]).status == 64)
  }

  @Test func `a forecast is shown in English`() throws {
    let outcome = try flywheel.run(["forecast", "club.yaml", "--replications", "100"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    for text in [
      "Small club · 40 days (2026-03-02 to 2026-04-10) · 100 replications · seed 5", "▸ plan",
      "▸ better", "members at the end", "engaged on the last day", "visitors on the last day",
      "back on day 30", "8 in 10 futures: ", "a hundred members", "simulation error",
      "spread of members at the end: ", "% luck, ", "matters most: channels.poster.conversion",
      "--replications 400", "Written to notebooks-out/small-club/", "daily.csv", "Next ",
    ] {
      #expect(outcome.output.contains(text), "\(text) is missing")
    }
  }

  @Test func `quantiles that are not exact are marked, in one line`() throws {
    let marked = ["0.25% of the replications off its rank", "排位误差不超过模拟次数的 0.25%"]
    for (language, words) in zip(["en", "zh"], marked) {
      for (count, isMarked) in [("2048", false), ("2049", true)] {
        let outcome = try flywheel.run(
          ["forecast", "club.yaml", "--replications", count, "--lang", language])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(words) == isMarked)
        let (manifest, report) = try (
          flywheel.text(of: "notebooks-out/small-club/manifest.json"),
          flywheel.text(of: "notebooks-out/small-club/report.html")
        )
        #expect(manifest.contains("\"quantile_rank_error\": 0.0025") == isMarked)
        #expect(report.contains("排位误差不超过模拟次数的") == isMarked)
      }
    }
    let json = try flywheel.run(["forecast", "club.yaml", "--replications", "2049", "--json"])
    #expect(json.output.contains("\"quantile_rank_error\": 0.0025"))
  }

  @Test func `a forecast is shown in Chinese`() throws {
    let outcome = try flywheel.run(
      ["forecast", "club.yaml", "--replications", "100"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.status == 0)
    for text in [
      "小社群 · 40 天（2026-03-02 至 2026-04-10）· 100 次模拟 · 种子 5", "期末成员", "期末活跃成员",
      "期末当日访客", "期末成员的不确定：", "影响最大：channels.poster.conversion", "第 30 天留存", "八成可能落在", "模拟误差",
      "已写入 notebooks-out/small-club/", "下一步",
    ] {
      #expect(outcome.output.contains(text), "\(text) is missing")
    }
  }

  @Test func `few replications say nothing about why futures differ`() throws {
    let outcome = try flywheel.run(["forecast", "club.yaml"])
    #expect(outcome.status == 0 && outcome.output.contains("40 replications"))
    #expect(!outcome.output.contains("spread of") && !outcome.output.contains("matters most"))
  }

  @Test func `tables are the same for every number of threads`() throws {
    for threads in [1, 2, 7] {
      let outcome = try flywheel.run(
        ["forecast", "club.yaml", "--threads", "\(threads)", "--out", "out-\(threads)"])
      #expect(outcome.status == 0)
    }
    for file in tables + ["scenario.lock.yaml"] {
      let alone = try flywheel.data(of: "out-1/small-club/\(file)")
      #expect(alone.count > 100)
      #expect(try flywheel.data(of: "out-2/small-club/\(file)") == alone)
      #expect(try flywheel.data(of: "out-7/small-club/\(file)") == alone)
    }
    _ = try flywheel.run(["forecast", "club.yaml", "--seed", "6", "--out", "other"])
    #expect(
      try flywheel.data(of: "other/small-club/daily.csv")
        != flywheel.data(of: "out-1/small-club/daily.csv"))
  }

  @Test func `the saved scenario gives the same bytes, overrides included`() throws {
    _ = try flywheel.run(["forecast", "club.yaml", "--seed", "99", "--replications", "30"])
    let saved = "notebooks-out/small-club/scenario.lock.yaml"
    _ = try flywheel.run(["forecast", saved, "--out", "again"])
    for file in tables {
      #expect(
        try flywheel.data(of: "again/small-club/\(file)")
          == flywheel.data(of: "notebooks-out/small-club/\(file)"), "\(file) differs")
    }
    #expect(try flywheel.text(of: saved).contains("seed: 99"))
    let hashes = try [saved, "again/small-club/scenario.lock.yaml"].map { file in
      try flywheel.text(of: file).firstMatch(of: /sha256: ([0-9a-f]{64})/)?.output.1
    }
    #expect(hashes[0] != nil && hashes[0] == hashes[1])
  }

  @Test func `fixed assumptions leave luck alone`() throws {
    let outcome = try flywheel.run(["forecast", "club.yaml", "--fixed-assumptions", "--no-bom"])
    #expect(outcome.status == 0 && !outcome.output.contains("spread of members"))
    let folder = "notebooks-out/small-club/"
    let fixed = try flywheel.text(of: folder + "uncertainty.csv")
    let rows = fixed.split(separator: "\r\n").dropFirst()
    #expect(!rows.isEmpty && rows.allSatisfy { $0.hasSuffix(",1,0") || $0.hasSuffix(",,") })
    #expect(try flywheel.text(of: folder + "manifest.json").contains("40 --fixed-assumptions"))
    _ = try flywheel.run(["forecast", "club.yaml", "--no-bom"])
    #expect(try flywheel.text(of: folder + "uncertainty.csv") != fixed)
    #expect(!(try flywheel.text(of: folder + "manifest.json")).contains("--fixed-assumptions"))
  }

  @Test func `a program reads the summary`() throws {
    let outcome = try flywheel.run(["forecast", "club.yaml", "--json"])
    #expect(outcome.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let members = try #require(object as? [String: Any])
    #expect(members["schema"] as? String == "flywheel.forecast/1")
    #expect(members["replications"] as? Int == 40)
    let outputs = try #require(members["outputs"] as? [String])
    let written = try flywheel.files(in: "notebooks-out/small-club").keys
    #expect(Set(outputs) == Set(written.map { "notebooks-out/small-club/" + $0 }))
    #expect(outputs.contains { $0.hasSuffix("/report.html") })
    let manifest = try JSONSerialization.jsonObject(
      with: flywheel.data(of: "notebooks-out/small-club/manifest.json"))
    #expect(
      (manifest as? [String: Any])?["scenario_sha256"] as? String
        == members["scenario_sha256"] as? String)
  }

  @Test func `quiet is one line`() throws {
    let outcome = try flywheel.run(["forecast", "club.yaml", "--quiet"])
    #expect(outcome.errors.isEmpty)
    let pattern = /plan \d+ \d+-\d+; better \d+ \d+-\d+  notebooks-out\/small-club\n/
    #expect(outcome.output.wholeMatch(of: pattern) != nil)
  }

  @Test func `tables carry the mark of UTF-8 unless told otherwise`() throws {
    let mark = Data([0xEF, 0xBB, 0xBF])
    _ = try flywheel.run(["forecast", "club.yaml", "--quiet"])
    #expect(try flywheel.data(of: "notebooks-out/small-club/daily.csv").starts(with: mark))
    _ = try flywheel.run(["forecast", "club.yaml", "--quiet", "--no-bom"])
    let plain = try flywheel.data(of: "notebooks-out/small-club/daily.csv")
    #expect(plain.starts(with: Data("strategy,day".utf8)))
  }

  @Test func `escape codes appear only where they are wanted`() throws {
    let escape = "\u{1B}"
    let run = { (options: [String], environment: [String: String]) in
      try flywheel.run(["forecast", "club.yaml"] + options, environment: environment).output
    }
    #expect(try !run([], [:]).contains(escape))
    #expect(try run([], ["FORCE_COLOR": "1"]).contains(escape))
    #expect(try run(["--color", "always"], ["NO_COLOR": "1"]).contains(escape))
    #expect(try !run([], ["NO_COLOR": "1", "FORCE_COLOR": "1"]).contains(escape))
    #expect(try !run(["--color", "never"], ["FORCE_COLOR": "1"]).contains(escape))
  }

  @Test func `a place that cannot be written to ends with 73 before any work`() throws {
    try flywheel.write("mine", to: "file")
    let outcome = try flywheel.run(["forecast", "club.yaml", "--out", "file"])
    #expect(outcome.status == 73)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("cannot be written"))
    #expect(try flywheel.text(of: "file") == "mine")
  }

  @Test func `a folder that holds something else is left alone`() throws {
    let folder = flywheel.folder + "/out/small-club"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try flywheel.write("mine", to: "out/small-club/thesis.txt")
    let outcome = try flywheel.run(["forecast", "club.yaml", "--out", "out", "--lang", "zh"])
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("不会动它"))
    #expect(try flywheel.text(of: "out/small-club/thesis.txt") == "mine")
  }

  @Test func `a forecast too large for memory is refused`() throws {
    let further = (1...10).map { "  - {name: further-\($0)}\n" }.joined()
    try flywheel.write(smallScenario + further, to: "many.yaml")
    let outcome = try flywheel.run(["forecast", "many.yaml", "--replications", "1000000"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("at most 4.3 GB"))
    #expect(!flywheel.exists("notebooks-out"))
  }

  @Test func `a community that outgrows the engine is refused`() throws {
    let vast = smallScenario.replacing("pool: 2000", with: "pool: 1000000000")
      .replacing("reach_per_day: 100, conversion: 4%", with: "reach_per_day: 1e9, conversion: 1")
    try flywheel.write(vast, to: "vast.yaml")
    let english = try flywheel.run(["forecast", "vast.yaml"])
    #expect(english.status == 65)
    #expect(english.errors.contains("On day 0 a future has"))
    let chinese = try flywheel.run(["forecast", "vast.yaml", "--lang", "zh"])
    #expect(chinese.errors.contains("第 0 天，想入群的人数"))
    #expect(!flywheel.exists("notebooks-out/small-club"))
  }

  @Test func `names of one letter are files and folders like others`() throws {
    try flywheel.write(smallScenario, to: "s")
    let done = try flywheel.run(["forecast", "s", "--replications", "2", "--out", "a/b", "--quiet"])
    #expect(done.status == 0)
    #expect(flywheel.exists("a/b/small-club/daily.csv"))
  }

  @Test func `an interruption saves the results so far`() throws {
    let outcome = try flywheel.run(
      ["forecast", "club.yaml", "--replications", "300000"], interruptedAfter: 4)
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("Interrupted: results of the"))
    let manifest = try JSONSerialization.jsonObject(
      with: flywheel.data(of: "notebooks-out/small-club/manifest.json"))
    let members = try #require(manifest as? [String: Any])
    #expect(members["interrupted"] as? Bool == true)
    let run = try #require(members["run"] as? [String: Any])
    let done = try #require(run["replications"] as? Int)
    #expect((1..<300_000).contains(done))
    _ = try flywheel.run(
      ["forecast", "club.yaml", "--replications", "\(done)", "--out", "again", "--quiet"])
    for file in tables {
      #expect(
        try flywheel.data(of: "again/small-club/\(file)")
          == flywheel.data(of: "notebooks-out/small-club/\(file)"))
    }
  }

  @Test func `an interruption before any result writes nothing`() throws {
    let long = smallScenario.replacing("horizon_days: 40", with: "horizon_days: 3660")
      .replacing("pool: 2000", with: "pool: 1000000000")
      .replacing("reach_per_day: 100", with: "reach_per_day: 20000")
    try flywheel.write(long, to: "long.yaml")
    let outcome = try flywheel.run(["forecast", "long.yaml"], interruptedAfter: 2)
    #expect(outcome.status == 130)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("nothing was written"))
    #expect(!flywheel.exists("notebooks-out/small-club"))
  }
}

import Foundation
import TestSupport
import Testing

/// `flywheel describe`, from an export to the folder of results.
struct DescribeCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(SmallHistory.events, to: "club.csv")
    try flywheel.write(SmallHistory.counts, to: "每日.csv")
  }

  private static let results = "notebooks-out/club.history"

  @Test func `what happened is told and written`() throws {
    let outcome = try flywheel.run(["describe", "club.csv"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    for words in [
      "club · 84 days (2024-01-01 to 2024-03-24)", "dropped: 0", "Columns not used: text",
      "76 members at the end; 84 joined, 8 left", "in the last whole week (from 2024-03-18)",
      "within a week", "in the fourth week", "in the eighth week", "tenth of the members wrote",
      "0.50 others", "most on Mondays", "2024-02-20",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(
      try Set(flywheel.files(in: Self.results).keys).isSuperset(of: [
        "reading.csv", "daily.csv", "weeks.csv", "retention.csv", "survival.csv",
        "participation.csv", "invitations.csv", "weekdays.csv", "shocks.csv", "manifest.json",
      ]))
    let daily = try flywheel.data(of: Self.results + "/daily.csv")
    #expect(daily.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(daily.count { $0 == UInt8(ascii: "\r") } == 85)
    #expect(daily.count { $0 == UInt8(ascii: "\n") } == 85)
  }

  @Test func `daily counts in Chinese are told in Chinese`() throws {
    let outcome = try flywheel.run(["describe", "每日.csv", "--lang", "zh"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    for words in ["30 天（2024-03-01 至 2024-03-30）", "期末 129 名成员", "缺行的日期", "退群人数未知"] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(!outcome.output.contains("members"))
    #expect(flywheel.exists("notebooks-out/每日.history/daily.csv"))
  }

  @Test func `one line and a document for programs`() throws {
    let line = try flywheel.run(["describe", "club.csv", "--quiet"])
    #expect(line.output.split(separator: "\n").count == 1 && line.output.contains("members 76"))
    let document = try flywheel.run(["describe", "club.csv", "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(document.output.utf8))
    let summary = try #require(object as? [String: Any])
    #expect(summary["schema"] as? String == "flywheel.history/1")
    #expect(summary["members_end"] as? Double == 76 && summary["days"] as? Int == 84)
  }

  @Test func `the same file gives the same bytes, whatever the secret`() throws {
    #expect(try flywheel.run(["describe", "club.csv"]).status == 0)
    #expect(try flywheel.run(["describe", "club.csv", "--out", "again"]).status == 0)
    let (first, second) = (
      try flywheel.files(in: Self.results), try flywheel.files(in: "again/club.history")
    )
    #expect(first == second)
    #expect(
      try flywheel.data(of: "notebooks-out/.flywheel-salt")
        != flywheel.data(of: "again/.flywheel-salt"))
  }

  @Test(arguments: ["en", "zh"])
  func `days that were written can be read again`(_ header: String) throws {
    for (file, folder) in [("club.csv", "club"), ("每日.csv", "每日")] {
      let options = ["--csv-header", header]
      #expect(try flywheel.run(["describe", file] + options).status == 0)
      let written = try flywheel.data(of: "notebooks-out/\(folder).history/daily.csv")
      try written.write(to: URL(fileURLWithPath: flywheel.folder + "/again.csv"))
      let again = try flywheel.run(["describe", "again.csv"] + options)
      #expect(again.status == 0, "\(again.errors)")
      #expect(again.output.contains("dropped: 0"))
      #expect(try flywheel.data(of: "notebooks-out/again.history/daily.csv") == written)
    }
  }

  @Test func `no id, no text and no secret is in any file or on the screen`() throws {
    let outcome = try flywheel.run(["describe", "club.csv"])
    let salt = try flywheel.text(of: "notebooks-out/.flywheel-salt")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let written = try flywheel.files(in: Self.results).values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(written.count >= 10)
    for text in written + [outcome.output, outcome.errors] {
      for secret in [SmallHistory.idStart, SmallHistory.secretText, salt] {
        #expect(!text.contains(secret))
      }
    }
    // What is looked for is there to be found.
    #expect(SmallHistory.events.contains(SmallHistory.idStart) && salt.count == 64)
  }

  @Test func `the secret is made once, for its owner alone, and must be whole`() throws {
    let path = "notebooks-out/.flywheel-salt"
    #expect(try flywheel.run(["describe", "club.csv"]).status == 0)
    let salt = try flywheel.data(of: path)
    let facts = try FileManager.default.attributesOfItem(atPath: flywheel.folder + "/" + path)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(try flywheel.run(["describe", "每日.csv"]).status == 0)
    #expect(try flywheel.data(of: path) == salt)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: flywheel.folder + "/notebooks-out")
        .sorted() == [".flywheel-salt", "club.history", "每日.history"])
    try flywheel.write("abc\n", to: path)
    let damaged = try flywheel.run(["describe", "club.csv"])
    #expect(damaged.status == 65 && damaged.errors.contains(".flywheel-salt"))
  }

  @Test func `a damaged file is shown with its place and leaves no results`() throws {
    try flywheel.write("member,time,event\na,soon,join\nb,later,join\n", to: "broken.csv")
    let english = try flywheel.run(["describe", "broken.csv"])
    #expect(english.status == 65 && english.output.isEmpty)
    #expect(english.errors.hasPrefix("broken.csv:2:2: "), "\(english.errors)")
    let chinese = try flywheel.run(["describe", "broken.csv", "--lang", "zh"])
    #expect(chinese.status == 65 && chinese.errors.hasPrefix("broken.csv:2:2："))
    #expect(!flywheel.exists("notebooks-out/broken.history"))
    let missing = try flywheel.run(["describe", "nowhere.csv"])
    #expect(missing.status == 66 && missing.errors == "Error: There is no file nowhere.csv.\n")
    #expect(try flywheel.run(["describe", "."]).status == 66)
  }

  @Test func `a problem names the option that helps`() throws {
    try flywheel.write("member,when it was,event\na,2024-01-01,join\n", to: "odd.csv")
    let outcome = try flywheel.run(["describe", "odd.csv"])
    #expect(outcome.status == 65 && outcome.errors.contains("--column time"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("history.columns"))
    #expect(try flywheel.run(["describe", "odd.csv", "--column", "time=when it was"]).status == 0)
  }

  @Test func `options say what is not detected`() throws {
    let file = """
      who;when it was;what
      a;01/02/2024 23:30:00Z;in=side
      b;01/02/2024 10:00:00Z;spoke

      """
    try flywheel.write(file, to: "odd.csv")
    let outcome = try flywheel.run([
      "describe", "odd.csv", "--kind", "events", "--column", "member=who", "--column",
      "time=when it was", "--column", "event=what", "--event", "in=side=join", "--event",
      "spoke=message", "--time-format", "day_month_year", "--zone", "+08:00", "--encoding",
      "utf-8", "--first-action-is-join", "--no-bom",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let daily = try flywheel.text(of: "notebooks-out/odd.history/daily.csv")
    let joins = daily.split(separator: "\r\n").map { row in
      row.split(separator: ",").prefix(2).joined(separator: ",")
    }
    #expect(joins == ["date,joins", "2024-02-01,1", "2024-02-02,1"])
    let west = try flywheel.run([
      "describe", "odd.csv", "--column", "member=who", "--column", "time=when it was", "--column",
      "event=what", "--event", "in=side=join", "--event", "spoke=message", "--time-format",
      "day_month_year", "--zone", "-720", "--quiet",
    ])
    #expect(west.status == 0 && west.output.contains("days 2"), "\(west.errors)")
  }

  @Test(arguments: [
    ["--kind", "rows"], ["--column", "time"], ["--column", "nobody=a"], ["--column", "time="],
    ["--column", "time=a", "--column", "time=b"], ["--event", "join"], ["--event", "a=b"],
    ["--zone", "+15:00"], ["--zone", "east"], ["--encoding", "latin"], ["--json", "--quiet"],
    ["--time-format", "iso"],
  ])
  func `a wrong option ends with 64`(_ options: [String]) throws {
    let outcome = try flywheel.run(["describe", "club.csv"] + options)
    #expect(outcome.status == 64 && outcome.errors.contains("Error: "), "\(outcome.errors)")
    #expect(!flywheel.exists("notebooks-out"))
  }

  @Test func `whatever a file is called, its results have a name of their own`() throws {
    try flywheel.write(SmallHistory.counts, to: " .\u{202E}a b .csv")
    let outcome = try flywheel.run(["describe", " .\u{202E}a b .csv", "--quiet"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(flywheel.exists("notebooks-out/a b.history/daily.csv"))
    let long = String(repeating: "长", count: 80)
    try flywheel.write(SmallHistory.counts, to: long + ".csv")
    #expect(try flywheel.run(["describe", long + ".csv"]).status == 0)
    try flywheel.write(SmallHistory.counts, to: ".csv")
    #expect(try flywheel.run(["describe", ".csv"]).status == 0)
  }

  @Test func `what others keep in the folder stays`() throws {
    #expect(try flywheel.run(["describe", "club.csv"]).status == 0)
    try flywheel.write("mine", to: Self.results + "/notes.txt")
    #expect(try flywheel.run(["describe", "club.csv"]).status == 0)
    #expect(try flywheel.text(of: Self.results + "/notes.txt") == "mine")
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/other/club.history", withIntermediateDirectories: true)
    try flywheel.write("mine", to: "other/club.history/notes.txt")
    let refused = try flywheel.run(["describe", "club.csv", "--out", "other"])
    #expect(refused.status == 73)
  }
}

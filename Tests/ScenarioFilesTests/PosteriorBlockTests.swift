import CommunityModel
import ScenarioFiles
import Testing

struct PosteriorBlockTests {
  private let block = """
    posterior:
      mechanics.reply: [60%, 0.8, 0.75]
      personas.teacher.visit: [-0.5, 0.25, 0.1]

    """

  @Test func `the rows of all lists are joint draws of every strategy`() throws {
    for strategy in try scenario(ScenarioTexts.full + block).strategies {
      let posterior = try #require(strategy.plan.posterior)
      #expect(posterior.count == 3)
      #expect(posterior.columns.map(\.path) == ["mechanics.reply", "personas.teacher.visit"])
      expect(strategy.plan, "mechanics.reply", [0.6, 0.8, 0.75])
      expect(strategy.plan, "personas.teacher.visit", [-0.5, 0.25, 0.1])
    }
    #expect(try scenario(ScenarioTexts.full).strategies[0].plan.posterior == nil)
  }

  @Test func `draws move with the value that a strategy changes`() throws {
    let text = (ScenarioTexts.full + "posterior: {channels.moments.conversion: [0.6%, 1.8%]}\n")
      .replacing("content.daily-story.quality: 0.95", with: "channels.moments.conversion: 2.4%")
    let plan = try #require(try scenario(text).strategies.first { $0.name == "learn-first" }).plan
    expect(plan, "channels.moments.conversion", [0.012, 0.036])
  }

  @Test func `columns of a CSV file are lists`() throws {
    let draws = "draw,reply,visit\n1,0.6,-0.5\n2, 8e-1 ,0.25\n3,0.75,0.1\n"
    let named = """
      posterior:
        mechanics.reply: {csv: [none.csv, draws.csv], column: reply}
        personas.teacher.visit: {csv: draws.csv, column: visit}

      """
    let folder = try TemporaryFolder([
      "a.yaml": ScenarioTexts.full + named, "b.yaml": ScenarioTexts.full + block,
      "draws.csv": draws,
    ])
    let read = try ScenarioReader.read(path: folder.path + "a.yaml")
    let listed = try ScenarioReader.read(path: folder.path + "b.yaml")
    #expect(read.scenario == listed.scenario)
    #expect(read.normalized == listed.normalized)
  }

  @Test func `the saved scenario holds the draws and says the same`() throws {
    let values = (0..<47).map { "\(0.1 + Double($0) / 97)" }
    let text =
      ScenarioTexts.full + "posterior: {mechanics.reply: [\(values.joined(separator: ", "))]}\n"
    let first = try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
    let again = try ScenarioReader.read(
      content: Array(first.normalized.text.utf8), path: "elsewhere/b.yaml")
    #expect(again.scenario == first.scenario)
    #expect(again.normalized.hash == first.normalized.hash)
    for value in values { #expect(first.normalized.text.contains(value)) }
  }

  @Test func `the largest posterior can be read again`() throws {
    let paths = [
      "mechanics.reply", "mechanics.homophily", "mechanics.bond_rate", "mechanics.bond_decay",
      "mechanics.learning_rate", "mechanics.invite_accept",
    ]
    let count = PosteriorDraws.numberLimit / paths.count
    #expect(count == PosteriorDraws.countRange.upperBound)
    let columns = paths.enumerated().map { place, path in
      let values = (0..<count).map { "\(0.001_234_567_890_123 + Double($0 + place) / 123_457)" }
      return "  \(path): [\(values.joined(separator: ","))]\n"
    }
    let text = ScenarioTexts.full + "posterior:\n" + columns.joined()
    let first = try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
    let again = try ScenarioReader.read(content: Array(first.normalized.text.utf8), path: "a.yaml")
    #expect(again.scenario == first.scenario)
    let more = text + "  personas.teacher.visit: [0, 1]\n"
    #expect(Set(problems(more).map(\.code)) == [.wrongDrawCount, .tooManyItems])
  }

  @Test func `a file replaces the draws of the one it extends as a whole`() throws {
    let folder = try TemporaryFolder([
      "base.yaml": ScenarioTexts.full + block,
      "a.yaml": "extends: base.yaml\nposterior: {mechanics.homophily: [0.6, 0.8]}\n",
    ])
    let plan = try ScenarioReader.read(path: folder.path + "a.yaml").scenario.strategies[0].plan
    #expect(plan.posterior?.columns.map(\.path) == ["mechanics.homophily"])
  }

  @Test func `a file's draws go before the ranges of the one it extends, and the other way`() throws
  {
    let range = "{mechanics.reply: [0.1, 0.9], mechanics.homophily: known}"
    let draws = "{mechanics.reply: [0.6, 0.8], personas.teacher.visit: [0, 1]}"
    for (lower, upper, ranges, drawn) in [
      ("assumptions: \(range)", "posterior: \(draws)", 1, 2),
      ("posterior: \(draws)", "assumptions: \(range)", 2, 1),
    ] {
      let folder = try TemporaryFolder([
        "base.yaml": ScenarioTexts.full + lower + "\n", "a.yaml": "extends: base.yaml\n\(upper)\n",
      ])
      let plan = try ScenarioReader.read(path: folder.path + "a.yaml").scenario.strategies[0].plan
      #expect(plan.statedAssumptions.count == ranges)
      #expect(plan.posterior?.columns.count == drawn)
    }
  }

  @Test func `all mistakes are told at once, each where it stands`() {
    let text =
      ScenarioTexts.full + """
        posterior:
          mechanics.replies: [0.1, 0.2]
          content.daily-story.quality: [0.5, 0.9]
          mechanics.homophily: [0.8, 1.2]
          mechanics.reply: [0.5, 0]
          personas.teacher.pool: [1500.5, 3000]
          personas.teacher.visit: [1]
          personas.teacher.post: maybe
          mechanics.bond_rate: {csv: a.csv, colum: x}
          mechanics.bond_decay: [0.1, 0.2, often]
          mechanics.learning_rate: {csv: no-such.csv, column: x}

        """
    let found = problems(text)
    #expect(
      found.map(\.code.rawValue) == [
        "FW404", "FW404", "FW301", "FW318", "FW303", "FW317", "FW302", "FW201", "FW302", "FW407",
      ])
    let first = found.first?.place.line ?? 0
    #expect(found.map { $0.place.line - first } == Array(0..<10))
    #expect(found.first?.suggestion == "mechanics.reply")
    #expect(found[3].keyPath == "posterior.mechanics.reply[1]")
  }

  @Test(
    arguments: [
      ("reply\n0.5\n1.5\n", "FW301 d.csv:3:1"), ("x,reply\n1,0.5\n2,\n", "FW302 d.csv:3:3"),
      ("reply\n0.5\n.nan\n", "FW304 d.csv:3:1"), ("reply\n0.5\n0x1F\n", "FW305 d.csv:3:1"),
      ("reply\n0.5\n0\n", "FW318 d.csv:3:1"), ("reply\n", "FW411 a.yaml"), ("", "FW411 d.csv:1:1"),
      ("replies\n0.5\n", "FW410 a.yaml"), ("x,reply\n1,0.5\n2\n", "FW411 d.csv:3:1"),
      ("reply\n0.5\n", "FW317 a.yaml"),
      ("reply\n" + String(repeating: "0.5\n", count: 10_001), "FW504 a.yaml"),
    ])
  func `what is wrong with a file of draws is told with its line`(_ csv: String, _ problem: String)
    throws
  {
    let folder = try TemporaryFolder([
      "a.yaml": ScenarioTexts.full + "posterior: {mechanics.reply: {csv: d.csv, column: reply}}\n",
      "d.csv": csv,
    ])
    let failure = #expect(throws: ScenarioReader.Failure.self) {
      try ScenarioReader.read(path: folder.path + "a.yaml")
    }
    guard case .problems(let report) = failure else { return }
    #expect(!report.text(in: .chinese).isEmpty)
    let found = report.problems.map {
      let place = "\($0.code.rawValue) \($0.place.file.dropFirst(folder.path.count))"
      return $0.place.file.hasSuffix(".csv")
        ? "\(place):\($0.place.line):\($0.place.column)" : place
    }
    #expect(found == [problem])
  }

  @Test func `a number with a problem of its own is told once`() {
    let text = (ScenarioTexts.full + block).replacing("visit: 0.2", with: "visit: often")
    #expect(problems(text).map(\.keyPath) == ["personas.teacher.visit"])
  }

  @Test func `plans made of changes are as uncertain as the file's`() throws {
    let text =
      ScenarioTexts.full + block + """
        optimize:
          goal: {maximize: members, day: 100}
          search: {content.daily-story.posts_per_week: {integer: [0, 14]}}

        """
    let reading = try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
    let posterior = try #require(reading.scenario.strategies[0].plan.posterior)
    #expect(reading.designMaker?.presentPlan?.posterior == posterior)
    #expect(reading.planMaker.plan(from: 0, to: 1, taking: [])?.posterior == posterior)
  }

  private func expect(_ plan: CommunityPlan, _ path: String, _ values: [Double]) {
    let assumption = plan.assumptions.first { $0.path == path }
    let found = plan.posterior?.column(of: path)?.deviations.compactMap {
      assumption?.value(deviatingBy: $0)
    }
    // To a rounding error of exp and log.
    #expect(found?.count == values.count)
    for (value, expected) in zip(found ?? [], values) { #expect(abs(value - expected) < 1e-14) }
  }
}

import CommunityModel

@testable import ScenarioFiles

extension FuzzedReader {
  /// Scenario files, and the locks of those that are accepted.
  static let scenario = FuzzedReader(name: "scenario", isText: true) {
    let shipped = try Repository.shippedScenarios()
    let locks = try shipped.map { content in
      [UInt8](try ScenarioReader.read(content: content, path: ScenarioTrial.path).normalized.text)
    }
    let starters = Language.allCases.map {
      [UInt8](StarterScenario(answers: [:], language: $0).text)
    }
    let over = ["quickstart", "core", "everything"].map {
      [UInt8]("extends: \($0).yaml\nname: over\nseed: 3\n")
    }
    let tests = try Repository.quotedTexts(ofTests: "ScenarioFilesTests")
    return shipped + locks + starters + over + tests
  } reads: { input, _ in
    guard let reading = try ScenarioTrial.reading(of: input) else { return false }
    try ScenarioTrial.requireKeptByLock(reading)
    if input.sum % 8 == 0 { try ScenarioTrial.requireRunnable(reading.scenario) }
    return true
  }

  /// Bodies that the live page is sent.
  static let draft = FuzzedReader(name: "draft", isText: true) {
    try LiveBodies.all()
  } reads: { input, _ in
    guard let request = LiveRequest(input) else { return false }
    let draft = request.state.draft
    let content = try LiveBodies.scenario(for: request, choice: input.sum)
    guard try ScenarioTrial.reading(of: content, with: draft) != nil else { return false }
    if let name = request.name {
      _ = try? StrategyWriter.add(draft, named: name, to: content, at: ScenarioTrial.path)
      _ = try? StrategyWriter.extending(
        draft, named: name, content: content, at: ScenarioTrial.path,
        copy: Repository.scenarios + "fuzz-2.yaml")
    }
    return true
  }

  /// CSV files that a scenario names: a measured series and draws from a posterior.
  static let series = FuzzedReader(name: "series", isText: true) {
    [
      "day,joins,visit\n0,3,-0.5\n1,4,0.25\n2,5,0.1\n",
      "joins,visit\r\n\"1\",\"0.5\"\r\n2,0\r\n3,1e-1\r\n",
      "\u{FEFF}joins,visit,\"a, \"\"b\"\"\"\n1,1,x\n2,2,\"y\nz\"\n3,3,\n",
      "joins,visit\n0,0\n0,0\n0,0\n",
    ].map { [UInt8]($0) }
  } reads: { input, folder in
    try Files.write(input, to: folder + "/fuzz.csv")
    let text = [UInt8](
      """
      name: a
      start: 2026-01-01
      horizon_days: 5
      personas:
        - {use: learner, pool: 100}
      channels:
        - {name: history, joins_per_day: {csv: fuzz.csv, column: joins}, until_day: 2}
      posterior:
        personas.learner.visit: {csv: fuzz.csv, column: visit}

      """)
    let path = folder + "/fuzz.yaml"
    // What is refused as a table is seldom put into a whole scenario, which takes far longer.
    guard try ScenarioTrial.takesSeries(text, at: path) || input.sum % 16 == 0,
      let reading = try ScenarioTrial.reading(of: text, at: path)
    else { return false }
    try ScenarioTrial.requireKeptByLock(reading)
    return true
  }
}

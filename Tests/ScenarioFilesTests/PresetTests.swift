import CommunityModel
import ScenarioFiles
import Testing

struct PresetTests {
  private let head = "name: a\nstart: 2026-01-01\nhorizon_days: 30\npersonas:\n"

  private func persona(_ line: String) throws -> Persona {
    let plan = try #require(try scenario(head + "  - {\(line)}\n").strategies.first).plan
    return try #require(plan.personas.first)
  }

  @Test(arguments: PersonaPreset.all.map(\.name))
  func `a persona preset gives its own values`(_ name: String) throws {
    var expected = try #require(PersonaPreset.named(name)).persona
    expected.pool = 7
    #expect(try persona("use: \(name), pool: 7") == expected)
  }

  @Test(arguments: Persona.parameters.filter { $0.key != "pool" }.map(\.key))
  func `every number of a preset can be overridden`(_ key: String) throws {
    let parameter = try #require(Persona.parameters.first { $0.key == key })
    var expected = try #require(PersonaPreset.named("learner")).persona
    expected.pool = 7
    expected[keyPath: parameter.path] = parameter.range.upperBound
    #expect(
      try persona("use: learner, pool: 7, \(key): \(parameter.range.upperBound)") == expected)
  }

  @Test func `name, values, topics and match of a preset can be overridden`() throws {
    let found = try persona(
      "use: learner, name: 学习者, pool: 7, match: 30%, value: {social: 1}, topics: {阅读: 100%}")
    var expected = try #require(PersonaPreset.named("learner")).persona
    expected.name = "学习者"
    expected.pool = 7
    expected.statedMatch = 0.3
    expected.value = ValueWeights(perks: 0, information: 0, social: 1, learning: 0)
    expected.topics = [TopicWeight(topic: "阅读", weight: 1)]
    #expect(found == expected)
  }

  @Test(arguments: PlatformPreset.all.map(\.name))
  func `a platform preset gives its own values`(_ name: String) throws {
    let text = ScenarioTexts.small + "platform: {use: \(name)}\n"
    let expected = try #require(PlatformPreset.named(name)).platform
    #expect(try scenario(text).strategies.first?.plan.platform == expected)
    let wider = ScenarioTexts.small + "platform: {use: \(name), capacity: 1234}\n"
    #expect(try scenario(wider).strategies.first?.plan.platform.capacity == 1_234)
  }

  @Test(arguments: ActivityPreset.all.map(\.name))
  func `an activity preset gives its own values`(_ name: String) throws {
    let text = ScenarioTexts.small + "activities:\n  - {use: \(name), from_day: 4}\n"
    let preset = try #require(ActivityPreset.named(name))
    var expected = preset.activity
    expected.occurrences = [4...min(29, 4 + (preset.length ?? 30) - 1)]
    #expect(try scenario(text).strategies.first?.plan.activities == [expected])
  }

  @Test(arguments: Activity.parameters.map(\.key))
  func `every number of an activity preset can be overridden`(_ key: String) throws {
    let parameter = try #require(Activity.parameters.first { $0.key == key })
    let value = parameter.range.upperBound
    let item = "{use: lottery, kind: raffle, value: social, \(key): \(value)}"
    var expected = try #require(ActivityPreset.named("lottery")).activity
    expected.kind = "raffle"
    expected.value = .social
    expected.occurrences = [0...0]
    expected[keyPath: parameter.path] = value
    let text = ScenarioTexts.small + "activities:\n  - \(item)\n"
    #expect(try scenario(text).strategies.first?.plan.activities == [expected])
  }

  @Test(arguments: ToolPreset.all.map(\.name))
  func `a tool preset gives its own values, whether it is used or only named`(_ name: String) throws
  {
    let expected = try #require(ToolPreset.named(name)).tool
    for item in [name, "{use: \(name)}", "{use: \(name), name: \(name)}"] {
      let text = ScenarioTexts.small + "tools: [\(item)]\n"
      #expect(try scenario(text).strategies.first?.plan.tools == [expected])
    }
    var dearer = expected
    (dearer.name, dearer.costPerMonth) = ("mine", 12)
    let text = ScenarioTexts.small + "tools: [{use: \(name), name: mine, cost_per_month: 12}]\n"
    #expect(try scenario(text).strategies.first?.plan.tools == [dearer])
  }

  @Test func `a calendar preset keeps what is not changed`() throws {
    let calendar = { (changes: String) in
      let text = ScenarioTexts.small + "calendar: {use: china\(changes)}\n"
      return try #require(try scenario(text).strategies.first).plan.calendar
    }
    let china = try #require(CalendarPreset.named("china"))
    let plain = try calendar("")
    #expect(plain.weekdays == china.weekdays)
    // New Year's day to 30 January 2026: the school holiday began on the 27th.
    #expect(plain.holidays == china.holidays.filter { $0.name == "winter-holiday-2026" })
    var expected = plain
    expected.weekdays[6].visitOffset = 1
    #expect(try calendar(", weekdays: {sun: {visit_offset: 1}}") == expected)
    expected = plain
    expected.holidays[0].effect.joinFactor = 3
    #expect(try calendar(", holidays: [{name: winter-holiday-2026, join_factor: 3}]") == expected)
    expected = plain
    expected.holidays = []
    #expect(try calendar(", holidays: []") == expected)
  }

  @Test func `a file that says little stands for the model's defaults`() throws {
    let found = try scenario(ScenarioTexts.small)
    var learner = try #require(PersonaPreset.named("learner")).persona
    learner.pool = 100
    let start = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    var plan = CommunityPlan(personas: [learner])
    plan.calendar.start = start
    #expect(
      found
        == Scenario(
          name: "small", title: LocalizedText("small", "small"), start: start, horizonDays: 30,
          currency: "CNY", seed: 1, replications: .default,
          strategies: [
            Strategy(name: "plan", changes: [], plan: plan)
          ], events: []))
  }
}

import CommunityModel
import ScenarioFiles
import Testing

/// What the levers of a scenario are.
struct PlanLeverTests {
  private func reading(_ text: String) throws -> ScenarioReader.Reading {
    try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
  }

  private func lever(_ path: String, _ reading: ScenarioReader.Reading) throws -> PlanLever {
    try #require(reading.levers.first { $0.path == path }, "\(path)")
  }

  private func number(_ path: String, _ reading: ScenarioReader.Reading) throws -> NumberLever {
    guard case .number(let number) = try lever(path, reading).kind else {
      throw NotNumber(path: path)
    }
    return number
  }

  private struct NotNumber: Error { var path: String }

  /// A small plan with further lines, two of its strategies being given.
  private func small(_ lines: String, _ set: String = "") throws -> ScenarioReader.Reading {
    try reading(
      """
      name: small
      start: 2026-03-02
      horizon_days: 60
      personas: [{use: learner, pool: 1000}, {use: socialiser, pool: 500}]
      \(lines)
      strategies: [{name: plan}, {name: other, set: {\(set)}}]
      """)
  }

  @Test func `a lever of the quick start is what its file says`() throws {
    let reading = try BundledScenarios.reading("quickstart.yaml")
    let coupon = try lever("content.coupon.posts_per_week", reading)
    #expect(coupon.values == [.number(3), .number(1), .number(7)])
    #expect((coupon.block, coupon.item, coupon.isMain) == ("content", "coupon", true))
    #expect(coupon.meaning == LocalizedText("posts a week", "每周条数"))
    #expect((coupon.unit, coupon.grade) == ("posts per week", .assumption))
    let number = try number(coupon.path, reading)
    #expect((number.range, number.slider, number.step) == (0...10_000, 0...15, 0.2))
    #expect(!number.isWhole && !number.isShare && !number.allowsNone)
    #expect(try lever("groups.fill_order", reading).kind == .word(["oldest", "smallest"]))
    #expect(try lever("content.coupon.push", reading).kind == .flag)
    #expect(
      try lever("seed_members.socialiser", reading).values == Array(repeating: .number(0), count: 3)
    )
    let meaning = try lever("groups.replicate.at", reading).meaning
    #expect(meaning.english.hasPrefix("open a new group when all are full: "))
  }

  @Test(arguments: BundledScenarios.names)
  func `levers are exactly the decided numbers, and none is about the world`(_ name: String) throws
  {
    let reading = try BundledScenarios.reading(name)
    let levers = Set(reading.levers.map(\.path))
    #expect(levers.count == reading.levers.count)
    for strategy in reading.scenario.strategies {
      for assumption in strategy.plan.assumptions {
        let first = assumption.path.prefix { $0 != "." }
        let isOther =
          ["calendar", "platform", "personas", "mechanics", "trust", "phases"].contains(first)
          || assumption.path.hasPrefix("positioning.reputation.")
          || assumption.path.hasPrefix("moderation.kinds.")
        // Another price alone would change what the goods are worth.
        let isPriceAlone =
          assumption.path.hasSuffix(".price")
          && !levers.contains(assumption.path.dropLast(5) + "reference_price")
        // Posts of a channel whose joins were counted cost nothing by the thousand.
        let isRuledOut =
          isPriceAlone || assumption.path == "channels.city-race.cost_per_thousand"
          || assumption.path == "channels.measured.cost_per_thousand"
          || (assumption.path.hasSuffix("reward.points") && strategy.plan.points == nil)
        let isLever = !assumption.isAboutWorld && !isOther && !isRuledOut
        #expect(levers.contains(assumption.path) == isLever, "\(assumption.path)")
      }
    }
  }

  @Test(arguments: BundledScenarios.names)
  func `sliders lie in what is allowed, contain all values, and have steps and headings`(
    _ name: String
  ) throws {
    let reading = try BundledScenarios.reading(name)
    #expect((1...16).contains(reading.levers.filter(\.isMain).count))
    for lever in reading.levers {
      #expect(reading.blockNames[lever.block] != nil)
      #expect(lever.values.count == reading.scenario.strategies.count)
      guard case .number(let number) = lever.kind else { continue }
      #expect(number.range.clamped(to: number.slider) == number.slider, "\(lever.path)")
      #expect(number.step > 0 && number.slider.lowerBound + number.step <= number.slider.upperBound)
      for case .number(let value)? in lever.values {
        #expect(number.slider.contains(value), "\(lever.path)")
      }
    }
  }

  @Test func `a search says the ends of its own sliders`() throws {
    let circle = try BundledScenarios.reading("optimize-paid-circle.yaml")
    #expect(try number("offers.writing-camp.price", circle).slider == 99...699)
    #expect(try number("content.teacher-evening.posts_per_week", circle).slider == 0...14)
    #expect(try lever("offers.writing-camp.price", circle).isMain)
  }

  @Test func `rules between keys end a slider, and the next number breaks them`() throws {
    let talk = try BundledScenarios.reading("quickstart.yaml")
    #expect(try number("channels.school-talk.from_day", talk).slider == 0...36)
    #expect(try number("channels.school-talk.until_day", talk).slider == 30...179)
    #expect(throws: ScenarioReader.Failure.self) {
      _ = try BundledScenarios.reading(
        "quickstart.yaml", adding: ["channels.school-talk.from_day: 37"])
    }
    let all = try BundledScenarios.reading("everything.yaml")
    #expect(try number("tiers.regular.bond", all).slider == 0...0.69)
    // 25 points are worth at most 25 · 80/150 and the money 7: a budget below pays nobody.
    #expect(try number("referral.budget", all).slider.lowerBound >= 7 + 25 * 80.0 / 150)
    #expect(throws: ScenarioReader.Failure.self) {
      _ = try BundledScenarios.reading("everything.yaml", adding: ["referral.budget: 20"])
    }
  }

  @Test func `what only one strategy has is missing in the other, and a block can be turned on`()
    throws
  {
    let reading = try small(
      "content: [{name: a.b, value: social, posts_per_week: 7}]\ndigest: {ratio: 0.5}",
      "digest: none, content.a.b.quality: 0.5, advertising: {income_per_thousand_visits: 30}")
    #expect(try lever("digest", reading).values == [.flag(true), .flag(false)])
    #expect(try lever("digest.hours_per_day", reading).values == [.number(0.3), nil])
    #expect(try lever("advertising", reading).values == [.flag(false), .flag(true)])
    #expect(
      try lever("advertising", reading).kind
        == .block(whenOn: "{income_per_thousand_visits: 30, posts_per_day: 1, from_day: 0}"))
    #expect(try lever("content.a.b.quality", reading).item == "a.b")
    #expect(try lever("content.a.b.quality", reading).values == [.number(0.7), .number(0.5)])
  }

  @Test func `what a rule leaves without effect is no lever`() throws {
    let line = "content: [{name: a, value: perks, posts_per_week: 7}]"
    let paths = try small(line).levers.map(\.path)
    #expect(!paths.contains("content.a.selling") && paths.contains("content.a.push"))
    let trusting = try small("\(line)\ntrust: {}").levers.map(\.path)
    #expect(trusting.contains("content.a.selling"))
    #expect(!trusting.contains { $0.hasPrefix("trust") })
  }

  @Test func `shares are on the scale of their values, and days end with the run`() throws {
    let reading = try small(
      """
      positioning: {screening: 1.2%}
      activities: [{name: walk, from_day: 3, every_days: 25}, {name: chat, days: all}]
      """)
    let screening = try number("positioning.screening", reading)
    #expect((screening.slider, screening.isShare) == (0...0.03, true))
    #expect(try number("activities.walk.from_day", reading).slider == 0...59)
    #expect(try number("activities.walk.every_days", reading).slider == 1...50)
    #expect(try lever("activities.chat.days", reading).values == [.number(60), .number(60)])
    #expect(try lever("activities.chat.newcomer_days", reading).values == [.noLimit, .noLimit])
    #expect(try number("activities.chat.newcomer_days", reading).allowsNone)
  }

  @Test func `levers of files with every key keep what sliders promise`() throws {
    for text in [
      ScenarioTexts.full, ScenarioTexts.everyKey, ScenarioTexts.shop,
    ] {
      let levers = try reading(text).levers
      #expect(!levers.isEmpty)
      for case .number(let number) in levers.map(\.kind) {
        #expect(number.range.clamped(to: number.slider) == number.slider)
        #expect(number.step > 0 && number.step.isFinite)
      }
    }
  }
}

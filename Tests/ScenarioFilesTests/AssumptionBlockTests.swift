import CommunityModel
import ScenarioFiles
import Testing

struct AssumptionBlockTests {
  private let block = """
    assumptions:
      mechanics.reply: known
      mechanics.homophily: [50%, 0.9]
      personas.teacher.visit: [-1, 0.5]
      channels.moments.conversion: [0.6%, 2.4%]
      platform.join_friction: [0, 0.3]

    """

  @Test func `stated ranges replace the table's in every strategy`() throws {
    let strategies = try scenario(ScenarioTexts.full + block).strategies
    for strategy in strategies {
      #expect(ends("mechanics.reply", of: strategy.plan) == nil)
      expect(ends("mechanics.homophily", of: strategy.plan), 0.5, 0.9)
      expect(ends("personas.teacher.visit", of: strategy.plan), -1, 0.5)
      expect(ends("channels.moments.conversion", of: strategy.plan), 0.006, 0.024)
    }
  }

  @Test func `without the block the table's ranges hold`() throws {
    let plan = try #require(try scenario(ScenarioTexts.full).strategies.first).plan
    #expect(ends("mechanics.reply", of: plan) != nil)
  }

  @Test func `a range moves with the value that a strategy changes`() throws {
    let text = (ScenarioTexts.full + block)
      .replacing("content.daily-story.quality: 0.95", with: "channels.moments.conversion: 2.4%")
    let plan = try #require(try scenario(text).strategies.first { $0.name == "learn-first" }).plan
    expect(ends("channels.moments.conversion", of: plan), 0.012, 0.048)
  }

  @Test func `numbers of what is done for members can be stated, chosen ones among them not`()
    throws
  {
    let stated = """
      assumptions:
        referral.match_loss: [0.05, 0.3]
        tiers.core.visit_boost: known
        points.responsive_share: [10%, 30%]
        moderation.kinds.illegal.severity: [4, 8]

      """
    let plan = try #require(try scenario(ScenarioTexts.full + stated).strategies.first).plan
    expect(ends("referral.match_loss", of: plan), 0.05, 0.3)
    expect(ends("points.responsive_share", of: plan), 0.1, 0.3)
    expect(ends("moderation.kinds.illegal.severity", of: plan), 4, 8)
    #expect(ends("tiers.core.visit_boost", of: plan) == nil)
    for chosen in ["referral.reward.money", "points.prizes.picture-book.cost", "tiers.core.bond"] {
      let text = ScenarioTexts.full + "assumptions: {\(chosen): known}\n"
      #expect(problems(text).map(\.code) == [.unknownPath], "\(chosen)")
    }
  }

  @Test func `the saved scenario says the same`() throws {
    let text = ScenarioTexts.full + block
    let first = try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
    let again = try ScenarioReader.read(
      content: Array(first.normalized.text.utf8), path: "a.yaml")
    #expect(again.scenario == first.scenario)
    #expect(again.normalized.hash == first.normalized.hash)
    #expect(first.normalized.text.contains("mechanics.homophily: [0.5, 0.9]"))
  }

  @Test func `writing defaults out changes no range`() throws {
    let first = try ScenarioReader.read(content: Array(ScenarioTexts.full.utf8), path: "a.yaml")
    let again = try scenario(first.normalized.text)
    let ranges = [first.scenario, again].map { scenario in
      scenario.strategies.map {
        $0.plan.assumptions.map { "\($0.path) \(String(describing: $0.ends))" }
      }
    }
    #expect(ranges[0] == ranges[1] && ranges[0][0].count > 80)
  }

  @Test func `all mistakes are told at once, each where it stands`() {
    let text =
      ScenarioTexts.full + """
        assumptions:
          mechanics.replies: known
          content.daily-story.quality: [0.5, 0.9]
          mechanics.homophily: [80%, 90%]
          mechanics.reply: [10%, 20%]
          mechanics.promise: [0.3, 1.5]
          personas.teacher.pool: [1500.5, 3000]
          personas.teacher.visit: [0, 1, 2]
          personas.teacher.post: maybe
          mechanics.bond_rate: [0.1, 50%]

        """
    let found = problems(text)
    #expect(
      found.map(\.code.rawValue) == [
        "FW404", "FW404", "FW311", "FW311", "FW301", "FW303", "FW302", "FW302", "FW313",
      ])
    let first = found.first?.place.line ?? 0
    #expect(found.map { $0.place.line - first } == Array(0..<9))
    #expect(found.first?.suggestion == "mechanics.reply")
    #expect(found.dropFirst().first?.message(in: .english).contains("operator decides") == true)
  }

  @Test func `a number with a problem of its own is told once`() {
    let text = (ScenarioTexts.full + block).replacing("visit: 0.2", with: "visit: often")
    #expect(problems(text).map(\.keyPath) == ["personas.teacher.visit"])
  }

  @Test func `no strategy changes what is assumed`() {
    let text = ScenarioTexts.full.replacing(
      "content.daily-story.quality: 0.95", with: "assumptions.mechanics.reply: known")
    #expect(problems(text).map(\.code.rawValue) == ["FW404"])
  }

  private func ends(_ path: String, of plan: CommunityPlan) -> ClosedRange<Double>? {
    plan.assumptions.first { $0.path == path }?.ends
  }

  /// Ends to a rounding error of exp and log.
  private func expect(_ ends: ClosedRange<Double>?, _ low: Double, _ high: Double) {
    #expect(abs((ends?.lowerBound ?? .nan) - low) < 1e-14)
    #expect(abs((ends?.upperBound ?? .nan) - high) < 1e-14)
  }
}

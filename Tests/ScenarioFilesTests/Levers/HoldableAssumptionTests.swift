import CommunityModel
import ScenarioFiles
import Testing

/// Uncertain numbers that may be held.
struct HoldableAssumptionTests {
  private func reading(_ further: String) throws -> ScenarioReader.Reading {
    let text = """
      name: small
      start: 2026-03-02
      horizon_days: 60
      personas: [{use: learner, pool: 1000}, {use: socialiser, pool: 5000}]
      channels:
        - {name: a, reach_per_day: 10, conversion: 1%}
        - {name: b, reach_per_day: 40, conversion: 2%}
      \(further)
      """
    return try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
  }

  private func assumption(_ path: String, _ further: String) throws -> HoldableAssumption {
    try #require(try reading(further).holdableAssumptions.first { $0.path == path }, "\(path)")
  }

  @Test func `an uncertain number has the ends of its table or of the file`() throws {
    let table = try assumption("channels.a.conversion", "")
    #expect(abs(table.ends.lowerBound - 0.01 / 1.35) < 1e-12)
    #expect(abs(table.ends.upperBound - 0.0135) < 1e-12)
    #expect((table.value, table.range, table.isLogarithmic) == (0.01, 0...1, true))
    #expect(table.isHoldable && table.isMain)
    let stated = try assumption(
      "channels.a.conversion", "assumptions: {channels.a.conversion: [0.5%, 3%]}")
    #expect(abs(stated.ends.lowerBound - 0.005) < 1e-12)
    #expect(abs(stated.ends.upperBound - 0.03) < 1e-12)
    #expect(try assumption("personas.learner.visit", "").isLogarithmic == false)
    let known = try reading("assumptions: {channels.a.conversion: known}").holdableAssumptions
    #expect(!known.contains { $0.path == "channels.a.conversion" })
    #expect(!known.contains { $0.path == "positioning.screening" })
  }

  @Test func `what is known jointly cannot be held`() throws {
    let draws =
      "posterior: {channels.a.conversion: [\((1...40).map { "\($0)e-3" }.joined(separator: ", "))]}"
    #expect(try !assumption("channels.a.conversion", draws).isHoldable)
    #expect(try assumption("channels.b.conversion", draws).isHoldable)
  }

  @Test func `the main ones are of the channels that bring most and of the largest pools`() throws {
    let main = try reading("").holdableAssumptions.filter(\.isMain).map(\.path)
    let keys = ["visit", "lapse_per_day", "leave_per_day", "invite_per_visit"]
    let expected =
      ["channels.a.conversion", "channels.b.conversion"]
      + keys.flatMap { ["personas.learner.\($0)", "personas.socialiser.\($0)"] }
    #expect(Set(main) == Set(expected))
  }

  @Test(arguments: BundledScenarios.names)
  func `every one of a bundled scenario is about the world, between ends that differ`(
    _ name: String
  ) throws {
    let reading = try BundledScenarios.reading(name)
    let plan = try #require(reading.scenario.strategies.first?.plan)
    let world = Dictionary(
      uniqueKeysWithValues: plan.assumptions.filter(\.isAboutWorld).map { ($0.path, $0) })
    let found = reading.holdableAssumptions
    #expect((1...12).contains(found.filter(\.isMain).count))
    for assumption in found {
      #expect(world[assumption.path]?.value == assumption.value)
      #expect(assumption.ends.lowerBound < assumption.ends.upperBound)
      #expect(assumption.range.clamped(to: assumption.ends) == assumption.ends)
      #expect(assumption.ends.lowerBound > 0 || !assumption.isLogarithmic)
    }
  }
}

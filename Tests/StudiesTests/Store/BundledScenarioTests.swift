import CommunityModel
import ScenarioFiles
import Testing

@testable import Studies

struct BundledScenarioTests {
  private static let names = [
    "quickstart", "everything", "brand-private-domain", "r4ds-slack", "open-source-chat",
  ]

  @Test(arguments: names)
  func `a scenario written out in full finds the outcomes of its file`(name: String) throws {
    let reading = try BundledScenario.read(name)
    let runs = PlanRun.all(of: reading.scenario, assumptions: .drawn)
    #expect(Set(runs.map(\.fingerprint)).count == runs.count)
    let full = try ScenarioReader.read(
      content: Array(reading.normalized.text.utf8), path: BundledScenario.folder + "full.yaml")
    let others = PlanRun.all(of: full.scenario, assumptions: .drawn)
    #expect(others.map(\.fingerprint) == runs.map(\.fingerprint))
  }

  @Test func `every uncertain number of a large plan is part of its run`() throws {
    let scenario = try BundledScenario.read("everything").scenario
    let plan = scenario.strategies[0].plan
    let text = ValueText(of: plan).text
    var seen: Set = [text]
    for assumption in plan.assumptions {
      guard let range = assumption.range else { continue }
      var changed = plan
      assumption.deviate(by: range.highest > 0 ? range.highest : range.lowest, in: &changed)
      #expect(seen.insert(ValueText(of: changed).text).inserted, "\(assumption.path)")
    }
    #expect(seen.count > 100)
  }
}

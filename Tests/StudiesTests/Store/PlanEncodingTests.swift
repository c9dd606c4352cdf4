import CommunityModel
import Foundation
import ScenarioFiles
import Testing

@testable import Studies

struct PlanEncodingTests {
  @Test(
    arguments: [
      "quickstart", "everything", "brand-private-domain", "r4ds-slack", "open-source-chat",
      "paid-knowledge-circle", "community-group-buying", "campus-club", "core",
    ])
  func `a plan comes back from its encoding to the bit`(name: String) throws {
    for strategy in try BundledScenario.read(name).scenario.strategies {
      var plan = strategy.plan
      plan.mechanics.reply = -0.0
      let decoded = try JSONDecoder().decode(
        CommunityPlan.self, from: try JSONEncoder().encode(plan))
      #expect(decoded == plan)
      #expect(ValueText(of: decoded).text == ValueText(of: plan).text)
      #expect(ValueText(of: decoded).text != ValueText(of: strategy.plan).text)
    }
  }
}

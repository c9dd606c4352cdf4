import CommunityModel
import Foundation
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
      let encoder = PropertyListEncoder()
      encoder.outputFormat = .binary
      let decoded = try PropertyListDecoder().decode(
        CommunityPlan.self, from: try encoder.encode(plan))
      #expect(decoded == plan)
      #expect(ValueText(of: decoded).text == ValueText(of: plan).text)
      #expect(ValueText(of: decoded).text != ValueText(of: strategy.plan).text)
    }
  }
}

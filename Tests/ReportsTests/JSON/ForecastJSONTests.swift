import CommunityModel
import Foundation
import Testing

@testable import Reports

struct ForecastJSONTests {
  @Test func `the summary for programs names its format and every figure`() throws {
    let text = ForecastJSON.text(
      of: HandMadeResult.make(), scenarioHash: "abc", outputs: ["out/summary.csv"])
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let members = try #require(object as? [String: Any])
    #expect(members["schema"] as? String == "flywheel.forecast/1")
    #expect(members["scenario_sha256"] as? String == "abc")
    #expect(members["outputs"] as? [String] == ["out/summary.csv"])
    let strategy = try #require((members["strategies"] as? [[String: Any]])?.first)
    #expect(strategy["name"] as? String == "=plan")
    let summary = try #require(strategy["summary"] as? [String: [String: Any]])
    #expect(summary["members_end"]?["p50"] as? Double == 3.5)
    #expect(summary["retention_day_30"]?["mean"] is NSNull)
    #expect(members["assumptions"] as? String == "drawn")
    let uncertainty = try #require(strategy["uncertainty"] as? [String: [String: Any]])
    #expect(uncertainty["members_end"]?["assumptions_share"] as? Double == 0.75)
    #expect(uncertainty["engaged:day_1"]?["luck_share"] is NSNull)
    let driver = try #require((strategy["drivers"] as? [[String: Any]])?.first)
    #expect(driver["assumption"] as? String == "mechanics.reply")
    #expect(driver["effect_low_to_high"] as? Double == -3)
    let source = try #require((strategy["sources"] as? [[String: Any]])?.first)
    #expect(source["engaged_at_end"] as? Double == 1)
    #expect(source["cost_per_join"] as? Double == 8)
    #expect(source["cost_per_retained_day_30"] is NSNull)
    let generations = try #require(strategy["invitations"] as? [[String: Any]])
    #expect(generations.map { $0["generation"] as? String } == ["0", "10+"])
    #expect(generations[1]["joined"] as? Double == 1 && generations[1]["share"] as? Double == 0.25)
    #expect(generations[1]["k_factor"] as? Double == 2)
    #expect(generations[1]["retention_day_30"] is NSNull)
    let cost = try #require((strategy["costs"] as? [[String: Any]])?.first)
    #expect(cost["item"] as? String == "poster" && cost["unit"] as? String == "money")
    #expect((cost["amount"] as? [String: Any])?["mean"] as? Double == 6)
    let event = try #require((strategy["events"] as? [[String: Any]])?.first)
    #expect(event["chance"] as? Double == 0.25)
    // Wilson's 95 % interval of 1 in 4, from R's prop.test(1, 4, correct = FALSE).
    let (low, high) = (event["low"] as? Double ?? 0, event["high"] as? Double ?? 0)
    #expect(abs(low - 0.045587) < 1e-6)
    #expect(abs(high - 0.699358) < 1e-6)
  }

  @Test func `what no strategy has is left out`() throws {
    var plan = CommunityPlan(personas: [])
    plan.moderation = Moderation()
    let keys = try [CommunityPlan(personas: []), plan].map { plan in
      let text = ForecastJSON.text(
        of: HandMadeResult.make(plan: plan), scenarioHash: "", outputs: [])
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let strategy = try #require((object?["strategies"] as? [[String: Any]])?.first)
      return try ["summary", "last_day"].map { part in
        Set(try #require(strategy[part] as? [String: Any]).keys)
      }
    }
    #expect(
      keys[1][0].subtracting(keys[0][0]) == [
        "service_level_mean", "violation_rate", "sanctions_total", "wrongful_sanctions_total",
        "removals_total",
      ])
    #expect(
      keys[1][1].subtracting(keys[0][1]) == [
        "service_level", "violations", "visible_violations", "sanctions", "wrongful_sanctions",
        "appeals", "removals", "silenced",
      ])
    #expect(keys[0][0].contains("tree_size_mean") && keys[0][1].contains("members"))
  }

  @Test func `how long the run took changes nothing`() {
    let texts = [1.5, 99].map {
      ForecastJSON.text(of: HandMadeResult.make(seconds: $0), scenarioHash: "", outputs: [])
    }
    #expect(texts[0] == texts[1])
  }
}

import Foundation
import StudyResults
import Testing

@testable import Reports

struct ComparisonJSONTests {
  @Test func `the summary for programs names its format and every figure`() throws {
    let members = try object(HandMadeComparison.make())
    #expect(members["schema"] as? String == "flywheel.comparison/1")
    #expect(members["interrupted"] as? Bool == false)
    let selection = try #require(members["selection"] as? [String: Any])
    #expect(selection["best"] as? String == "bold")
    #expect(selection["decided"] as? Bool == true)
    #expect(selection["reason"] as? String == "better")
    #expect(selection["achieved_confidence"] as? Double == 0.975)
    let ranking = try #require(members["ranking"] as? [[String: Any]])
    #expect(ranking.map { $0["name"] as? String } == ["bold", "=plan"])
    #expect(ranking[0]["set_aside_after"] is NSNull && ranking[1]["set_aside_after"] as? Int == 60)
    #expect(ranking.map { $0["first_share"] as? Double } == [0.875, 0.125])
    #expect(ranking[1]["dominated_by"] as? [String] == ["bold"])
    let alongside = try #require(ranking[0]["alongside"] as? [String: [String: Double]])
    #expect(alongside["cost:day_1"] == ["mean": 101, "se": 0.125])
    let differences = try #require(members["differences"] as? [[String: Any]])
    #expect(differences.map { $0["metric"] as? String } == ["members_end", "cost:day_1"])
    #expect(differences[0]["variance_reduction"] as? Double == 16)
    #expect(differences[1]["variance_reduction"] is NSNull)
    let explanation = try #require(members["explanation"] as? [String: Any])
    #expect(explanation["exact"] as? Bool == true)
    let flips = try #require(explanation["flips"] as? [[String: Any]])
    #expect(flips[0]["flip_value"] as? Double == 0.25)
    #expect((explanation["parting"] as? [String: Any])?["median_day"] as? Int == 7)
  }

  @Test func `what was not asked is null`() throws {
    let members = try object(HandMadeComparison.make(isExplained: false))
    #expect(members["explanation"] is NSNull)
  }

  private func object(_ result: StrategyComparison) throws -> [String: Any] {
    let text = ComparisonJSON.text(of: result, scenarioHash: "abc", outputs: ["out/ranking.csv"])
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }
}

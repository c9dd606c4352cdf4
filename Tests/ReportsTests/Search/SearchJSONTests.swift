import Foundation
import StudyResults
import Testing

@testable import Reports

struct SearchJSONTests {
  @Test func `the summary for programs names its format and what was found`() throws {
    var made = HandMadeSearch()
    made.goals = ExtremeSearchTests.goals
    let members = try object(made.make())
    #expect(members["schema"] as? String == "flywheel.search/1")
    #expect(members["interrupted"] as? Bool == false)
    let search = try #require(members["search"] as? [String: Any])
    #expect(search["evaluations"] as? Int == 7 && search["ruled_out"] as? Int == 12)
    #expect((search["constraints"] as? [String])?.count == 3)
    #expect(search["last_expected_gain"] as? Double == 2.5)
    let best = try #require(members["recommended"] as? [String: Any])
    #expect(best["name"] as? String == "found-1" && best["is_today"] as? Bool == false)
    #expect(best["better_than_today"] as? Double == 12)
    #expect(best["better_than_today_low"] as? Double == 8)
    let front = try #require(members["front"] as? [[String: Any]])
    #expect(front.map { $0["name"] as? String } == ["found-1", "found-2", "plan"])
    let sensitivity = try #require(members["sensitivity"] as? [[String: Any]])
    #expect(sensitivity.map { $0["distinguishable"] as? Bool } == [true, true, false])
    let tornado = try #require(members["tornado"] as? [[String: Any]])
    #expect(tornado[2]["low"] is NSNull)
    let robustness = try #require(members["robustness"] as? [String: Any])
    let box = try #require(robustness["losing_box"] as? [String: Any])
    let conditions = try #require(box["conditions"] as? [[String: Any]])
    #expect(conditions[0]["low"] is NSNull && conditions[0]["high"] as? Double == 0.12)
    let checks = try #require(members["model_checks"] as? [[String: Any]])
    #expect(checks.count == 5 && checks[3]["outcome"] as? String == "cost <= 5000")
    #expect((members["preview_check"] as? [String: Any])?["screened"] as? Int == 500)
  }

  @Test func `what was not found is null`() throws {
    var made = HandMadeSearch()
    (made.recommended, made.robustness, made.preview) = (nil, nil, nil)
    made.stopReason = .interrupted
    let members = try object(made.make())
    for key in ["recommended", "robustness", "preview_check"] {
      #expect(members[key] is NSNull, "\(key)")
    }
    #expect(members["interrupted"] as? Bool == true)
  }

  private func object(_ result: SearchResult) throws -> [String: Any] {
    let text = SearchJSON.text(of: result, scenarioHash: "abc", outputs: ["out/best.yaml"])
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }
}

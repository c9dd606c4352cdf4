import CommunityModel
import Foundation
import StudyResults
import Testing

@testable import Reports

struct LiveViewTests {
  private let comparison = HandMadeComparison.make(isExplained: false)

  private var change: LiveChange {
    LiveChange(
      path: "content.coupon.posts_per_week",
      meaning: LocalizedText("posts a week", "每周条数"), before: LiveChange.text(3),
      after: LiveChange.text(10.5), isAssumption: false)
  }

  private func document(_ view: LiveView) throws -> (stage: String, view: [String: Any]) {
    let value = try JSONSerialization.jsonObject(with: Data(view.text.utf8)) as? [String: Any]
    return (
      try #require(value?["stage"] as? String), try #require(value?["view"] as? [String: Any])
    )
  }

  private func english(_ sentence: Any?) -> String {
    let parts = (sentence as? [String: Any])?["en"] as? [[String: Any]]
    return parts?.compactMap { $0["text"] as? String }.joined() ?? ""
  }

  @Test func `a comparison is shown with the report's own verdict, cards, charts and numbers`()
    throws
  {
    let findings = StudyFindings(comparison, scenarioHash: "abc")
    let (stage, view) = try document(
      LiveView(
        comparison, trying: LiveDraft(base: 0, place: 1, changes: [change]), scenarioHash: "abc",
        progress: 1, isDone: true))
    #expect(stage == "done")
    let verdict = try #require(view["verdict"] as? [String: Any])
    #expect((verdict["headline"] as? [String: String])?["en"] == "Go with bold")
    let facts = try #require(verdict["facts"] as? [Any]).map(english)
    #expect(
      facts.first
        == "bold beside =plan, members at the end: +2 on average, surely between +0.5 and +3.5")
    #expect(
      facts.dropFirst().prefix(findings.verdict.facts.count)
        == findings.verdict.facts.map(\.english.plain)[...])
    let cards = try #require(view["cards"] as? [[String: Any]])
    #expect(cards.compactMap { $0["median"] as? String } == findings.cards.map(\.median))
    #expect(cards.map { $0["isDraft"] as? Bool } == [false, true])
    let charts = try #require(view["charts"] as? [[String: Any]])
    #expect(charts.compactMap { $0["key"] as? String } == findings.charts.map(\.key))
    #expect(charts.allSatisfy { $0["reading"] != nil && $0["rows"] != nil })
    let rows = (view["table"] as? [String: Any])?["rows"] as? [[String: Any]]
    #expect(rows?.map { $0["cells"] as? [String] } == findings.numbersTable.rows.map(\.cells))
    #expect(
      view["changes"] as? [[String: String]]
        == [["en": "coupon: posts a week: 3 → 10.5", "zh": "coupon：每周条数：3 → 10.5"]])
  }

  @Test func `while futures are simulated it says how sure it is, and nothing of a pick`() throws {
    var running = comparison
    running.selection = SelectionResult(best: 1, reason: .interrupted, achievedConfidence: 0.83)
    running.run.replications = 24
    let (stage, view) = try document(
      LiveView(
        running, trying: LiveDraft(base: 0, place: nil, changes: []), scenarioHash: "",
        progress: 0.25, isDone: false))
    #expect(stage == "comparing" && view["progress"] as? Double == 0.25)
    let sure = try #require((view["sure"] as? [String: String]))
    #expect(
      sure["en"]
        == "the mean of bold is known to within ±0.5 · 83% sure that no other is better by more than 0.5"
    )
    #expect(sure["zh"] == "bold 的均值误差在 ±0.5 以内 · 有 83% 的把握没有别的方案比它好超过 0.5")
    var certain = running
    certain.selection.achievedConfidence = 1
    let last = try document(
      LiveView(
        certain, trying: LiveDraft(base: 0, place: nil, changes: []), scenarioHash: "",
        progress: 1, isDone: true))
    #expect(
      (last.view["sure"] as? [String: String])?["en"]?.contains(">99% sure that no other") == true)
    let verdict = try #require(view["verdict"] as? [String: Any])
    #expect(
      (verdict["headline"] as? [String: String])?["en"] == "Not decided: bold leads so far")
    // Nothing is tried, so nothing is set beside the plan.
    #expect((verdict["facts"] as? [Any])?.map(english).contains { $0.contains("beside") } == false)
  }

  @Test func `a held assumption is told as a state of the world`() {
    var held = change
    held.isAssumption = true
    #expect(held.words.english == "If the world is so — coupon: posts a week: 3 → 10.5")
    #expect(held.words.chinese == "假如实际是这样——coupon：每周条数：3 → 10.5")
  }

  @Test func `a preview shows expected values alone, and says that it is one`() throws {
    var scenario = comparison.scenario
    scenario.comparison = ComparisonPlan(
      by: ComparisonMeasure(.daily(.members, day: scenario.horizonDays - 1)))
    let days = scenario.horizonDays
    let strategies = ["=plan", "bold"].enumerated().map { place, name in
      var daily = [Double](repeating: 0, count: Metric.allCases.count * days)
      for day in 0..<days {
        daily[Metric.members.index * days + day] = Double(40 + 10 * place + day)
      }
      return PreviewResult.Strategy(
        name: name, daily: daily, summary: SummaryMetric.allCases.map { _ in 0.25 },
        phaseStarts: [])
    }
    let (stage, view) = try document(
      LiveView(
        PreviewResult(scenario: scenario, strategies: strategies, seconds: 0.02),
        trying: LiveDraft(base: 0, place: 1, changes: [change])))
    #expect(stage == "preview" && view["replications"] as? Int == 0)
    #expect((view["sure"] as? [String: String])?["en"]?.hasPrefix("Preview") == true)
    let cards = try #require(view["cards"] as? [[String: Any]])
    #expect(
      cards.map { $0["median"] as? String } == ["\(40 + days - 1)", "\(50 + days - 1)"])
    let facts = (view["verdict"] as? [String: Any])?["facts"] as? [Any]
    #expect(facts?.map(english) == ["bold beside =plan, members at the end: +10 expected"])
    let charts = try #require(view["charts"] as? [[String: Any]])
    #expect(charts.compactMap { $0["key"] as? String } == ["growth"])
    #expect((charts[0]["rows"] as? [[String: Any]])?.count == 2 * days)
    #expect(view["table"] is NSNull)
  }

  @Test func `texts of scenarios cannot end the document`() throws {
    var odd = change
    odd.meaning = LocalizedText("\"</script>\n\u{2028}", "“引号”\\")
    let (_, view) = try document(
      LiveView(
        comparison, trying: LiveDraft(base: 0, place: 1, changes: [odd]), scenarioHash: "",
        progress: 1, isDone: true))
    let text = (view["changes"] as? [[String: String]])?.first?["en"]
    #expect(text == "coupon: \"</script>\n\u{2028}: 3 → 10.5")
  }
}

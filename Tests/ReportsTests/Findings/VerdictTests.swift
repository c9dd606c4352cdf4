import CommunityModel
import StudyResults
import Testing

@testable import Reports

@Suite("The verdict in words")
struct VerdictTests {
  @Test func `a clear winner is named with its chances`() {
    let verdict = HandMadeFindings(outcomes: [80, 100]).make().verdict
    #expect(verdict.headline == LocalizedText("Go with bold", "建议选 bold"))
    #expect(
      verdict.facts[0].plain
        == LocalizedText(
          "Active members at the end: about 100; 8 in 10 futures between 80 and 120",
          "期末活跃成员大概 100，八成可能在 80–120 之间"))
    #expect(verdict.replay?.count == 82)
    #expect(verdict.replay?.number.english == "82")
  }

  @Test(
    arguments: [
      (SelectionResult.Reason.maximumReached, "Not decided: bold leads so far", "还分不出高下：bold 暂时领先"),
      (.budgetSpent, "Not decided: bold leads so far", "还分不出高下：bold 暂时领先"),
      (.interrupted, "Not decided: bold leads so far", "还分不出高下：bold 暂时领先"),
      (
        .withinWorth, "bold is good enough: no other is better by an amount that matters",
        "选 bold 就好：没有别的方案好得值得在意"
      ),
    ])
  func `what is not decided is not recommended`(
    reason: SelectionResult.Reason, english: String, chinese: String
  ) {
    var made = HandMadeFindings()
    made.selection = SelectionResult(best: 1, reason: reason, achievedConfidence: 0.6)
    let findings = made.make()
    #expect(findings.verdict.headline == LocalizedText(english, chinese))
    let isPick = findings.cards.contains { $0.tag == LocalizedText("Pick", "推荐") }
    #expect(isPick == (reason == .withinWorth))
  }

  @Test func `one strategy is told by its target`() {
    var made = HandMadeFindings()
    (made.names, made.best, made.selection, made.happened) = (["plan"], 0, nil, [87])
    let verdict = made.make().verdict
    #expect(verdict.headline.english == "The target will very likely be reached: goal 0")
    #expect(verdict.headline.chinese == "很可能达到目标：goal 0")
    #expect(verdict.replay?.count == 87)
    #expect(verdict.replay?.after == LocalizedText("times the target is reached", "次达到目标"))
  }

  @Test(arguments: [(0, "fewer than 4", "不到 4", "<4%"), (100, "more than 96", "超过 96", ">96%")])
  func `what was never or always seen is said as far as 100 futures prove it`(
    happened: Int, english: String, chinese: String, percent: String
  ) {
    var made = HandMadeFindings()
    (made.names, made.best, made.selection, made.happened) = (["plan"], 0, nil, [happened])
    let findings = made.make()
    #expect(findings.verdict.replay?.number == LocalizedText(english, chinese))
    #expect(findings.cards[0].figures[0].value == percent)
  }

  @Test func `what would change the answer is said with the value at which it turns`() {
    var made = HandMadeFindings(outcomes: [80, 100])
    made.leadDrivers = [HandMadeFindings.leadDriver(breakEven: 0.16)]
    let caution = made.make().verdict.caution?.plain
    #expect(
      caution?.english
        == "What would change this: poster: share that joins below about 0.16 (assumed: 0.2); then plan is better. Test it small first"
    )
    #expect(caution?.chinese == "最可能推翻结论的是：poster：加入比例低于约 0.16（现在假设 0.2），那时 plan 更好。先小范围验证")
  }

  @Test func `simulated reversals go before those of a straight line`() {
    var made = HandMadeFindings(outcomes: [80, 100])
    made.leadDrivers = [HandMadeFindings.leadDriver(breakEven: 0.16)]
    made.explanation = HandMadeComparison.make().explanation
    made.explanation?.better = 1
    made.explanation?.other = 0
    #expect(made.make().verdict.caution?.plain.english.contains("replies below about 0.25") == true)
    // An explanation beside another strategy says nothing about the runner-up.
    made.explanation?.other = 2
    #expect(made.make().verdict.caution?.plain.english.contains("0.16") == true)
  }

  @Test func `without a reversal that is said, and without anything certain how to look`() {
    var made = HandMadeFindings(outcomes: [80, 100])
    made.leadDrivers = [HandMadeFindings.leadDriver(breakEven: nil)]
    #expect(
      made.make().verdict.caution?.plain.english.hasPrefix(
        "No assumption that stands out makes plan")
        == true)
    made.leadDrivers = []
    #expect(
      made.make().verdict.caution?.plain.english
        == "After 100 futures no assumption stands out as the one that would change this; flywheel compare --why tries them one by one"
    )
    made.assumptions = .fixed
    #expect(made.make().verdict.caution == nil)
    made.outcomes = [101, 100]
    #expect(
      made.make().verdict.caution?.plain.english.hasPrefix("plan does as well or slightly better")
        == true)
  }

  @Test func `cost is compared with the next best, and not told where nothing costs`() {
    var made = HandMadeFindings()
    #expect(!made.make().verdict.facts.contains { $0.plain.english.contains("¥") })
    #expect(made.make().cards[0].figures.map(\.name.english) == ["Target", "Back on day 30"])
    made.cost = 1_000
    #expect(
      made.make().verdict.facts[1].plain
        == LocalizedText(
          "50% chance of “goal 0”; costs about ¥1,000, as much as plan",
          "“goal 0”的可能性是 50%，花费约 ¥1,000，和 plan 差不多"))
  }

  @Test func `a price for each member won needs somebody won`() {
    var made = HandMadeFindings()
    (made.cost, made.members) = (900, 100)
    #expect(made.make().cards[0].figures[2].value == "¥10")
    made.members = 10
    #expect(made.make().cards[0].figures[2].value == "–")
    made.members = 0
    #expect(made.make().cards[0].figures[2].value == "–")
  }

  @Test func `what a good mean hides is part of the verdict`() {
    var comparison = HandMadeComparison.make()
    #expect(ComparisonRisks.texts(of: comparison).isEmpty)
    comparison.ranking[1].saferShare = 0.99
    comparison.ranking[1].events[0].happened = 4
    comparison.ranking[1].events[0].replications = 4
    comparison.ranking[0].events[0].happened = 0
    let risks = ComparisonRisks.texts(of: comparison)
    #expect(
      risks.map(\.english) == [
        "In its worst 10% of futures bold does worse than =plan in its own.",
        "The chance of “ten, or more” is 0/4 under bold, 4/4 under =plan.",
      ])
    let verdict = StudyFindings(comparison, scenarioHash: "").verdict
    #expect(verdict.risks == risks)
  }
}

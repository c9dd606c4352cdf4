import CommunityModel
import Foundation
import StudyResults
import Testing

@testable import Reports

@Suite("The page of a fit")
struct FitPageTests {
  private func page(_ made: HandMadeFit = HandMadeFit()) -> PlainPage {
    ReportPage.page(of: FitFindings(made.make()), scenarioHash: "0123456789abcdef0123")
  }

  @Test func `the verdict counts what was taught and says what was not`() {
    let findings = FitFindings(HandMadeFit().make())
    let name = findings.result.parameters[1].name
    #expect(
      findings.headline.english
        == "The history is clear about 2 of 5 uncertain numbers; most of all: \(name.english)")
    #expect(findings.headline.chinese == "5 个不确定的数值里，历史说清了 2 个；最清楚的是：\(name.chinese)")
    let facts = findings.facts.map(\.plain.english)
    #expect(facts.count == 5)
    #expect(facts[0].hasSuffix("thought to be 0.5 – 2 before, now 0.75 – 1.5 (9 chances in 10)"))
    #expect(facts[1].hasPrefix("It hints at 1 more"))
    #expect(facts[2].hasPrefix("1 number moves what was seen, but other numbers do the same"))
    #expect(facts[3].hasPrefix("1 other number the history says nothing about"))
    #expect(facts[4].hasPrefix("Of 8 figures of the history, 6 lie"))
    #expect(findings.warnings.count == 1)
    let beyond = findings.result.parameters[4].assumption.path
    #expect(findings.nextSteps[0].plain.english.contains(beyond))
  }

  @Test func `a plan that does not explain the history is called so`() {
    #expect(!page().warnings.contains { $0.english.contains("does not explain") })
    #expect(
      page(HandMadeFit(missed: 3)).warnings.last?.english.contains("does not explain") == true)
  }

  @Test func `the numbers are in the order of what was learned`() throws {
    let findings = FitFindings(HandMadeFit().make())
    #expect(findings.influential.map(\.learned) == [0.85, 0.7, 0.3, 0.04])
    let figures = try #require(findings.figures)
    #expect(figures.groups[0].rows.map { $0.cells[4].english } == ["85%", "70%", "30%", "4%"])
    let rows = try #require(findings.learnedChart?.rows)
    #expect(rows.count == 4)
  }

  @Test func `a history that teaches nothing has a page too`() {
    let made = HandMadeFit(numbers: [nil, nil])
    #expect(page(made).headline.english.hasPrefix("The history is clear about none of the 2"))
    #expect(page(made).charts.map(\.key) == ["checks"])
    #expect(page(made).figures == nil)
    let files = FitFiles.all(
      of: made.make(), lockedScenario: "name: x\n", scenarioHash: "0", format: CSVFormat())
    #expect(!files.contains { $0.name == FitFiles.fittedFileName })
    #expect(files.first?.name == ReportPage.fileName)
  }

  @Test func `more numbers than fit a chart are in the table`() throws {
    let findings = FitFindings(HandMadeFit(numbers: Array(repeating: (0.6, 0), count: 30)).make())
    let rows = try #require(findings.learnedChart?.rows)
    #expect(findings.influential.count > rows.count)
    #expect(findings.figures?.groups[0].rows.count == findings.influential.count)
  }

  @Test func `the folder has the report, charts in both languages and a notebook`() {
    let files = FitFiles.all(
      of: HandMadeFit().make(), lockedScenario: "name: x\n", scenarioHash: "0",
      format: CSVFormat())
    #expect(
      files.map(\.name) == [
        "report.html", "parameters.csv", "checks.csv", "fitted.yaml", "posterior.csv",
        "charts/learned.en.vl.json", "charts/learned.zh.vl.json", "charts/checks.en.vl.json",
        "charts/checks.zh.vl.json", "analysis.ipynb", "scenario.lock.yaml", "manifest.json",
      ])
  }

  @Test func `the page is whole, in both languages, and asks for nothing from outside`() throws {
    try page().check()
    try page(HandMadeFit(numbers: [nil])).check()
  }

  @Test(arguments: ReportPageTests.hostile)
  func `hostile titles are text`(title: String) {
    let made = page(HandMadeFit(title: LocalizedText(title, title)))
    ReportPage.text(of: made).checkAsHarmless(as: ReportPage.text(of: page()))
  }
}

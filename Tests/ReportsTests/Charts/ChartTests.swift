import CommunityModel
import Foundation
import StudyResults
import Testing

@testable import Reports

@Suite("Charts")
struct ChartTests {
  private static var rich: HandMadeFindings {
    var made = HandMadeFindings(outcomes: [80, 100])
    made.cost = 1_000
    made.leadDrivers = [HandMadeFindings.leadDriver(breakEven: 0.16)]
    made.explanation = HandMadeComparison.make().explanation
    return made
  }

  @Test func `a full comparison has every chart, each once`() {
    let keys = Self.rich.make().charts.map(\.key)
    #expect(
      keys == [
        "growth", "best", "dots", "retention", "cost", "assumptions", "why", "funnel", "sources",
      ])
  }

  @Test func `charts with nothing to show are left out`() {
    var made = HandMadeFindings()
    (made.names, made.best, made.selection, made.spread) = (["plan"], 0, nil, 0)
    #expect(made.make().charts.map(\.key) == ["growth", "retention", "funnel", "sources"])
  }

  @Test func `files are light, in one language, and JSON`() throws {
    for chart in Self.rich.make().charts {
      for language in Language.allCases {
        let text = ChartFile.text(of: chart, in: language)
        #expect(!text.contains("var(--"), "\(chart.key)")
        #expect(!text.contains(#""en":"#), "\(chart.key)")
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let title = object?["title"] as? [String: Any]
        #expect(title?["text"] as? String == chart.title[language])
        let data = object?["data"] as? [String: Any]
        #expect((data?["values"] as? [Any])?.count == chart.rows.count)
      }
    }
  }

  @Test func `every column of a chart's table is a field of its rows`() {
    for chart in Self.rich.make().charts {
      for row in chart.rows {
        guard case .object(let members) = row else {
          Issue.record("\(chart.key): a row is no object")
          continue
        }
        let fields = members.map(\.key)
        #expect(chart.columns.allSatisfy { fields.contains($0.field) }, "\(chart.key)")
      }
    }
  }

  @Test func `from five strategies on each has a drawing of its own`() {
    let keys = { (count: Int) -> [String] in
      var made = HandMadeFindings()
      made.names = (0..<count).map { "s\($0)" }
      return made.make().fanChart?.specification.map(\.key) ?? []
    }
    #expect(keys(4) == ["layer"])
    #expect(keys(5).contains("facet"))
  }

  @Test func `a crossing is told with its day`() {
    var made = HandMadeFindings(outcomes: [100, 100])
    made.horizonDays = 3
    let findings = made.make()
    let crossed = findings.strategies.map { strategy -> StrategyFindings in
      let values: [Double] = strategy.place == 0 ? [50, 60, 40] : [30, 40, 70]
      var result = strategy.result
      result.daily = DailyEstimates(
        days: 3, metrics: [.engaged],
        estimates: values.map { value in
          Estimate(
            count: 100, mean: value, standardError: 0.5,
            quantiles: Quantiles((0..<7).map { value + Double($0) - 3 }))
        })
      return StrategyFindings(
        place: strategy.place, plan: strategy.plan, changes: [], result: result,
        outcome: strategy.outcome, dots: [], firstShare: nil, regret: nil, replications: 100)
    }
    let title = StudyFindings(
      kind: .comparison, scenario: findings.scenario, strategies: crossed, order: [1, 0], best: 1,
      selection: findings.selection, leadDrivers: [], explanation: nil, risks: [],
      run: findings.run, scenarioHash: ""
    ).fanChart?.title
    #expect(title?.english == "From day 2 on bold stays above plan and ends 30 higher")
    #expect(title?.chinese == "从第 2 天起 bold 一直高于 plan，期末高 30")
  }

  @Test func `dots are a fiftieth of the futures each, and count those on target`() {
    // From 100 − 20 to 100 + 19.2 in fifty equal steps of 0.8; 90 is reached from the thirteenth on.
    let chart = HandMadeFindings(outcomes: [80, 100]).make().dotplotChart
    #expect(chart?.rows.count == 50)
    #expect(chart?.title.english == "37 of 50 dots end on the wanted side of the target")
  }
}

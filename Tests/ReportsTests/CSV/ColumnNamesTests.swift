import CommunityHistory
import CommunityModel
import StudyResults
import Testing

@testable import Reports

struct ColumnNamesTests {
  /// All tables; the ranking and the front with all figures there are beside what decides.
  private static func tables() throws -> [(name: String, table: CSVTable)] {
    let forecast = HandMadeResult.make()
    var comparison = HandMadeComparison.make()
    comparison.scenario.comparison.alongside =
      SummaryMetric.allCases.filter { $0 != .membersEnd }
      .map { ComparisonMeasure(.summary($0)) }
      + Metric.allCases.flatMap { metric in
        [3, 30].map { ComparisonMeasure(.daily(metric, day: $0)) }
      }
    let reasons = comparison.explanation.map {
      [("attribution", CSVTable(attributionOf: comparison, $0))]
    }
    return [
      ("summary", CSVTable(summaryOf: forecast)), ("daily", CSVTable(dailyOf: forecast)),
      ("retention", CSVTable(retentionOf: forecast)), ("sources", CSVTable(sourcesOf: forecast)),
      ("invitations", CSVTable(invitationsOf: forecast)), ("costs", CSVTable(costsOf: forecast)),
      ("funnel", CSVTable(funnelOf: forecast)), ("income", CSVTable(incomeOf: forecast)),
      ("offers", CSVTable(offersOf: forecast)), ("value", CSVTable(valueOf: forecast)),
      ("phases", CSVTable(phasesOf: forecast)),
      ("uncertainty", CSVTable(uncertaintyOf: forecast)),
      ("drivers", CSVTable(driversOf: forecast)),
      ("assumptions", CSVTable(assumptionsOf: forecast)),
      ("ranking", CSVTable(rankingOf: comparison)),
      ("comparison", CSVTable(differencesOf: comparison)),
      ("drivers of the lead", CSVTable(leadDriversOf: comparison)),
      ("pareto", CSVTable(paretoOf: comparison)), ("daily", CSVTable(dailyOf: comparison)),
    ] + (reasons ?? []) + searchTables + backtestTables + (try historyTables())
      + fitTables(comparison)
  }

  private static func fitTables(
    _ comparison: StrategyComparison
  ) -> [(name: String, table: CSVTable)] {
    let result = FitResult(
      scenario: comparison.scenario, strategy: "plan", historyName: "group", historyHash: "",
      parameters: [], draws: [], checks: [], figures: [], days: 1, run: comparison.run)
    let tracked = TrackResult(
      scenario: comparison.scenario, strategy: "plan", historyName: "group", historyHash: "",
      series: [], falseAlarmRate: 0.05, run: comparison.run)
    return [
      ("parameters", CSVTable(parametersOf: result)), ("checks", CSVTable(checksOf: result)),
      ("tracking", CSVTable(alarmsOf: tracked)), ("weeks", CSVTable(weeksOf: tracked)),
    ]
  }

  private static var backtestTables: [(name: String, table: CSVTable)] {
    let result = HandMadeBacktest.make()
    return [
      ("forecasts", CSVTable(forecastsOf: result)), ("skill", CSVTable(skillOf: result)),
      ("calibration", CSVTable(calibrationOf: result)),
    ]
  }

  private static var searchTables: [(name: String, table: CSVTable)] {
    var made = HandMadeSearch()
    made.goals = ExtremeSearchTests.goals
    let findings = SearchFindings(made.make())
    let robustness = HandMadeSearch.robustness()
    return [
      ("evaluations", CSVTable(evaluationsOf: findings)),
      ("changes", CSVTable(changesOf: findings)), ("front", CSVTable(frontOf: findings)),
      ("sensitivity", CSVTable(sensitivityOf: findings.result)),
      ("tornado", CSVTable(tornadoOf: findings.result)),
      ("dependence", CSVTable(dependenceOf: findings)),
      ("robustness", CSVTable(robustnessOf: robustness, in: findings)),
      ("discovery", CSVTable(losingBox: HandMadeSearch.box())),
    ]
  }

  private static func historyTables() throws -> [(name: String, table: CSVTable)] {
    let findings = try HandMadeHistory.findings()
    let description = findings.description
    let everything = DailySeries(
      firstDate: findings.days.firstDate, dayCount: 1,
      columns: Dictionary(uniqueKeysWithValues: HistoryMeasure.allCases.map { ($0, [1]) }))
    return [
      ("reading", CSVTable(of: findings.reading)), ("series", CSVTable(seriesOf: everything)),
      ("weeks", CSVTable(weeksOf: description)), ("returns", CSVTable(returnsOf: description)),
      ("survival", CSVTable(survivalOf: description)),
      ("participation", CSVTable(participationOf: try #require(description.inequality))),
      ("forest", CSVTable(forestOf: try #require(description.invitations))),
      ("weekdays", CSVTable(weekdaysOf: description)), ("shocks", CSVTable(shocksOf: description)),
      ("laws", CSVTable(of: findings.laws)),
    ]
  }

  @Test func `every column of every table has a Chinese name of its own`() throws {
    let tables = try Self.tables()
    #expect(tables.count == 45)
    for (name, table) in tables {
      let names = table.header.map { ColumnNames.chinese($0) }
      for (key, chinese) in zip(table.header, names) {
        let isChinese = chinese?.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(isChinese == true, "\(key) of \(name)")
      }
      #expect(Set(names).count == table.header.count, "\(name)")
    }
  }

  @Test func `every metric has a name, none has that of another`() {
    let keys = Metric.allCases.map(\.key) + SummaryMetric.allCases.map(\.key)
    #expect(Set(keys.compactMap(ColumnNames.chinese)).count == keys.count)
    #expect(Set(keys).count == keys.count)
  }

  @Test(
    arguments: [
      ("p50", "中位数"), ("retention_day_7_se", "7 日留存（标准误）"), ("first_day_p95", "开始日：95%分位"),
      ("engaged:day_39", "第 39 天活跃成员"), ("engaged:day_39_se", "第 39 天活跃成员（标准误）"),
      ("variable:offers.a_se", "变量：offers.a_se"),
      ("constraint:cost <= 5_se", "限制：cost <= 5（标准误）"), ("chance:ten, or more", "可能性：ten, or more"),
      ("chance:=x_se", "可能性：=x（标准误）"),
    ])
  func `names are put together`(_ key: String, _ name: String) {
    #expect(ColumnNames.chinese(key) == name)
  }

  @Test(arguments: ["", "nothing", "nothing_se", "first_day_", "nothing:day_3", "engaged:day_x"])
  func `what is no column has no name`(_ key: String) {
    #expect(ColumnNames.chinese(key) == nil)
  }

  @Test func `only the header changes`() {
    let table = CSVTable(costsOf: HandMadeResult.make())
    let english = table.text(CSVFormat(byteOrderMark: false)).split(separator: "\r\n")
    let chinese = table.text(CSVFormat(byteOrderMark: false, header: .chinese))
      .split(separator: "\r\n")
    #expect(chinese[0] == "方案,科目,项目,单位,均值,标准误,5%分位,10%分位,25%分位,中位数,75%分位,90%分位,95%分位,占比")
    #expect(english.count > 1 && chinese.dropFirst() == english.dropFirst())
  }
}

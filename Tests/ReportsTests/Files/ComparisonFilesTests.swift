import CommunityModel
import StudyResults
import Testing

@testable import Reports

struct ComparisonFilesTests {
  @Test func `only the manifest depends on how the run went`() {
    let (quick, slow) = (
      files(HandMadeComparison.make(seconds: 1)), files(HandMadeComparison.make())
    )
    #expect(
      quick.map(\.name) == [
        "report.html", "ranking.csv", "comparison.csv", "pareto.csv", "attribution.csv",
        "daily.csv",
        "charts/growth.en.vl.json", "charts/growth.zh.vl.json",
        "charts/best.en.vl.json", "charts/best.zh.vl.json",
        "charts/retention.en.vl.json", "charts/retention.zh.vl.json",
        "charts/cost.en.vl.json", "charts/cost.zh.vl.json",
        "charts/why.en.vl.json", "charts/why.zh.vl.json",
        "charts/funnel.en.vl.json", "charts/funnel.zh.vl.json",
        "charts/sources.en.vl.json", "charts/sources.zh.vl.json",
        "analysis.ipynb",
        "scenario.lock.yaml", "manifest.json",
      ])
    #expect(quick.dropLast() == slow.dropLast())
    #expect(quick.last != slow.last)
  }

  @Test func `files that nobody asked for are not there`() {
    let files = files(HandMadeComparison.make(isExplained: false, hasAlongside: false))
    #expect(!files.map(\.name).contains("pareto.csv"))
    #expect(!files.map(\.name).contains("attribution.csv"))
  }

  @Test func `the ranking is one row a strategy`() {
    let lines = lines("ranking.csv")
    #expect(lines.count == 3)
    #expect(
      lines[0] == "rank,strategy,selected,metric,replications,set_aside_after,mean,se,p05,p10,p25,"
        + "p50,p75,p90,p95,selected_ahead_at_least,lead_low,lead_high,tail_mean,safer_share,chance_of_best,chance_of_best_error,expected_regret,"
        + "expected_regret_error,first_share,hindsight_regret,cost:day_1,cost:day_1_se,\"chance:ten, or more\","
        + "\"chance:ten, or more_se\"")
    #expect(
      lines[1]
        == "1,bold,yes,members_end,80,,12,0.25,12,13,14,15,16,17,18,,0,3,8,,0.75,0.125,0.125,"
        + "0.125,0.875,0.25,101,0.125,0.25,0.25")
    #expect(lines[2].hasPrefix("2,'=plan,no,members_end,60,60,10,"))
    #expect(lines[2].contains(",16,0.5,-3,0,6,0.0625,"))
  }

  @Test func `every pair and figure has its difference and range`() {
    let lines = lines("comparison.csv")
    #expect(
      lines == [
        "first,second,metric,day,difference,se,low,high,anytime_low,anytime_high,"
          + "first_larger_share,correlation,variance_reduction,replications",
        "'=plan,bold,members_end,,-2,0.125,-3,-1,-3.5,-0.5,0.125,0.875,16,60",
        "'=plan,bold,cost,1,3,0.125,2,4,1.5,4.5,0.125,0.875,,60",
      ])
  }

  @Test func `what makes the difference, part by part`() {
    let lines = lines("attribution.csv")
    #expect(lines[0] == "better,other,kind,item,effect,se,low,high,value,detail")
    #expect(
      Array(lines.dropFirst()) == [
        "bold,'=plan,total,members_end,2,0.125,,,,",
        "bold,'=plan,change,content,2,0.125,1,3,,a: 1; not b: 2",
        "bold,'=plan,stage,joined,1.5,0.125,,,,",
        "bold,'=plan,stage,stayed,0.5,0.125,,,,",
        "bold,'=plan,flip,mechanics.reply,,,0,1,0.25,instead of 0.5: replies",
        "bold,'=plan,parting,joins,,,,,7,"
          + "median of the first days on which futures of the same luck differ",
        "bold,'=plan,parting,joined,3,0.125,,,,",
        "bold,'=plan,parting,left_or_lapsed,1,0.125,,,,",
      ])
  }

  @Test func `who is dominated, and by whom`() {
    #expect(
      lines("pareto.csv") == [
        "strategy,on_front,front_share,dominated_by,members_end,members_end_se,cost:day_1,"
          + "cost:day_1_se",
        "bold,yes,1,,12,0.25,101,0.125",
        "'=plan,no,0.5,bold,10,0.25,100,0.125",
      ])
  }

  @Test(arguments: [
    (ComparisonPlan.Procedure.anytime, "however often one looks"),
    (.kimNelson, "looks on the way have no promise"), (.tournament, "split over the rounds"),
    (.racing, "No promise"),
  ])
  func `the manifest says what the procedure promises`(
    procedure: ComparisonPlan.Procedure, promise: String
  ) {
    let manifest = files(HandMadeComparison.make(procedure: procedure)).last?.text ?? ""
    #expect(manifest.contains(promise))
    #expect(manifest.contains("\"procedure\": \"\(procedure.rawValue)\""))
    #expect(manifest.contains("\"worth\": 0.5"))
    #expect(manifest.contains("\"study\": \"compare\""))
    #expect(manifest.contains("flywheel compare scenario.lock.yaml --seed 7 --why\""))
  }

  private func lines(_ name: String) -> [String] {
    let text = files(HandMadeComparison.make()).first { $0.name == name }?.text ?? ""
    return text.replacing("\u{FEFF}", with: "").split(separator: "\r\n").map(String.init)
  }

  private func files(_ result: StrategyComparison) -> [ReportFile] {
    ComparisonFiles.all(
      of: result, lockedScenario: "name: x\n", scenarioHash: "abc", format: CSVFormat())
  }
}

import CommunityModel
import StudyResults
import Testing

@testable import Reports

struct CSVTableTests {
  @Test func `who stays how long is known to the byte`() {
    let expected = [
      "strategy,week,mean,se,p05,p10,p25,p50,p75,p90,p95",
      "'=plan,0,1,0.25,1,2,3,4,5,6,7",
      "'=plan,1,0.75,0.25,0.75,1.75,2.75,3.75,4.75,5.75,6.75",
    ]
    let table = CSVTable(tenureOf: HandMadeResult.make())
    #expect(
      table.text(CSVFormat(byteOrderMark: false)) == expected.map { $0 + "\r\n" }.joined())
  }

  @Test func `the summary is known to the byte`() {
    let numbers = "0.5,0.25,0.5,1.5,2.5,3.5,4.5,5.5,6.5"
    let expected = [
      "strategy,metric,mean,se,p05,p10,p25,p50,p75,p90,p95",
      "'=plan,joined,\(numbers)",
      "'=plan,members_end,\(numbers)",
      "'=plan,silent_share,\(numbers)",
      "'=plan,top_1_percent_share,\(numbers)",
      "'=plan,top_10_percent_share,\(numbers)",
      "'=plan,gini,\(numbers)",
      "'=plan,retention_day_1,\(numbers)",
      "'=plan,retention_day_7,\(numbers)",
      "'=plan,retention_day_30,,,,,,,,,",
      "'=plan,k_factor,\(numbers)",
      "'=plan,stickiness_end,\(numbers)",
      "'=plan,turned_away_total,\(numbers)",
      "'=plan,participations_total,\(numbers)",
      "'=plan,hours_total,\(numbers)",
      "'=plan,cost_total,\(numbers)",
      "'=plan,cost_per_join,\(numbers)",
      "'=plan,cost_per_retained_day_30,\(numbers)",
      "'=plan,tree_size_mean,\(numbers)",
      "'=plan,tree_depth_max,\(numbers)",
      "'=plan,large_tree_share,\(numbers)",
      "'=plan,deep_invited_share,\(numbers)",
      "'=plan,invitation_cycle_days,\(numbers)",
      "'=plan,joins_from:poster,3,0.25,3,4,5,6,7,8,9",
      "'=plan,joins_from:invitation,1,0.25,1,2,3,4,5,6,7",
      "'=plan,\"chance:ten, or more\",0.25,0.25,,,,,,,",
    ]
    let table = CSVTable(summaryOf: HandMadeResult.make())
    #expect(
      table.text(CSVFormat(byteOrderMark: false)) == expected.map { $0 + "\r\n" }.joined())
  }

  @Test func `the daily table has a row for every day and metric`() {
    let lines = lines(of: CSVTable(dailyOf: HandMadeResult.make(strategy: "plan")))
    #expect(lines.count == 1 + 2 * 28)
    #expect(lines[0] == "strategy,day,date,metric,mean,se,p05,p10,p25,p50,p75,p90,p95")
    #expect(lines[1] == "plan,0,2024-02-29,joins,0,0.25,0,1,2,3,4,5,6")
    #expect(lines[28 + 2] == "plan,1,2024-03-01,members,11,0.25,11,12,13,14,15,16,17")
  }

  @Test func `what no strategy has is left out, what one has is there for all`() {
    var result = HandMadeResult.make(strategy: "plan")
    result.strategies.append(result.strategies[0])
    result.strategies[1].name = "points"
    var plan = CommunityPlan(personas: [])
    plan.points = PointScheme()
    result.scenario.strategies.append(Strategy(name: "points", changes: [], plan: plan))
    for strategy in ["plan", "points"] {
      let daily = lines(of: CSVTable(dailyOf: result)).filter { $0.hasPrefix("\(strategy),") }
      // 28 metrics that are always observed, six of points.
      #expect(daily.count == 2 * (28 + 6))
      #expect(daily.contains { $0.contains(",points_outstanding,") })
      let summary = lines(of: CSVTable(summaryOf: result)).filter { $0.hasPrefix("\(strategy),") }
      #expect(summary.contains { $0.contains(",points_liability_end,") })
      #expect(!(daily + summary).contains { $0.contains("violation") || $0.contains("service") })
    }
  }

  @Test func `the invitations table has a row for each generation`() {
    #expect(
      lines(of: CSVTable(invitationsOf: HandMadeResult.make(strategy: "plan"))) == [
        "strategy,generation,joined,joined_se,share,invited,invited_se,k_factor,k_factor_se,"
          + "retention_day_30,retention_day_30_se,engaged_at_end,engaged_at_end_se",
        "plan,0,3,0.125,0.75,1,0.125,2,0.125,,,3,0.125",
        "plan,10+,1,0.125,0.25,1,0.125,2,0.125,,,3,0.125",
      ])
  }

  @Test func `the retention table leaves cells empty where there is no value`() {
    let lines = lines(of: CSVTable(retentionOf: HandMadeResult.make(strategy: "plan")))
    #expect(
      lines == [
        "strategy,week,week_start,persona,joined,joined_se,retention_day_1,retention_day_1_se,"
          + "retention_day_7,retention_day_7_se,retention_day_30,retention_day_30_se,"
          + "survival_day_1,survival_day_1_se,survival_day_7,survival_day_7_se,"
          + "survival_day_30,survival_day_30_se,invited,invited_se,k_factor,k_factor_se",
        "plan,0,2024-02-29,all,12,0.5,0.3333333333,0.125,,,,,0.3333333333,0.125,,,,,"
          + "3,0.75,0.25,0.0625",
        "plan,0,2024-02-29,learner,12,0.5,0.3333333333,0.125,,,,,0.3333333333,0.125,,,,,"
          + "3,0.75,0.25,0.0625",
      ])
  }

  @Test func `the sources table names each source and its kind`() {
    #expect(
      lines(of: CSVTable(sourcesOf: HandMadeResult.make(strategy: "plan"))) == [
        "strategy,source,kind,joins,members_at_end,share,engaged_at_end,engaged_at_end_se,"
          + "retention_day_30,retention_day_30_se,messages,messages_se,invited,invited_se,"
          + "reached,reached_se,contacts,contacts_se,cost,cost_se,cost_per_join,cost_per_join_se,"
          + "cost_per_retained_day_30,cost_per_retained_day_30_se",
        "plan,poster,channel,3,2,0.75,1,0.125,2,0.125,3,0.125,4,0.125,5,0.125,6,0.125,7,0.125,"
          + "8,0.125,,",
        "plan,invitation,invitation,1,1,0.25,1,0.125,2,0.125,3,0.125,4,0.125,5,0.125,6,0.125,"
          + "7,0.125,8,0.125,,",
      ])
  }

  @Test func `the costs table names what money and hours went into`() {
    #expect(
      lines(of: CSVTable(costsOf: HandMadeResult.make(strategy: "plan"))) == [
        "strategy,line,item,unit,mean,se,p05,p10,p25,p50,p75,p90,p95,share",
        "plan,channels,poster,money,6,0.25,6,7,8,9,10,11,12,0.75",
        "plan,digest,writing,hours,0.5,0.25,0.5,1.5,2.5,3.5,4.5,5.5,6.5,1",
      ])
  }

  @Test func `a file for Excel begins with the mark of UTF-8`() {
    let table = CSVTable(sourcesOf: HandMadeResult.make())
    #expect(Array(table.text(CSVFormat()).utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(table.text(CSVFormat(byteOrderMark: false)).hasPrefix("strategy"))
  }

  private func lines(of table: CSVTable) -> [String] {
    table.text(CSVFormat(byteOrderMark: false)).split(separator: "\r\n").map(String.init)
  }
}

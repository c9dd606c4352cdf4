import CommunityModel
import Reports
import Studies
import StudyResults

/// What is said about a fit.
enum FitWords {
  static var columns: [String] {
    [
      say("number", "数值"), say("before", "之前"), say("after", "之后"),
      say("learned", "学到"), "",
    ]
  }

  static func next(_ path: String) -> String {
    say(
      "Forecast with what was learned: flywheel forecast \(path)",
      "用学到的结果做预测：flywheel forecast \(path)")
  }

  static var interrupted: String {
    say(
      "Interrupted; no results were written. What was simulated is kept: run again to go on.",
      "已中断，没有写入结果。已模拟的都保存了：再运行一次会接着做。")
  }

  static func refusal(_ refusal: HistoryRefusal, scenario: String) -> String {
    switch refusal {
    case .otherDays(let days):
      say(
        "\(scenario): the history is of days \(days.lowerBound) to \(days.upperBound) "
          + "counted from the scenario's start; none of them is simulated. Set start and horizon_days.",
        "\(scenario)：历史是从方案开始日算起的第 \(days.lowerBound) 到 \(days.upperBound) 天，"
          + "没有一天在模拟范围内。请改 start 和 horizon_days。")
    case .nothingCounted:
      say(
        "the history has none of what the simulator counts: joins, leaves, members, active, posters, "
          + "messages, weekly_active, purchases (active members of a log only if it has visits)",
        "历史里没有模拟所统计的任何一项：joins、leaves、members、active、posters、messages、"
          + "weekly_active、purchases（日志里有访问记录时才能统计活跃）")
    case .alreadyFitted:
      say(
        "\(scenario): it carries what a history taught already (posterior); "
          + "fit the scenario it came from to the whole history",
        "\(scenario)：它已带有从历史学到的结果（posterior）；请用原来的场景和完整的历史重新拟合")
    case .nothingUncertain:
      say("\(scenario): no number of the plan is uncertain", "\(scenario)：计划里没有不确定的数值")
    }
  }
}

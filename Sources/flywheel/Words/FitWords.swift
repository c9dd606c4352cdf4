import CommunityModel
import Reports
import Studies
import StudyResults

/// What is said about a fit.
enum FitWords {
  static func headline(_ result: FitResult) -> String {
    result.scenario.title[Session.language]
      + say(
        " · \(NumberWords.counted(result.days, "day", "days")) of history",
        " · \(result.days) 天的历史") + say(" · seed \(result.run.seed)", " · 种子 \(result.run.seed)")
  }

  static var columns: [String] {
    [
      say("number", "数值"), say("before", "之前"), say("after", "之后"),
      say("learned", "学到"), "",
    ]
  }

  static func verdict(_ verdict: FittedNumber.Verdict) -> String {
    switch verdict {
    case .taught: say("the history taught it", "历史说明了它")
    case .beyond:
      say(
        "at the end of what was thought possible: widen it under assumptions",
        "到了原先认为可能的边缘：请在 assumptions 里放宽")
    case .hinted: say("the history hints at it", "历史有所提示")
    case .untaught:
      say("moves what was seen, but other numbers do the same", "有影响，但与别的数值分不开")
    case .untouched: say("does not move what was seen", "不影响所观察到的")
    }
  }

  static func untouched(_ count: Int) -> String {
    say(
      "\(NumberWords.counted(count, "other number", "other numbers")) the history says nothing about; "
        + "they stay as uncertain as they were.",
      "另有 \(count) 个数值，历史说明不了，仍和原来一样不确定。")
  }

  static func checks(inside: Int, of count: Int) -> String {
    say(
      "Of \(count) figures of the history, \(inside) lie in the band that should hold 9 of 10.",
      "历史的 \(count) 个数字中，有 \(inside) 个落在九成把握的范围内。")
  }

  static var poor: String {
    say(
      "The plan as it stands does not explain this history: mistrust forecasts until it does.",
      "这份计划解释不了这段历史：在能解释之前，不要相信它的预测。")
  }

  static func next(_ path: String) -> String {
    say(
      "Forecast with what was learned: flywheel forecast \(path)",
      "用学到的结果做预测：flywheel forecast \(path)")
  }

  static func progress(done: Int, of count: Int, secondsLeft: Double?) -> String {
    let parts = [
      say("\(done)/\(count) futures", "\(done)/\(count) 个未来"), secondsLeft.map(DurationWords.left),
    ]
    return "  " + say("Fitting", "拟合中") + "  "
      + ProgressBar.text(Double(done) / Double(max(1, count))) + "  "
      + parts.compactMap(\.self).joined(separator: " · ")
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

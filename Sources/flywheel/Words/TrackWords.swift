import CommunityModel
import Reports
import StudyResults

/// What is said about a forecast that is tracked.
enum TrackWords {
  static func headline(_ result: TrackResult) -> String {
    let all = result.scenario.horizonDays / 7
    return result.scenario.title[Session.language]
      + say(
        " · \(result.weekCount) of \(all) forecast weeks have happened",
        " · 预测的 \(all) 周里已过去 \(result.weekCount) 周")
  }

  static var columns: [String] {
    [
      say("number", "数字"), say("week", "周"), say("actual", "实际"), say("forecast", "预测"),
      say("80% band", "80% 区间"), say("held", "命中"), say("so far", "至今相差"), "",
    ]
  }

  /// How a number fares, in a few words; nothing if it holds.
  static func status(_ series: TrackedSeries) -> String {
    switch (series.status, series.alarm) {
    case (.off, let alarm?):
      say("off since week \(alarm.since)", "第 \(alarm.since) 周起偏离")
    case (.unusual, _): say("unusual", "少见")
    default: ""
    }
  }

  /// What is off, in a sentence.
  static func verdict(_ verdict: TrackResult.Verdict) -> String {
    switch verdict {
    case .nothingYet: say("No whole week of the forecast has happened yet.", "预测的时间里还没有一整周过去。")
    case .holds:
      say("The forecast holds: nothing that happened speaks against it.", "预测成立：目前没有和它不符的情况。")
    case .unusual:
      say(
        "Nothing is surely off, but some numbers lie where the forecast thought them unlikely: outside the "
          + "band that should hold 19 of 20. Forecast again with what was learned.",
        "还不能确定预测错了，但有些数落在它认为少见的地方：20 次里应有 19 次落入的区间之外。请用学到的结果重新预测。")
    case .recruiting:
      say(
        "Recruiting is off: more or fewer people join than was forecast, while members do what was forecast "
          + "of them. Look at channels, budgets and invitations first.",
        "招募偏离了：加入的人比预测多或少，而成员的表现和预测一致。先看渠道、预算和邀请。")
    case .behaviour:
      say(
        "Members do something else than was forecast of them, while as many join as was forecast: what the "
          + "scenario takes for granted about them is off.",
        "成员的表现和预测不符，而加入的人数符合预测：场景里关于成员的假设偏了。")
    case .both:
      say(
        "Both are off: how many people join, and what members do.", "两样都偏离了：加入的人数，以及成员的表现。")
    case .outcome:
      say(
        "A total is off, though neither joins nor what a member does is surely so: watch the coming weeks.",
        "总量偏离了，但还看不出是加入人数还是成员表现的问题：再看几周。")
    }
  }

  static func rate(_ result: TrackResult) -> String {
    let rate = ChanceWords.percent(result.falseAlarmRate)
    return say(
      "A true forecast is called off, in any number and ever, with a chance of at most \(rate).",
      "预测正确时，任何一项在任何时候被误判为偏离的概率至多 \(rate)。")
  }

  static func learning(_ learning: TrackLearning, scenario: String) -> String? {
    switch learning {
    case .notAsked: nil
    case .nothing:
      say(
        "The history teaches nothing about the uncertain numbers yet.", "历史还说明不了任何不确定的数值。")
    case .sourceMissing(let path):
      say(
        "Nothing was learned: the forecast was of a fitted scenario, and \(path) is not there. "
          + "Fit the scenario that it came from to the whole history.",
        "没有重新学习：这次预测用的是拟合过的场景，而 \(path) 不在。请用原来的场景和完整的历史重新拟合。")
    case .learned(let path):
      say(
        "Learned from the history by now; forecast again with: flywheel forecast \(ShellWord.quoted(path))",
        "已从目前的历史学习；用它重新预测：flywheel forecast \(ShellWord.quoted(path))")
    }
  }

  static func progress(done: Int, of count: Int, secondsLeft: Double?) -> String {
    let parts = [
      say("\(done)/\(count) futures", "\(done)/\(count) 个未来"), secondsLeft.map(DurationWords.left),
    ]
    return "  " + say("Laying it out", "对照中") + "  "
      + ProgressBar.text(Double(done) / Double(max(1, count))) + "  "
      + parts.compactMap(\.self).joined(separator: " · ")
  }

  static func noForecast(_ path: String) -> String {
    say(
      "\(path) does not hold a forecast or comparison that can be tracked. Make one: flywheel forecast SCENARIO",
      "\(path) 里没有可以对照的预测或比较。先做一次：flywheel forecast 场景文件")
  }

  static func otherVersion(_ path: String, found: Int, current: Int) -> String {
    say(
      "\(path) was made by version \(found) of the results, and this program makes version \(current): its "
        + "futures cannot be repeated. Forecast again, or use the program that made it.",
      "\(path) 是第 \(found) 版结果，本程序是第 \(current) 版，无法重现它的模拟。请重新预测，或用当初的程序。")
  }
}

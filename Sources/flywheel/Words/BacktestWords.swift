import CommunityHistory
import CommunityModel
import Reports
import Studies
import StudyResults

/// What is said about a back-test.
enum BacktestWords {
  static func headline(_ result: BacktestResult) -> String {
    let (plan, weeks) = (result.plan, result.weekCount)
    let step = plan.step == 1
    return say(
      "Back-test of \(result.name): \(weeks) weeks, forecast from week \(plan.firstWeek) on, "
        + (step ? "every week" : "every \(plan.step) weeks") + " · seed \(plan.seed)",
      "回测 \(result.name)：共 \(weeks) 周，从第 \(plan.firstWeek) 周起"
        + (step ? "每周" : "每 \(plan.step) 周") + "预测一次 · 种子 \(plan.seed)")
  }

  static var columns: [String] {
    [
      say("series", "序列"), say("ahead", "提前"), say("forecast by", "预测方法"), say("error", "误差"),
      "CRPS", say("80% band held", "80% 区间命中"), say("of", "共"),
    ]
  }

  static func weeks(_ count: Int) -> String {
    say(NumberWords.counted(count, "week", "weeks"), "\(count) 周")
  }

  static func ahead(_ series: String, weeks count: Int) -> String {
    say("\(series), \(weeks(count)) ahead", "\(series)，提前 \(count) 周")
  }

  /// Whoever made forecasts, as a table names them.
  static func forecaster(_ name: String, _ result: BacktestResult) -> String {
    guard let forecaster = result.forecasters.first(where: { $0.name == name }) else { return name }
    let title = forecaster.title[Session.language]
    return forecaster.role == .baseline ? say("baseline: ", "基准：") + title : title
  }

  /// How to read the table.
  static func notes(_ result: BacktestResult) -> [String] {
    let rises = say(
      "Joins were not counted: rises of the number of members stand for them.",
      "历史里没有新加入人数，用成员数的增加代替。")
    return [
      say(
        "Error: mean of the median's, as a share of what happened. CRPS: error of the whole forecast, bands "
          + "included; the smaller the better.",
        "误差：中位数的平均百分比误差。CRPS：连同区间一起算的误差，越小越好。"),
      say(
        "The combination is no model of its own: it mixes the model with the baseline that was best before, by "
          + "weights that only earlier forecasts decide. The baseline shown is the best one in hindsight.",
        "组合不是单独的模型：它把模型和此前最好的基准混合，权重只由更早的预测决定。表中的基准是事后看最好的一个。"),
    ] + (result.areJoinsRises ? [rises] : [])
  }

  /// How far it is, in a line.
  static func progress(done: Int, of count: Int, secondsLeft: Double?) -> String {
    let parts = [
      say("\(done)/\(count) past forecasts", "\(done)/\(count) 次过去的预测"),
      secondsLeft.map(DurationWords.left),
    ]
    return "  " + say("Back-testing", "回测中") + "  "
      + ProgressBar.text(Double(done) / Double(max(1, count))) + "  "
      + parts.compactMap(\.self).joined(separator: " · ")
  }

  static var interrupted: String {
    say("Interrupted; nothing was written.", "已中断，没有写入文件。")
  }

  static func text(_ error: BacktestError) -> String {
    switch error {
    case .tooShort(let weeks, let needed):
      say(
        "The history has \(weeks) whole weeks, and \(needed) are needed. "
          + "Give a longer history, or begin earlier with --first-week or a shorter --horizon.",
        "历史只有 \(weeks) 个整周，至少需要 \(needed) 个。请提供更长的历史，"
          + "或用 --first-week 更早开始，或缩短 --horizon。")
    case .unknownSeries(let measure, let known):
      say(
        "The history does not say \(measure.rawValue) of any whole week. It knows: "
          + known.map(\.rawValue).joined(separator: ", ") + ".",
        "历史里没有任何一个整周的 \(measure.rawValue)。已有的是："
          + known.map(\.rawValue).joined(separator: "、") + "。")
    case .nothingToForecast:
      say(
        "The history knows neither weekly actives, joins, messages nor members. "
          + "Say with --series what is to be judged.",
        "历史里没有周活、新加入、消息数或成员数。请用 --series 写明要回测什么。")
    }
  }
}

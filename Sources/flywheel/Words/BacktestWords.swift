import CommunityHistory
import CommunityModel
import Reports
import Studies
import StudyResults

/// What is said about a back-test.
enum BacktestWords {
  static var columns: [String] {
    [
      say("series", "序列"), say("ahead", "提前"), say("forecast by", "预测方法"), say("error", "误差"),
      "CRPS", say("80% band held", "80% 区间命中"), say("of", "共"),
    ]
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

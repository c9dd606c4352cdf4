import CommunityModel
import Reports
import StudyResults

/// What is said about a forecast that is tracked.
enum TrackWords {
  static var columns: [String] {
    [
      say("number", "数字"), say("week", "周"), say("actual", "实际"), say("forecast", "预测"),
      say("80% band", "80% 区间"), say("held", "命中"), say("so far", "至今相差"), "",
    ]
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

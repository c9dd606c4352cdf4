import Reports
import CommunityModel
import StudyResults

/// What is said about an audit of shared luck.
enum SynchronyWords {
  static func headline(_ scenario: Scenario, _ result: SynchronyResult) -> String {
    let count = NumberWords.counted(result.replications, "future", "futures")
    return scenario.title[Session.language]
      + say(" · same luck? \(count), bit by bit", " · 是不是同一份运气？逐位比较 \(result.replications) 次模拟")
  }

  static func name(_ kind: SynchronyCheck.Kind) -> String {
    switch kind {
    case .copy: say("same as its own copy", "和自己的副本相同")
    case .lateStart: say("begun late: same until then", "晚些开始：之前相同")
    case .bystander: say("one idle member more: nobody else does anything else", "多一个什么都不做的成员：别人不变")
    }
  }

  static func outcome(_ check: SynchronyCheck) -> String {
    switch check.outcome {
    case .identical: return say("identical", "完全相同")
    case .notApplicable(let why):
      return say("not tried: ", "未检查：") + why[Session.language]
    case .parted(let day, let metric):
      let found = say(
        "differs from day \(day) on, in \(metric.key)", "从第 \(day) 天起不同（\(metric.key)）")
      guard let parting = check.parting else { return found + say(": a fault", "：程序有错") }
      return found + say("; by ", "；原因是") + parting[Session.language]
    }
  }

  static func verdict(_ result: SynchronyResult) -> String {
    result.isSound
      ? say(
        "Strategies share their luck: they differ by what is done, and by what follows from that.",
        "各方案的运气相同：差别只来自做法，以及由此引起的变化。")
      : say(
        "Something differs that must not. Please report it with the scenario.",
        "有不该不同的地方。请连同场景文件一起报告。")
  }
}

import CommunityModel
import Reports
import ScenarioFiles

/// What the live page is told in both languages.
enum LiveWords {
  static let badRequest = LocalizedText("The page asked for something odd.", "页面发来的请求看不懂。")
  static let nameMissing = LocalizedText("The strategy needs a name.", "请给方案起个名字。")
  static let absent = LocalizedText(symbols: NumberWords.absent)
  private static let on = LocalizedText("on", "开")
  private static let off = LocalizedText("off", "关")

  /// What is decided, and by what.
  static func question(of scenario: Scenario) -> LocalizedText {
    let name = scenario.comparison.measure.figure.name(horizonDays: scenario.horizonDays)
    return scenario.comparison.measure.goal == .maximize
      ? LocalizedText("More \(name.english) is better", "\(name.chinese)越多越好")
      : LocalizedText("Less \(name.english) is better", "\(name.chinese)越少越好")
  }

  /// How long futures are simulated.
  static func precision(_ asked: ComparisonPlan) -> LocalizedText {
    let sure = ShareWords.asked(asked.confidence)
    return LocalizedText(
      "At least \(asked.minimumReplications) futures of each strategy, until the best is \(sure) sure or there "
        + "are \(asked.maximumReplications)",
      "每个方案至少模拟 \(asked.minimumReplications) 次，直到有 \(sure) 的把握分出高下，最多 \(asked.maximumReplications) 次"
    )
  }

  /// A value as people read it.
  static func value(_ value: LiveValue, of lever: PlanLever?) -> LocalizedText {
    switch value {
    case .number(let number):
      if case .number(let kind) = lever?.kind, kind.isShare {
        let percent = LiveChange.text(number * 100)
        return LocalizedText("\(percent.english)%", "\(percent.chinese)%")
      }
      return LiveChange.text(number)
    case .flag(let flag): return flag ? on : off
    case .word(let word): return LocalizedText(symbols: word)
    }
  }

  /// Why a scenario cannot be read.
  static func problems(_ failure: ScenarioReader.Failure, path: String) -> LocalizedText {
    both {
      switch failure {
      case .unread(let obstacle, _): FailureWords.unread(obstacle, path)
      case .problems(let report): report.text(in: Session.language)
      }
    }
  }

  static func saved(_ name: String, in file: String, holds: Bool) -> LocalizedText {
    let note =
      holds
      ? LocalizedText(
        " Assumptions that were held are not part of a strategy and were not saved.",
        "固定住的假设不属于方案，没有写进去。")
      : LocalizedText("", "")
    return LocalizedText(
      "Saved “\(name)” in \(file).\(note.english)", "已把“\(name)”写入 \(file)。\(note.chinese)")
  }

  static func reported(_ path: String) -> LocalizedText {
    LocalizedText("The report is in \(path)", "报告在 \(path)")
  }

  /// What a text of the session says in both languages.
  static func both(_ text: () -> String) -> LocalizedText {
    LocalizedText(
      Session.speaking(.english, text), Session.speaking(.chinese, text))
  }
}

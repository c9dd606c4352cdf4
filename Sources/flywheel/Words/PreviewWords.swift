import CommunityModel
import Reports
import StudyResults

/// What is said about a preview.
enum PreviewWords {
  static func headline(_ scenario: Scenario) -> String {
    scenario.title[Session.language] + ForecastWords.span(of: scenario) + say(" · preview", "· 预览")
  }

  static var mark: String {
    say(
      "Preview: averages only, no range and no chance.", "预览：只算平均，没有范围，也没有把握。")
  }

  /// How to get the forecast itself.
  static func next(scenario: String) -> String {
    let command = "flywheel forecast \(ShellWord.quoted(scenario))"
    return say(
      "Next    \(command) simulates the futures and says how sure it is",
      "下一步  \(command) 会真正模拟多种可能，给出范围和把握")
  }
}

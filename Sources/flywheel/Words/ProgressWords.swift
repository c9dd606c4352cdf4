import Reports
import Studies

/// What is said while a forecast runs.
enum ProgressWords {
  static func line(
    _ progress: ForecastProgress, strategy: String, secondsLeft: Double?
  ) -> String {
    guard !progress.isSummarising else { return say("  Summarising …", "  正在汇总……") }
    let percent = "\(Int(progress.fraction * 100))%"
    let counts =
      NumberWords.count(Double(progress.done)) + "/" + NumberWords.count(Double(progress.expected))
    let left = secondsLeft.map { " · " + DurationWords.left($0) } ?? ""
    let name = progress.strategyCount > 1 && !progress.isExplaining ? " · " + strategy : ""
    let unit = say("", " 次")
    let label =
      progress.isExplaining ? say("Finding out why", "正在找原因") : say("Simulating", "模拟中")
    return "  \(label)  \(ProgressBar.text(progress.fraction))  \(percent)  \(counts)\(unit)\(left)"
      + name
  }
}

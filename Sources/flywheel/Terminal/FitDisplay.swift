import Studies

/// The line that shows how far a fit is while people wait.
struct FitDisplay {
  private let line: ProgressLine

  /// A display on standard error, if it is a terminal.
  init(isWanted: Bool) { line = ProgressLine(isWanted: isWanted) }

  /// Follows a fit to its end; leaves no trace.
  func follow(_ steps: AsyncStream<HistoryFit.Progress>) async {
    let clock = ContinuousClock()
    let start = clock.now
    for await step in steps {
      let passed = clock.now - start
      guard passed > ProgressLine.patience, step.done > 0 else { continue }
      let left = passed / .seconds(1) / Double(step.done) * Double(step.expected - step.done)
      line.show(FitWords.progress(step, secondsLeft: left))
    }
    line.clear()
  }
}

import Studies

/// The line that shows how far a search is while people wait.
struct SearchDisplay {
  private let line: ProgressLine

  /// A display on standard error, if it is a terminal.
  init(isWanted: Bool) { line = ProgressLine(isWanted: isWanted) }

  /// Follows a search to its end; leaves no trace.
  func follow(_ steps: AsyncStream<SearchProgress>) async {
    let clock = ContinuousClock()
    let start = clock.now
    var pace = Pace(from: start)
    for await step in steps {
      let now = clock.now
      if step.stage == .searching { pace.take(done: step.tried, at: now) }
      guard now - start > ProgressLine.patience else { continue }
      let left = pace.secondsLeft(of: step.limit)
      line.show(SearchWords.progress(step, secondsLeft: left))
    }
    line.clear()
  }
}

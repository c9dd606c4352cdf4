import Studies

/// The line that shows how far a back-test is while people wait.
struct BacktestDisplay {
  private let line: ProgressLine

  /// A display on standard error, if it is a terminal.
  init(isWanted: Bool) { line = ProgressLine(isWanted: isWanted) }

  /// Follows a back-test to its end; leaves no trace.
  func follow(_ steps: AsyncStream<BacktestStep>) async {
    let clock = ContinuousClock()
    let start = clock.now
    var done = 0
    for await step in steps {
      done += step.done
      let passed = clock.now - start
      guard passed > ProgressLine.patience, done > 0 else { continue }
      line.show(
        BacktestWords.progress(
          done: done, of: step.count,
          secondsLeft: passed / .seconds(1) / Double(done) * Double(step.count - done)))
    }
    line.clear()
  }
}

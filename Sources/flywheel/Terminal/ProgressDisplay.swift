import Studies

/// The line that shows how far a forecast is while people wait.
struct ProgressDisplay {
  private let line: ProgressLine
  private let strategies: [String]

  /// A display on standard error, if it is a terminal.
  init(strategies: [String], isWanted: Bool) {
    line = ProgressLine(isWanted: isWanted)
    self.strategies = strategies
  }

  /// Follows a forecast to its end; leaves no trace.
  ///
  /// - Returns: What its parts said about their use of the study, together.
  func follow(_ steps: AsyncStream<ForecastStep>) async -> StudyUse {
    let clock = ContinuousClock()
    var start = clock.now
    var nextDrawing = start + ProgressLine.patience
    var progress = ForecastProgress(strategyCount: strategies.count)
    var hasDrawn = false
    var use = StudyUse()
    for await step in steps {
      progress.take(step)
      let now = clock.now
      switch step {
      case .usesStudy(let found): use.add(found)
      case .explains: start = now
      default: break
      }
      guard line.isShown, now >= nextDrawing else { continue }
      draw(progress, seconds: (now - start) / .seconds(1))
      hasDrawn = true
      nextDrawing = now + Self.interval
    }
    if hasDrawn { line.clear() }
    return use
  }

  private static let interval = Duration.milliseconds(100)

  private func draw(_ progress: ForecastProgress, seconds: Double) {
    line.show(
      ProgressWords.line(
        progress, strategy: strategies[progress.strategy],
        secondsLeft: progress.secondsLeft(afterSeconds: seconds)))
  }
}

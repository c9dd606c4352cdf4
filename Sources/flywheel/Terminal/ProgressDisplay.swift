import Foundation
import ScenarioFiles
import Studies

/// The line that shows how far a forecast is while people wait.
struct ProgressDisplay {
  private let isShown: Bool
  private let strategies: [String]

  /// A display on standard error, if it is a terminal.
  init(strategies: [String], isWanted: Bool) {
    let canErase = ProcessInfo.processInfo.environment["TERM"] != "dumb"
    isShown = isWanted && canErase && TerminalStream.error.isTerminal
    self.strategies = strategies
  }

  /// Follows a forecast to its end; leaves no trace.
  ///
  /// - Returns: What its parts said about their use of the study, together.
  func follow(_ steps: AsyncStream<ForecastStep>) async -> StudyUse {
    let clock = ContinuousClock()
    var start = clock.now
    var nextDrawing = start + Self.patience
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
      guard isShown, now >= nextDrawing else { continue }
      draw(progress, seconds: (now - start) / .seconds(1))
      hasDrawn = true
      nextDrawing = now + Self.interval
    }
    if hasDrawn { TerminalStream.error.replaceLine(with: "") }
    return use
  }

  /// Nothing is shown of what is done within a second.
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  private func draw(_ progress: ForecastProgress, seconds: Double) {
    let line = ProgressWords.line(
      progress, strategy: strategies[progress.strategy],
      secondsLeft: progress.secondsLeft(afterSeconds: seconds))
    TerminalStream.error.replaceLine(with: fitted(line))
  }

  /// The line cut to the terminal's width, so that redrawing it never leaves parts behind.
  private func fitted(_ line: String) -> String {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return DisplayWidth.cut(VisibleText.of(line), to: (isKnown ? Int(size.ws_col) : 80) - 1)
  }
}

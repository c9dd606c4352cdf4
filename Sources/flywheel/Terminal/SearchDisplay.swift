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
    // Plans that the study had are there at once and say nothing of how long others take.
    var firstSlow: (tried: Int, at: ContinuousClock.Instant)?
    var last = start
    for await step in steps {
      let now = clock.now
      if firstSlow == nil, step.stage == .searching, now - last > Self.slow {
        firstSlow = (step.tried - 1, last)
      }
      last = now
      guard now - start > ProgressLine.patience else { continue }
      let left = firstSlow.flatMap { slow -> Double? in
        let done = step.tried - slow.tried
        return done > 0
          ? (now - slow.at) / .seconds(1) / Double(done) * Double(max(0, step.limit - step.tried))
          : nil
      }
      line.show(SearchWords.progress(step, secondsLeft: left))
    }
    line.clear()
  }

  private static let slow = Duration.milliseconds(50)
}

import Studies

/// The line that shows how far work in equal parts is while people wait.
struct WorkDisplay {
  private let line: ProgressLine
  private let text: @Sendable (_ done: Int, _ count: Int, _ secondsLeft: Double?) -> String

  /// A display on standard error, if it is a terminal, of what a function says of the parts done, all parts and
  /// the seconds left, as far as they are known.
  init(
    isWanted: Bool,
    _ text: @escaping @Sendable (_ done: Int, _ count: Int, _ secondsLeft: Double?) -> String
  ) {
    line = ProgressLine(isWanted: isWanted)
    self.text = text
  }

  /// Does work that Ctrl-C cancels, and shows how far it is; leaves no trace.
  ///
  /// - Throws: what the work throws.
  func following<Value: Sendable>(
    _ work:
      @escaping @Sendable (_ report: @escaping @Sendable (WorkStep) -> Void) async throws ->
      Value
  ) async throws -> Value {
    try await Interruption.cancelling {
      let (steps, feed) = AsyncStream<WorkStep>.makeStream()
      async let shown: Void = follow(steps)
      defer { feed.finish() }
      let value = try await work { feed.yield($0) }
      feed.finish()
      await shown
      return value
    }
  }

  private func follow(_ steps: AsyncStream<WorkStep>) async {
    let clock = ContinuousClock()
    let start = clock.now
    var pace = Pace(from: start)
    var nextDrawing = start + ProgressLine.patience
    var done = 0
    for await step in steps {
      done += step.done
      let now = clock.now
      pace.take(done: done, at: now)
      guard now >= nextDrawing, done > 0 else { continue }
      line.show(text(done, step.count, pace.secondsLeft(of: step.count)))
      nextDrawing = now + Self.interval
    }
    line.clear()
  }

  private static let interval = Duration.milliseconds(100)
}

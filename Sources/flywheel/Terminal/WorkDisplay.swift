import Studies

/// The line that shows how far work in equal parts is while people wait.
struct WorkDisplay {
  private let line: ProgressLine
  private let label: String
  private let counted: @Sendable (_ done: Int, _ count: Int) -> String

  /// A display on standard error, if it is a terminal.
  ///
  /// - Parameters:
  ///   - isWanted: whether anything is to be shown.
  ///   - label: what is done.
  ///   - counted: says how many parts of how many are done.
  init(
    isWanted: Bool, _ label: String,
    counted: @escaping @Sendable (_ done: Int, _ count: Int) -> String
  ) {
    line = ProgressLine(isWanted: isWanted)
    self.label = label
    self.counted = counted
  }

  /// A display of work that makes futures.
  static func ofFutures(isWanted: Bool, _ label: String) -> WorkDisplay {
    WorkDisplay(isWanted: isWanted, label) { done, count in
      say("\(done)/\(count) futures", "\(done)/\(count) 个未来")
    }
  }

  /// A display of work on the parts of a study.
  static func ofShards(isWanted: Bool, _ label: String) -> WorkDisplay {
    WorkDisplay(isWanted: isWanted, label) { done, count in
      say("\(done)/\(count) shards", "\(done)/\(count) 个分片")
    }
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
      line.show(text(done, of: step.count, secondsLeft: pace.secondsLeft(of: step.count)))
      nextDrawing = now + Self.interval
    }
    line.clear()
  }

  private func text(_ done: Int, of count: Int, secondsLeft: Double?) -> String {
    let parts = [counted(done, count), secondsLeft.map(DurationWords.left)].compactMap(\.self)
    return "  \(label)  " + ProgressBar.text(Double(done) / Double(max(1, count))) + "  "
      + parts.joined(separator: " · ")
  }

  private static let interval = Duration.milliseconds(100)
}

/// Somebody who sees the results of a study while it goes on.
///
/// What is seen rests on the replications done so far, as if the study were interrupted then.
package struct Onlooker<Result: Sendable>: Sendable {
  private let show: @Sendable (Result) -> Void
  private var next = ContinuousClock.now

  /// - Parameter show: called from any thread, now and then, with the results so far.
  package init(_ show: @escaping @Sendable (Result) -> Void) {
    self.show = show
  }

  /// Shows results unless the last ones were shown just now.
  ///
  /// Looking takes a fifth of a study's time at most.
  mutating func see(_ result: () -> Result) {
    let start = ContinuousClock.now
    guard start >= next else { return }
    show(result())
    let end = ContinuousClock.now
    next = end + max(Self.pause, (end - start) * 4)
  }

  private static var pause: Duration { .milliseconds(300) }
}

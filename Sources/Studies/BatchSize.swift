/// How many replications are run before they are merged.
///
/// Large enough that threads seldom wait for each other, small enough that an interruption loses
/// about a second of work. Results do not depend on it.
struct BatchSize {
  private(set) var count: Int
  private let threads: Int

  /// Starts with two replications for each thread.
  init(threads: Int) {
    self.threads = threads
    count = 2 * threads
  }

  /// Fits the size to how long a batch of `count` took.
  mutating func adapt(toSeconds seconds: Double) {
    let fitting = Double(count) * Self.secondsAimedAt / max(seconds, 0.001)
    count = min(Self.largest, 4 * count, max(2 * threads, Int(fitting)))
  }

  private static let secondsAimedAt = 1.0
  private static let largest = 4_096
}

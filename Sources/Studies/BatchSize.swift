/// How many replications are run before they are merged.
///
/// Large enough that threads seldom wait for each other, small enough that an interruption loses
/// about a second of work. Results do not depend on it.
struct BatchSize {
  private(set) var count: Int
  private let threads: Int
  private let largest: Int

  /// Starts with two replications for each thread.
  ///
  /// `bytes` is what one replication of all strategies holds until it is merged: a batch stays within
  /// 256 MiB.
  init(threads: Int, bytes: Int = 1) {
    self.threads = threads
    largest = max(1, min(4_096, (256 << 20) / bytes))
    count = min(largest, 2 * threads)
  }

  /// Fits the size to how long a batch of `count` took.
  mutating func adapt(toSeconds seconds: Double) {
    let fitting = Double(count) * Self.secondsAimedAt / max(seconds, 0.001)
    count = min(largest, 4 * count, max(2 * threads, Int(fitting)))
  }

  private static let secondsAimedAt = 1.0
}

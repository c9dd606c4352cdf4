/// How many replications are run before they are merged.
///
/// Large enough that threads seldom wait for each other, small enough that an interruption loses
/// about a second of work, a few seconds where processes simulate together. Results do not depend on it.
struct BatchSize {
  private(set) var count: Int
  /// Less is not worth while: two replications for each thread, four where processes simulate together.
  let fewest: Int
  private let largest: Int
  private let secondsAimedAt: Double

  /// Starts with the fewest.
  ///
  /// - Parameters:
  ///   - threads: how many replications this process simulates at a time.
  ///   - crew: the processes that simulate together; `nil`: this one alone.
  ///   - bytes: what one replication of all strategies holds until it is merged: a batch stays within 256 MiB.
  init(threads: Int, crew: (any ReplicationCrew)? = Crew.current, bytes: Int = 1) {
    largest = max(1, min(4_096, (256 << 20) / bytes))
    fewest = crew.map { 4 * $0.width } ?? 2 * threads
    secondsAimedAt = crew == nil ? 1 : 4
    count = min(largest, fewest)
  }

  /// Fits the size to how long a batch of `count` took.
  mutating func adapt(toSeconds seconds: Double) {
    let fitting = Double(count) * secondsAimedAt / max(seconds, 0.001)
    count = min(largest, 4 * count, max(fewest, Int(fitting)))
  }
}

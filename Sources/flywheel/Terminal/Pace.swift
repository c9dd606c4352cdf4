/// How fast parts of some work are done.
///
/// Parts that were kept from an earlier run are there at once and say nothing of how long others take.
struct Pace {
  private var last: ContinuousClock.Instant
  private var done = 0
  private var firstSlow: (done: Int, at: ContinuousClock.Instant)?

  /// Work begins.
  init(from start: ContinuousClock.Instant) { last = start }

  /// So many parts are done by a moment.
  mutating func take(done: Int, at moment: ContinuousClock.Instant) {
    if firstSlow == nil, done > self.done, moment - last > Self.slow {
      firstSlow = (done - 1, last)
    }
    self.done = max(self.done, done)
    last = moment
  }

  /// How long the rest takes; `nil` until a part took its time.
  func secondsLeft(of count: Int) -> Double? {
    guard let firstSlow, done > firstSlow.done else { return nil }
    let each = (last - firstSlow.at) / .seconds(1) / Double(done - firstSlow.done)
    return each * Double(max(0, count - done))
  }

  private static let slow = Duration.milliseconds(5)
}

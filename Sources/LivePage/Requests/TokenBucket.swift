/// How many requests are let through: a bucket that fills at a steady rate and gives one drop a request.
struct TokenBucket: Sendable {
  private let perSecond: Double
  private let capacity: Double
  private var level: Double
  private var filledAt: ContinuousClock.Instant

  /// A full bucket; both numbers are above 0.
  init(perSecond: Double, capacity: Double, at now: ContinuousClock.Instant) {
    self.perSecond = perSecond
    self.capacity = capacity
    level = capacity
    filledAt = now
  }

  /// Takes one drop.
  ///
  /// - Throws: the refusal with the whole seconds until there is one, if the bucket is empty.
  mutating func take(at now: ContinuousClock.Instant) throws(Refusal) {
    level = min(capacity, level + (now - filledAt) / .seconds(1) * perSecond)
    filledAt = now
    guard level >= 1 else {
      let seconds = ((1 - level) / perSecond).rounded(.up)
      throw .tooManyRequests(retryAfter: Int(min(max(seconds, 1), 3600)))
    }
    level -= 1
  }
}

import Testing

@testable import LivePage

/// How many requests are let through.
struct TokenBucketTests {
  @Test func `a full bucket gives its capacity at once, then its rate`() throws {
    let start = ContinuousClock.now
    var bucket = TokenBucket(perSecond: 50, capacity: 100, at: start)
    for _ in 0..<100 { try bucket.take(at: start) }
    #expect(throws: Refusal.tooManyRequests(retryAfter: 1)) { try bucket.take(at: start) }

    let taken = (1...1000).count { millisecond in
      (try? bucket.take(at: start + .milliseconds(millisecond))) != nil
    }
    #expect(taken == 50)
    let afterHours = start + .seconds(7200)
    for _ in 0..<100 { try bucket.take(at: afterHours) }
    #expect(throws: Refusal.self) { try bucket.take(at: afterHours) }
  }

  @Test func `a slow bucket says how long to wait`() throws {
    let start = ContinuousClock.now
    var bucket = TokenBucket(perSecond: 0.1, capacity: 1, at: start)
    try bucket.take(at: start)
    #expect(throws: Refusal.tooManyRequests(retryAfter: 8)) {
      try bucket.take(at: start + .milliseconds(2500))
    }
  }
}

import RandomStreams

/// The prospects of one persona in the order in which they would join.
///
/// Every prospect has an Exp(1) threshold and joins when the cumulated join hazard passes it. Only
/// the order statistics of the thresholds are needed, and they come one at a time: the next one lies
/// Exp(1)/remaining above the last. So a pool of a billion costs nothing until people join.
struct ProspectQueue: Sendable {
  /// Someone who joins.
  struct Prospect {
    let person: UInt32
    /// Uniform numbers that choose their source and their inviter.
    let sourceUniform: Double
    let inviterUniform: Double
  }

  private let stream: PersonStream
  private let pool: Int
  private var next = 0
  private var cumulatedHazard = 0.0
  private var threshold = 0.0
  private var words: RandomWords = (0, 0, 0, 0)

  init(stream: PersonStream, pool: Int) {
    self.stream = stream
    self.pool = pool
    drawNext()
  }

  /// Adds a day's join hazard of one remaining prospect.
  mutating func add(hazard: Double) {
    cumulatedHazard += hazard
  }

  /// The next prospect whose threshold has been passed.
  mutating func popJoining() -> Prospect? {
    guard next < pool, threshold <= cumulatedHazard else { return nil }
    let prospect = Prospect(
      person: UInt32(next), sourceUniform: openUnitDouble(words.2),
      inviterUniform: openUnitDouble(words.3))
    next += 1
    drawNext()
    return prospect
  }

  private mutating func drawNext() {
    guard next < pool else { return }
    words = stream.words(person: UInt32(next), place: 0, purpose: DrawPurpose.join.rawValue)
    threshold += exponentialThreshold(words.0, words.1) / Double(pool - next)
  }
}

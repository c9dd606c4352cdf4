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
    let character: DrawnCharacter
  }

  private let stream: PersonStream
  private let pool: Int
  private var terms: CharacterTerms
  private var next = 0
  private var cumulatedHazard = 0.0
  private var threshold = 0.0
  private var draws = ProspectDraws()
  /// The place of `next` in `draws`.
  private var place = ProspectDraws.count

  init(stream: PersonStream, pool: Int, _ terms: CharacterTerms) {
    self.stream = stream
    self.pool = pool
    self.terms = terms
    foreseeNext()
  }

  /// Goes on with people of another kind.
  mutating func follow(_ terms: CharacterTerms) {
    self.terms = terms
    foreseeCharacters(from: next - place)
  }

  /// Adds a day's join hazard of one remaining prospect.
  mutating func add(hazard: Double) {
    cumulatedHazard += hazard
  }

  /// The next prospect whose threshold has been passed.
  mutating func popJoining() -> Prospect? {
    guard next < pool, threshold <= cumulatedHazard else { return nil }
    let prospect = Prospect(
      person: UInt32(next), sourceUniform: openUnitDouble(draws.source[place]),
      inviterUniform: openUnitDouble(draws.inviter[place]), character: draws.character(at: place))
    next += 1
    place += 1
    foreseeNext()
    return prospect
  }

  private mutating func foreseeNext() {
    if place == ProspectDraws.count {
      drawProspects(
        from: next, pool: pool, stream: stream, gap: &draws.gap, source: &draws.source,
        inviter: &draws.inviter)
      foreseeCharacters(from: next)
      place = 0
    }
    threshold += draws.gap[place]
  }

  private mutating func foreseeCharacters(from first: Int) {
    drawCharacters(
      from: first, terms, stream: stream, inclination: &draws.inclination,
      lapseHazard: &draws.lapseHazard, leaveThreshold: &draws.leaveThreshold)
  }
}

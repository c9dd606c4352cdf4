import CommunityModel
import PortableMath
import RandomStreams

/// Who goes along to a successor group, as the numbers the engine needs.
struct MigrationTerms: Sendable {
  /// Odds against going along, without satisfaction or bond; infinite if nobody does.
  private let oddsAgainst: Float
  private let satisfactionEffect: Float
  private let bondEffect: Float
  /// Share of the lapsed that goes along.
  let lapsedShare: Float
  private let phase: Int

  init(_ migration: Migration, phase: Int) {
    oddsAgainst = Float((1 - migration.share) / migration.share)
    satisfactionEffect = Float(migration.satisfactionEffect)
    bondEffect = Float(migration.bondEffect)
    lapsedShare = Float(migration.lapsedShare)
    self.phase = phase
  }

  /// Whether an engaged member goes along: with probability logistic(logit(share) +
  /// satisfaction_effect · S + bond_effect · B).
  func moves(_ person: UInt32, _ stream: PersonStream, satisfaction: Float, bond: Float) -> Bool {
    uniform(person, stream) * (1 + oddsAgainst(satisfaction: satisfaction, bond: bond)) < 1
  }

  /// Odds against going along of an engaged member.
  func oddsAgainst(satisfaction: Float, bond: Float) -> Float {
    oddsAgainst * exponential(-(satisfactionEffect * satisfaction + bondEffect * bond))
  }

  /// Whether a lapsed member goes along.
  func movesLapsed(_ person: UInt32, _ stream: PersonStream) -> Bool {
    uniform(person, stream) < lapsedShare
  }

  private func uniform(_ person: UInt32, _ stream: PersonStream) -> Float {
    openUnitFloat(
      stream.words(person: person, place: phase, purpose: DrawPurpose.migration.rawValue).0)
  }
}

extension PersonaBlock {
  /// Those who do not go along to a successor leave at the start of a day.
  mutating func migrate(
    _ terms: MigrationTerms, _ day: BlockDay, ledger: inout Ledger, scratch: inout MoveScratch
  ) {
    scratch.removed.find(below: engaged.count) { place in
      terms.moves(
        engaged.person[place], day.stream, satisfaction: engaged.satisfaction[place],
        bond: engaged.bond[place]) ? 0 : 1
    }
    for first in stride(from: 0, to: scratch.removed.count, by: Self.leavingAtOnce) {
      let end = min(first + Self.leavingAtOnce, scratch.removed.count)
      engaged.copyMembers(
        at: scratch.removed, numbers: first..<end, day: day.day - 1, to: &scratch.moving,
        &scratch.standings)
      ledger.silent.fallSilent(scratch.moving, from: 0)
      ledger.points.expire(scratch.standings.reduce(0) { $0 + Int($1.points) })
      for member in scratch.moving { ledger.leave(member, persona: day.persona, day: day.day) }
      scratch.moving.removeAll(keepingCapacity: true)
      scratch.standings.removeAll(keepingCapacity: true)
    }
    engaged.remove(scratch.removed.places)
    leaveLapsed(day, ledger: &ledger, scratch: &scratch) { !terms.movesLapsed($0, day.stream) }
  }

  /// So many engaged members at a time take little room until they have left.
  private static let leavingAtOnce = 1_024
}

extension Replication {
  /// All groups are closed: those who go along move to successors, the others leave.
  ///
  /// Each group has a successor with what was said in it last; then the newest one moves into the oldest
  /// that has room for all of it, as long as there is such a one.
  mutating func migrate(_ terms: MigrationTerms, day: Int) throws {
    for group in 0..<population.groupCount {
      for persona in plan.personas.indices {
        population[group].blocks[persona].migrate(
          terms, BlockDay(day: day, persona: persona, group: group, stream: streams[persona]),
          ledger: &ledger, scratch: &moves.value)
      }
    }
    try population.shareCounts()
    ledger.migrated = population.memberCount
    try population.mergeGroups(upTo: plan.placement.fillLine)
  }
}

import CommunityModel
import RandomStreams
import Testing

@testable import CommunityEngine

@Suite struct MigrationTests {
  /// They leave 1,024 at a time.
  @Test(arguments: [0, 1, 1_024, 1_025, 2_500])
  func `everybody who stays behind leaves, with their points and messages`(members: Int) {
    let plan = CompiledPlan(
      CommunityPlan(personas: [Persona(name: "everyone")]), horizonDays: 10)
    var ledger = Ledger(plan, horizonDays: 10)
    var block = PersonaBlock()
    block.engaged.append(
      (0..<members).map {
        Member(
          person: UInt32($0), background: Background(source: 0), joinedDay: 2, visitHistory: 2,
          messages: 3, newcomer: 0)
      }, (0..<members).map { Standing(points: UInt32($0)) },
      spells: Column(repeating: 1, count: members), from: 0)
    var scratch = MoveScratch()
    block.migrate(
      MigrationTerms(Migration(), phase: 0),
      BlockDay(
        day: 5, persona: 0, group: 0, stream: PersonStream(seed: 1, replication: 0, persona: 0)),
      ledger: &ledger, scratch: &scratch)
    let (left, waiting) = (block.count, scratch.moving.count + scratch.standings.count)
    #expect(left == 0 && waiting == 0)
    #expect(ledger.leaves == members)
    #expect(ledger.points.expired == members * (members - 1) / 2)
    #expect(ledger.sources.counts[0].messages == 3 * members)
    // They were engaged on day 4 and visited last on the day before it.
    #expect(ledger.silent.count(lastDays: 1, day: 3) == members)
    #expect(ledger.silent.count(lastDays: 1, day: 4) == 0)
  }
}

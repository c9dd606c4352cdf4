import CommunityModel
import Testing

@Suite struct ModerationTests {
  @Test func `a persona may break rules more or less often than others`() {
    var moderation = Moderation()
    moderation.violationsPerMessage = 0.01
    var persona = Persona(name: "any")
    #expect(moderation.violationsPerMessage(of: persona) == 0.01)
    persona.statedViolationsPerMessage = 0
    #expect(moderation.violationsPerMessage(of: persona) == 0)
  }

  @Test func `kinds stand in their order, and their usual shares are all cases`() {
    let kinds = Moderation().kinds
    #expect(kinds.map(\.kind) == ViolationKind.allCases)
    #expect(abs(kinds.reduce(0) { $0 + $1.share } - 1) < 4 * 1.0.ulp)
    #expect(kinds.allSatisfy { $0.severity > 0 && $0.strikes >= 1 })
  }

  @Test(arguments: Sanction.allCases)
  func `a mute of some days bears their number`(sanction: Sanction) {
    let days = sanction.mutedDays.map { "mute-\($0)" }
    let isDated = sanction.rawValue.wholeMatch(of: /mute-[0-9]+/) != nil
    #expect(isDated ? days == sanction.rawValue : days == nil)
  }

  @Test func `the usual ladder gets harder`() {
    let ladder = Moderation().ladder
    #expect(ladder == Sanction.usualLadder && ladder.count <= Moderation.ladderLimit)
    let days = ladder.compactMap(\.mutedDays)
    #expect(days == days.sorted() && ladder.last == .removal)
  }
}

import CommunityModel
import RandomStreams
import Testing

@testable import CommunityEngine

@Suite struct ProspectQueueTests {
  private static let stream = PersonStream(seed: 4, replication: 2, persona: 1)

  private static func terms(spread: Double, lapsePerDay: Double) -> CharacterTerms {
    var persona = Persona(name: "people")
    persona.spread = spread
    persona.lapsePerDay = lapsePerDay
    return CharacterTerms(persona)
  }

  /// Whoever has not joined when another phase begins is of the kind that the phase has, drawn ahead or not.
  @Test(arguments: [0, 1, 31, 32, 33, 64]) func `people are of the kind in force when they join`(
    before: Int
  ) throws {
    let (old, new) = (
      Self.terms(spread: 1, lapsePerDay: 0.1), Self.terms(spread: 0.3, lapsePerDay: 0.02)
    )
    var queue = ProspectQueue(stream: Self.stream, pool: 200, old)
    queue.add(hazard: 1_000)
    for place in 0..<200 {
      if place == before { queue.follow(new) }
      let next = queue.popJoining()
      let prospect = try #require(next)
      let expected = DrawnCharacter(
        of: prospect.person, place < before ? old : new, stream: Self.stream)
      #expect(prospect.character.inclination == expected.inclination)
      #expect(prospect.character.lapseHazard == expected.lapseHazard)
      #expect(prospect.character.leaveThreshold == expected.leaveThreshold)
    }
    #expect(queue.popJoining() == nil, "everybody has joined")
  }
}

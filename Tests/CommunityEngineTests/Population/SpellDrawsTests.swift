import PortableMath
import RandomStreams
import Testing

@testable import CommunityEngine

/// What is drawn for many at a time is what is drawn for each alone.
@Suite struct SpellDrawsTests {
  private static let seed: UInt64 = 40
  private static let replication = 3
  /// Members of each persona of a group; together they are below, at and above whole runs.
  private static let groups = [[1, 0, 2], [16, 0, 0], [5, 40, 30], [70, 3, 900]]

  @Test(arguments: groups) func `spells begin with the thresholds of their people`(counts: [Int]) {
    var draws = SpellDraws()
    for round in 0..<2 {
      let people = Self.fill(&draws, counts, round: round)
      draws.drawSpells(Self.words)
      for (place, person) in people.enumerated() {
        let words = person.words(spell: Int(person.member.background.spell))
        #expect(draws.drawn[place] == -naturalLogarithm(openUnitFloat(words.0)))
      }
      draws.removeAll()
    }
  }

  @Test(arguments: groups) func `those who lapse wait as long as they would alone`(counts: [Int]) {
    let returnSatisfaction: Float = 1.5
    var draws = SpellDraws()
    for round in 0..<2 {
      let people = Self.fill(&draws, counts, round: round)
      draws.drawReturns(Self.words, returnSatisfaction: returnSatisfaction)
      for (place, person) in people.enumerated() {
        let words = person.words(spell: Int(person.member.background.spell) - 1)
        let patience = exponential(-returnSatisfaction * person.member.satisfaction)
        #expect(
          draws.drawn[place] == -naturalLogarithm(openUnitFloat(words.1)) * patience)
      }
      draws.removeAll()
    }
  }

  @Test func `leavers of one persona are taken out, and nobody before them`() {
    var scratch = MoveScratch()
    let persons: [UInt32] = [1, 2, 3, 4, 5, 6]
    let leaving: Set<UInt32> = [1, 4, 6]
    for person in persons {
      var member = Member(
        person: person, background: Background(source: 0), joinedDay: 0, newcomer: 0)
      member.leaveMargin = leaving.contains(person) ? 0 : 1
      scratch.moving.append(member)
      scratch.standings.append(Standing(points: 10 * person))
    }
    var shown: [UInt32] = []
    var points: [Int] = []
    scratch.takeOutLeavers(from: 2) { leaver, held in
      shown.append(leaver.person)
      points.append(held)
    }
    // The first two are of a persona that was settled before.
    #expect(shown == [4, 6] && points == [40, 60])
    #expect(scratch.moving.map(\.person) == [1, 2, 3, 5])
    #expect(scratch.standings.map(\.points) == [10, 20, 30, 50])
  }

  private static let words = SpellWords(
    PersonStream(seed: seed, replication: replication, persona: 0))

  private struct Someone {
    let persona: Int
    let member: Member

    func words(spell: Int) -> RandomWords {
      PersonStream(seed: seed, replication: replication, persona: persona).words(
        person: member.person, place: spell, purpose: DrawPurpose.spell.rawValue)
    }
  }

  /// Adds so many members of each persona, behind others who are there already.
  private static func fill(_ draws: inout SpellDraws, _ counts: [Int], round: Int) -> [Someone] {
    var people: [Someone] = []
    var members: [Member] = []
    for (persona, count) in counts.enumerated() {
      let first = members.count
      for number in 0..<count {
        var member = Member(
          person: UInt32(1_000 * round + number),
          background: Background(source: 0, spell: UInt16(1 + number % 4)), joinedDay: 0,
          newcomer: 0)
        member.satisfaction = Float(number % 7) / 4 - 0.5
        members.append(member)
        people.append(Someone(persona: persona, member: member))
      }
      draws.add(members, from: first, persona: persona)
    }
    return people
  }
}

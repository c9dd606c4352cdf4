@testable import CommunityEngine
import CommunityModel
import RandomStreams
import Testing

/// Core members who move into a new group take along everything.
@Suite struct SeededGroupTests {
  @Test(arguments: [[], [0], [5, 6, 69], Array(0..<70)] as [[Int]])
  func `those who move keep every attribute and the others theirs`(places: [Int]) {
    var block = block(of: 0..<70)
    let before = rows(block)
    var other = self.block(of: 1_000..<1_003)
    let residents = rows(other)
    block.move(places, to: &other)
    let (stayed, arrived) = (rows(block), rows(other))
    #expect(stayed.count == 70 - places.count && arrived.count == 3 + places.count)
    let moved = Set(places.map { before[$0] })
    #expect(Set(stayed) == Set(before).subtracting(moved))
    #expect(Set(arrived) == Set(residents).union(moved))
  }

  @Test(arguments: [0, 1, 70])
  func `those who travel to another process keep every attribute`(count: Int) throws {
    let block = block(of: 0..<count)
    var parcel = Parcel()
    block.pack(into: &parcel)
    var arrived = Parcel(parcel.bytes)
    let (sent, received) = (rows(block), rows(try EngagedBlock(&arrived)))
    #expect(received == sent)
    var damaged = Parcel(Array(parcel.bytes.dropLast()))
    #expect(throws: DivisionError.self) { _ = try EngagedBlock(&damaged) }
  }

  @Test func `the strongest bonds go, of equals the earlier persona and number`() throws {
    var population = Population(personaCount: 2)
    population.reset(Division(nil))
    for persona in 0..<2 {
      let arrivals = (0..<6).map {
        Arrival(
          persona: persona, source: 0, person: $0,
          character: DrawnCharacter(inclination: 0, lapseHazard: 0, leaveThreshold: 1))
      }
      let admission = Admission(
        groups: arrivals.map { _ in 0 }, backgrounds: arrivals.map { _ in Background(source: 0) })
      population[0].join(
        arrivals, 0..<6, admission, Beginning(day: 0, newcomerHazard: 0), persona: persona)
    }
    #expect(try population.openGroup(seededWith: 3) == 0, "who joins today stays")
    population.reset(Division(nil))
    let bonds: [[Float]] = [[0.2, 0.9, 0.5, 0.2, 0, 0], [0.2, 0.1, 0.5, 0, 0, 0]]
    for persona in 0..<2 {
      var block = block(of: 0..<6)
      for (place, bond) in bonds[persona].enumerated() { block.bond[place] = bond }
      population[0].blocks[persona].engaged = block
    }
    #expect(try population.openGroup(seededWith: 5) == 5)
    let blocks = population[1].blocks
    let core = (0..<2).map { persona in
      Set(blocks[persona].engaged.person.prefix(blocks[persona].engaged.count))
    }
    // 0.9, twice 0.5, and of the three with 0.2 the two of the earlier persona.
    #expect(core == [[0, 1, 2, 3], [2]])
    #expect(population[0].memberCount == 7 && population.memberCount == 12)
    #expect(try population.openGroup(seededWith: 100) == 5, "the newest group gives its members")
  }

  @Test func `nobody appears or vanishes when groups are seeded`() async throws {
    let named = NamedPlan.fullGroups
    let outcome = try await ReplicationRunner(
      plan: named.plan, horizonDays: named.horizonDays, seed: 1
    ).outcomes(of: [0], threads: 1)[0]
    #expect(value(of: .groups, on: named.horizonDays - 1, in: outcome) > 5)
    var present = 0
    for day in 0..<named.horizonDays {
      present += Int(value(of: .joins, on: day, in: outcome))
      #expect(Int(value(of: .members, on: day, in: outcome)) == present)
      present -= Int(value(of: .leaves, on: day, in: outcome))
    }
  }

  /// Everything known of an engaged member.
  private struct Row: Hashable {
    let words: [UInt32]
    let numbers: [Float]
  }

  private func rows(_ block: borrowing EngagedBlock) -> [Row] {
    var rows: [Row] = []
    for place in 0..<block.count {
      let background = block.background[place]
      rows.append(
        Row(
          words: [
            block.person[place], UInt32(background.source), UInt32(background.spell),
            block.joinedDay[place],
            block.visitHistory[place], block.messages[place], background.tree,
            UInt32(background.generation), block.standing.points[place],
            block.standing.strikes[place], block.standing.silencedUntil[place],
            block.standing.aim[place],
          ],
          numbers: [
            block.inclination[place], block.lapseHazard[place], block.newcomer[place],
            block.satisfaction[place], block.habit[place], block.fatigue[place], block.bond[place],
            block.lapseMargin[place], block.leaveMargin[place], block.tolerance[place],
            block.standing.matchShift[place], block.standing.lift[place],
            block.standing.responsive[place],
          ]))
    }
    return rows
  }

  /// Members no two attributes of whom are alike.
  private func block(of people: Range<Int>) -> EngagedBlock {
    var block = EngagedBlock()
    block.append(
      people.map { person in
        let base = Float(person) * 100
        return Member(
          person: UInt32(person),
          background: Background(
            source: UInt16(person + 1), generation: UInt16(person + 7), tree: UInt32(person + 6),
            spell: 2),
          joinedDay: UInt16(person + 3), visitHistory: UInt32(person + 4),
          messages: UInt32(person + 5), inclination: base + 1, lapseHazard: base + 2,
          newcomer: base + 3, satisfaction: base + 4, fatigue: base + 5, bond: base + 6,
          leaveMargin: base + 7)
      },
      people.map { person in
        let base = Float(person) * 100
        return Standing(
          matchShift: base + 10, points: UInt32(person + 12), silencedUntil: UInt16(person + 14))
      }, spells: Column(people.map { Float($0) * 100 + 9 }), from: 0)
    block.drawNewAims(
      from: 0, AimTerms(prizeCount: 3, responsiveShare: 0.5),
      stream: PersonStream(seed: 1, replication: 0, persona: 0))
    block.drawNewTolerances(from: 0, stream: PersonStream(seed: 1, replication: 0, persona: 0))
    for (place, person) in people.enumerated() {
      let base = Float(person) * 100
      block.habit[place] = base + 8
      block.standing.lift[place] = base + 11
      block.standing.strikes[place] = UInt32(person + 13)
    }
    return block
  }
}

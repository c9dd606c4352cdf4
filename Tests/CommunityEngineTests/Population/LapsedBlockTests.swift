import RandomStreams
import Testing

@testable import CommunityEngine

/// Who comes back or leaves on a day is found with floors and without them.
struct LapsedBlockTests {
  /// Hardly anybody, then many, then hardly anybody: floors are built, given up and built again.
  @Test func findsAllWhoseThresholdsAreReached() {
    let course = Course(members: 4_000)
    for _ in 0..<120 { course.live(call: 0.000_5, leave: 0.000_2) }
    #expect(course.keepsFloors)
    for _ in 0..<40 { course.live(call: 0.03, leave: 0.003) }
    #expect(!course.keepsFloors)
    for _ in 0..<120 { course.live(call: 0.000_5, leave: 0.000_2) }
    #expect(course.keepsFloors)
    #expect(course.missed == 0)
    #expect(course.daysWithFloors > 200 && course.daysWithout > 30)
    #expect(course.found > 2_000)
  }

  @Test func smallBlocksHaveNoFloors() {
    let course = Course(members: 200)
    for _ in 0..<60 { course.live(call: 0.000_1, leave: 0) }
    #expect(course.daysWithFloors == 0)
    #expect(course.missed == 0)
  }

  @Test func membersOfAnotherBlockAreFoundToo() {
    let course = Course(members: 4_000)
    for _ in 0..<5 { course.live(call: 0.000_5, leave: 0.000_2) }
    let other = Course(members: 1_500)
    course.absorb(other)
    #expect(other.members == 0)
    for _ in 0..<60 { course.live(call: 0.000_5, leave: 0.000_2) }
    #expect(course.daysWithFloors > 50)
    #expect(course.missed == 0)
  }
}

/// A block of lapsed members day by day, compared with a look at everybody.
private final class Course {
  private var block = LapsedBlock()
  private(set) var missed = 0
  private(set) var found = 0
  private(set) var daysWithFloors = 0
  private(set) var daysWithout = 0
  private var call: Float = 0
  private var leave: Float = 0
  private var nextPerson: UInt32 = 0
  private var runs = PlaceList()
  private var places = PlaceList()
  private let words = SpellWords(PersonStream(seed: 7, replication: 0, persona: 0))

  init(members: Int) {
    lapse(members)
  }

  var members: Int { block.count }
  var keepsFloors: Bool { block.floors.areKept }

  func live(call addedCall: Float, leave addedLeave: Float) {
    call += addedCall
    leave += addedLeave
    let expected = (0..<block.count).filter {
      block.returnThreshold[$0] <= call || block.leaveThreshold[$0] <= leave
    }
    if block.floors.areKept { daysWithFloors += 1 } else { daysWithout += 1 }
    block.findChanging(ReachedHazards(call: call, leave: leave), &runs, &places)
    if (0..<places.count).map({ places[$0] }) != expected { missed += 1 }
    found += expected.count
    block.remove(places.places)
    lapse(expected.count)
  }

  func absorb(_ other: Course) {
    other.block.move(to: &block, call: call - other.call, leave: leave - other.leave)
  }

  private func lapse(_ members: Int) {
    let lapsing = (0..<members).map { index in
      var member = Member(
        person: nextPerson + UInt32(index), background: Background(source: 0, spell: 1),
        joinedDay: 0, newcomer: 0)
      member.leaveMargin = 0.05 + Float(index % 97) / 20
      return member
    }
    nextPerson += UInt32(members)
    var draws = SpellDraws()
    draws.add(lapsing, from: 0, persona: 0)
    draws.drawReturns(words, returnSatisfaction: 0)
    block.append(lapsing, [], 0..<members, waits: draws.drawn, call: call, leave: leave)
  }
}

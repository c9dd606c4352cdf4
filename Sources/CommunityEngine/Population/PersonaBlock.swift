import OutputAnalysis
import PortableMath
import RandomStreams

/// One persona's members in one group, engaged and lapsed.
struct PersonaBlock: Sendable {
  private(set) var engaged = EngagedBlock()
  private(set) var lapsed = LapsedBlock()
  /// Those who have joined today and are not yet in a block.
  private var joining: [Member] = []
  /// The return hazard of a lapsed member without memories, cumulated over the group's days.
  private var cumulatedCall = 0.0
  /// The leave hazard of a lapsed member, cumulated likewise.
  private var cumulatedLeave = 0.0

  /// Members present.
  var count: Int { engaged.count + lapsed.count + joining.count }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    engaged.removeAll()
    lapsed.removeAll()
    joining.removeAll(keepingCapacity: true)
    cumulatedCall = 0
    cumulatedLeave = 0
  }

  /// Adds someone who joins today.
  mutating func join(_ arrival: Arrival, day: Int, newcomerHazard: Float) {
    joining.append(
      Member(
        person: arrival.person, source: UInt32(arrival.source), joinedDay: UInt32(day),
        newcomer: newcomerHazard))
  }

  /// Lapsed members come back or leave, and those who have joined are given their character; all who
  /// are engaged from today on start a spell.
  ///
  /// A day adds its hazards first and compares afterwards, so the earliest return is the day after
  /// lapsing. Whoever would both come back and leave comes back: from then on the engaged hazard
  /// decides.
  mutating func startSpells(
    _ day: BlockDay, _ terms: PersonaTerms, call: Double, decay: DecayTables,
    ledger: inout Ledger, scratch: inout MoveScratch
  ) {
    let first = engaged.count
    engaged.append(joining)
    joining.removeAll(keepingCapacity: true)
    engaged.drawCharacters(from: first, terms.character, stream: day.stream)
    watchLapsed(
      day, call: call, leave: terms.lapsedLeavePerDay, decay: decay, ledger: &ledger,
      scratch: &scratch)
    engaged.drawSpells(from: first, stream: day.stream)
  }

  private mutating func watchLapsed(
    _ day: BlockDay, call: Double, leave: Double, decay: DecayTables, ledger: inout Ledger,
    scratch: inout MoveScratch
  ) {
    cumulatedCall += call
    let leaveBefore = Float(cumulatedLeave)
    cumulatedLeave += leave
    let (callReached, leaveReached) = (Float(cumulatedCall), Float(cumulatedLeave))
    scratch.clear()
    lapsed.findReached(call: callReached, leave: leaveReached, &scratch.found)
    for place in scratch.found.places {
      var member = lapsed.members[place]
      guard lapsed.returnThreshold[place] <= callReached else {
        ledger.leave(member, persona: day.persona, day: day.day)
        continue
      }
      let lapseDay = Int(lapsed.sinceDay[place])
      ledger.comeBack(member, lapsedOn: lapseDay, day: day.day)
      decay.age(&member, days: day.day - lapseDay - 1)
      member.leaveThreshold -= leaveBefore
      scratch.returning.append(member)
    }
    lapsed.remove(scratch.found.places, &scratch.holes)
    engaged.append(scratch.returning)
  }

  /// Lives one day of every engaged member.
  mutating func advance(
    _ day: BlockDay, _ terms: BlockTerms, scratch: inout ChunkScratch, record: inout DayRecord
  ) -> VisitCounts {
    engaged.advance(
      terms, key: DayKey(stream: day.stream, day: day.day), day: day.day, scratch: &scratch,
      record: &record)
  }

  /// Carries out what the day decided about engaged members: they invite, lapse or leave.
  mutating func settleFates(
    _ day: BlockDay, returnSatisfaction: Float, ledger: inout Ledger, scratch: inout MoveScratch
  ) {
    scratch.clear()
    let (call, leave) = (Float(cumulatedCall), Float(cumulatedLeave))
    engaged.findFates(&scratch.found)
    for place in scratch.found.places {
      let fate = engaged.fate[place]
      if fate & Fate.invited != 0 {
        ledger.inviters.append(
          Inviter(persona: day.persona, person: engaged.person[place], group: day.group))
      }
      guard fate & (Fate.lapses | Fate.leaves) != 0 else { continue }
      var member = engaged.member(at: place)
      ledger.fallSilent(member, day: day.day)
      if fate & Fate.lapses != 0 { ledger.lapses += 1 }
      if fate & Fate.leaves != 0 {
        ledger.leave(member, persona: day.persona, day: day.day)
      } else {
        member.spell += 1
        member.leaveThreshold += leave
        let patience = exponential(-returnSatisfaction * member.satisfaction)
        scratch.lapsing.append(
          Lapse(member: member, returnThreshold: call + engaged.returnDraw[place] * patience))
      }
      scratch.removed.append(place)
    }
    engaged.remove(scratch.removed[...], &scratch.holes)
    lapsed.append(scratch.lapsing, on: day.day)
  }

  /// Counts everyone's messages.
  func addMessages(to totals: inout TotalsHistogram) {
    for index in 0..<engaged.count {
      totals.add(total: Int(engaged.messages[index]))
    }
    for index in 0..<lapsed.count {
      totals.add(total: Int(lapsed.members[index].messages))
    }
  }
}

/// One block on one day.
struct BlockDay {
  let day: Int
  let persona: Int
  let group: Int
  let stream: PersonStream
}

/// Members on their way from one place to another.
struct MoveScratch: Sendable {
  /// Places to look at.
  var found = PlaceList()
  /// Places to be removed, ascending.
  var removed: [Int] = []
  var returning: [Member] = []
  var lapsing: [Lapse] = []
  var holes = HoleFilling()

  mutating func clear() {
    removed.removeAll(keepingCapacity: true)
    returning.removeAll(keepingCapacity: true)
    lapsing.removeAll(keepingCapacity: true)
  }
}

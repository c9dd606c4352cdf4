import OutputAnalysis
import RandomStreams

/// One persona's members in one group, engaged and lapsed.
struct PersonaBlock: ~Copyable, Sendable {
  var engaged = EngagedBlock()
  private(set) var lapsed = LapsedBlock()
  /// Those who have joined today, or come back, and are not yet in a block.
  private var joining: [Member] = []
  private var joiningStandings: [Standing] = []
  /// The return hazard of a lapsed member without memories, cumulated over the group's days.
  private var cumulatedCall = 0.0
  /// The leave hazard of a lapsed member, cumulated likewise.
  private var cumulatedLeave = 0.0
  private var recentVolume = RecentVolume()

  /// Room for so many who join in a day is always kept.
  private static let joinsKept = 256

  init() {}

  /// Members present.
  var count: Int { engaged.count + lapsed.count + joining.count }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    engaged.removeAll()
    lapsed.removeAll()
    joining.removeAll(keepingCapacity: true)
    joiningStandings.removeAll(keepingCapacity: true)
    cumulatedCall = 0
    cumulatedLeave = 0
    recentVolume = RecentVolume()
  }

  /// Adds those at some places, who join today.
  mutating func join(
    _ arrivals: [Arrival], _ places: Range<Int>, _ admission: borrowing Admission,
    _ beginning: Beginning
  ) {
    let (satisfaction, bond) = (
      beginning.seed?.satisfaction ?? 0, beginning.seed?.bond ?? 0
    )
    let arrivals = arrivals.span
    let backgrounds = admission.backgrounds.span
    joining.append(addingCapacity: places.count) { members in
      for place in places {
        let character = arrivals[place].character
        members.append(
          Member(
            person: arrivals[place].person, background: backgrounds[place],
            joinedDay: UInt16(beginning.day), inclination: character.inclination,
            lapseHazard: character.lapseHazard, newcomer: beginning.newcomerHazard,
            satisfaction: satisfaction, bond: bond, leaveMargin: character.leaveThreshold))
      }
    }
    if !admission.standings.isEmpty { joiningStandings += admission.standings }
  }

  /// Lapsed members come back or leave; they and those who have joined will start an engaged spell.
  ///
  /// A day adds its hazards first and compares afterwards, so the earliest return is the day after
  /// lapsing. Whoever would both come back and leave comes back: from then on the engaged hazard
  /// decides.
  mutating func callBack(
    _ day: BlockDay, _ terms: PersonaTerms, call: Double, decay: DecayTable,
    ledger: inout Ledger, scratch: inout MoveScratch
  ) {
    ledger.join(joining.count, persona: day.persona, day: day.day)
    watchLapsed(
      day, call: call, leave: terms.lapsedLeavePerDay, decay: decay, ledger: &ledger,
      scratch: &scratch)
    scratch.draws.add(joining, from: 0, persona: day.persona)
  }

  /// Those who have joined or come back start an engaged spell, whose thresholds stand in `scratch.draws` from
  /// a place on.
  ///
  /// - Returns: how many they are.
  mutating func startSpells(
    _ stream: PersonStream, _ following: Following, from place: Int,
    _ scratch: borrowing MoveScratch
  ) -> Int {
    let (first, started) = (engaged.count, joining.count)
    engaged.append(joining, joiningStandings, spells: scratch.draws.drawn, from: place)
    // A rush is not kept room for: groups that fill up in a day would hold their members' room twice.
    let isKept = joining.capacity <= max(Self.joinsKept, engaged.count / 8)
    joining.removeAll(keepingCapacity: isKept)
    joiningStandings.removeAll(keepingCapacity: isKept)
    if following.drawsTolerances { engaged.drawNewTolerances(from: first, stream: stream) }
    if let aims = following.aims { engaged.drawNewAims(from: first, aims, stream: stream) }
    return started
  }

  /// Sets everyone's points to 0, and says what they were together.
  mutating func clearPoints() -> Int {
    engaged.standing.clearPoints(count: engaged.count) + lapsed.clearPoints()
  }

  /// Who has muted the group after a day of such a volume.
  mutating func muting(
    _ terms: MutingTerms, volume: Double, attention: Double, call: Double
  ) -> MutingDay {
    recentVolume.add(volume)
    return terms.day(recentVolume, attention: attention, call: call)
  }

  /// Takes out the lapsed who leave, and those who come back: they follow those who have joined.
  private mutating func watchLapsed(
    _ day: BlockDay, call: Double, leave: Double, decay: DecayTable, ledger: inout Ledger,
    scratch: inout MoveScratch
  ) {
    cumulatedCall += call
    let leaveBefore = Float(cumulatedLeave)
    cumulatedLeave += leave
    let (callReached, leaveReached) = (Float(cumulatedCall), Float(cumulatedLeave))
    lapsed.findChanging(
      ReachedHazards(call: callReached, leave: leaveReached), &scratch.runs, &scratch.found)
    let joined = joining.count
    lapsed.copyReturning(
      at: scratch.found.places, call: callReached, leave: leaveBefore, to: &joining,
      &joiningStandings)
    scratch.found.forEach { place in
      guard lapsed.returnThreshold[place] > callReached else { return }
      ledger.points.expire(lapsed.points(at: place))
      ledger.leave(lapsed.members[place], persona: day.persona, day: day.day)
    }
    lapsed.remove(scratch.found.places)
    ledger.returns += joining.count - joined
    ledger.silent.comeBack(joining, from: joined)
    decay.age(&joining, from: joined, untilReturnOn: day.day)
  }

  /// Some of the lapsed leave at the start of a day, by their numbers.
  mutating func leaveLapsed(
    _ day: BlockDay, ledger: inout Ledger, scratch: inout MoveScratch,
    _ leaves: (_ person: UInt32) -> Bool
  ) {
    precondition(
      lapsed.members.count >= Columns.wholeVectors(lapsed.count), "columns hold whole runs")
    scratch.found.find(below: lapsed.count) { leaves(lapsed.members[$0].person) ? 1 : 0 }
    scratch.found.forEach { place in
      ledger.points.expire(lapsed.points(at: place))
      ledger.leave(lapsed.members[place], persona: day.persona, day: day.day)
    }
    lapsed.remove(scratch.found.places)
  }

  /// Members as they have travelled.
  init(_ parcel: inout Parcel) throws(DivisionError) {
    engaged = try EngagedBlock(&parcel)
    lapsed = try LapsedBlock(&parcel)
    cumulatedCall = try parcel.takeOne()
    cumulatedLeave = try parcel.takeOne()
  }

  /// Puts in all members, before anybody joins.
  func pack(into parcel: inout Parcel) {
    engaged.pack(into: &parcel)
    lapsed.pack(into: &parcel)
    parcel.put(cumulatedCall)
    parcel.put(cumulatedLeave)
  }

  /// Takes in all members of the same persona in another group, before anybody joins.
  mutating func absorb(_ other: inout PersonaBlock) {
    other.engaged.move(Array(0..<other.engaged.count), to: &engaged)
    other.lapsed.move(
      to: &lapsed, call: Float(cumulatedCall) - Float(other.cumulatedCall),
      leave: Float(cumulatedLeave) - Float(other.cumulatedLeave))
  }

  /// Lives one day of every engaged member.
  mutating func advance(
    _ day: BlockDay, _ today: borrowing DayTerms, watchesEsteem: Bool,
    ledger: inout Ledger, record: inout DayRecord, participants: inout [Double],
    scratch: inout ChunkScratch
  ) {
    let visits = engaged.advance(
      today, key: DayKey(stream: day.stream, day: day.day), scratch: &scratch,
      record: &record, participants: &participants, points: &ledger.points)
    ledger.visit(persona: day.persona, day: day.day, visits)
    if watchesEsteem { record.visitorsSatisfaction += engaged.visitorsSatisfaction() }
  }

  /// Carries out what the day decided about engaged members: they invite, lapse or leave.
  mutating func settleFates(
    _ day: BlockDay, _ closing: DayClosing, ledger: inout Ledger, counters: inout Counters,
    visible: inout VisibleViolations, scratch: inout MoveScratch
  ) {
    engaged.findFates(&scratch.found)
    if closing.hasConsequences {
      engaged.meetConsequences(
        day, closing, at: scratch.found.places, ledger: &ledger, counters: &counters,
        visible: &visible)
    }
    scratch.removed.select(from: scratch.found, engaged.fate) { $0 & Fate.endsSpell != 0 }
    scratch.found.forEach { place in
      let fate = engaged.fate[place]
      // The bit is 1, and a sum costs less than a question whose answer no processor can foresee.
      ledger.lapses += Int(fate & Fate.lapses)
      if fate & Fate.retained != 0 {
        ledger.visitOnDay30(engaged.background[place])
      }
      if fate & Fate.invited != 0 {
        ledger.inviters.append(
          Inviter(
            persona: day.persona, person: engaged.person[place], group: day.group,
            background: engaged.background[place], joinedDay: Int(engaged.joinedDay[place])))
      }
    }
    let first = scratch.moving.count
    engaged.copyMembers(
      at: scratch.removed, numbers: 0..<scratch.removed.count, day: day.day, to: &scratch.moving,
      &scratch.standings)
    ledger.silent.fallSilent(scratch.moving, from: first)
    engaged.remove(scratch.removed.places)
    scratch.takeOutLeavers(from: first) { leaver, points in
      ledger.leave(leaver, persona: day.persona, day: day.day)
      ledger.points.expire(points)
    }
    precondition(
      scratch.standings.isEmpty || scratch.standings.count == scratch.moving.count,
      "a plan tells all members apart or none")
    scratch.draws.add(scratch.moving, from: first, persona: day.persona)
    scratch.lapsing.append(scratch.moving.count - first)
  }

  /// Those at some places of `scratch.moving` lapse.
  mutating func lapse(_ places: Range<Int>, _ scratch: borrowing MoveScratch) {
    lapsed.append(
      scratch.moving, scratch.standings, places, waits: scratch.draws.drawn,
      call: Float(cumulatedCall), leave: Float(cumulatedLeave))
  }

  /// Counts everyone's messages, and where those who are here came from.
  func addMembers(persona: Int, to totals: inout TotalsHistogram, _ ledger: inout Ledger) {
    for index in 0..<engaged.count {
      let messages = Int(engaged.messages[index])
      totals.add(total: messages)
      ledger.stay(
        engaged.background[index], persona: persona, joinedDay: Int(engaged.joinedDay[index]),
        messages: messages, isEngaged: true)
    }
    for place in 0..<lapsed.count {
      let member = lapsed.members[place]
      totals.add(total: Int(member.messages))
      ledger.stay(
        member.background, persona: persona, joinedDay: Int(member.joinedDay),
        messages: Int(member.messages), isEngaged: false)
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

/// What is drawn for those who start an engaged spell, and kept of them.
struct Following: Sendable {
  /// Whether it is drawn how many messages they tolerate.
  let drawsTolerances: Bool
  /// Whether they may have something of their own.
  let tellsMembersApart: Bool
  /// What they aim at with their points; `nil` if there are none.
  let aims: AimTerms?
}

/// Members on their way from one place to another.
struct MoveScratch: ~Copyable, Sendable {
  /// Runs of places to look at, and places.
  var runs = PlaceList()
  var found = PlaceList()
  /// Places to be removed.
  var removed = PlaceList()
  /// Who goes from one block of a group to the other, the first persona's first.
  var moving: [Member] = []
  /// What they have of their own; empty in plans that tell nobody apart.
  var standings: [Standing] = []
  /// How many of them each persona has.
  var lapsing: [Int] = []
  /// What is drawn for spells that begin.
  var draws = SpellDraws()

  /// Nobody moves.
  mutating func removeAll() {
    moving.removeAll(keepingCapacity: true)
    standings.removeAll(keepingCapacity: true)
    lapsing.removeAll(keepingCapacity: true)
    draws.removeAll()
  }

  /// Takes out those from a place on who leave; each is shown first, with the points they hold.
  @inline(__always)
  mutating func takeOutLeavers(
    from first: Int, _ show: (_ leaver: Member, _ points: Int) -> Void
  ) {
    var kept = first
    for index in first..<moving.count {
      if moving[index].leaveMargin <= 0 {
        show(moving[index], standings.isEmpty ? 0 : Int(standings[index].points))
        continue
      }
      if kept < index {
        moving[kept] = moving[index]
        if !standings.isEmpty { standings[kept] = standings[index] }
      }
      kept += 1
    }
    guard kept < moving.count else { return }
    moving.removeLast(moving.count - kept)
    if !standings.isEmpty { standings.removeLast(standings.count - kept) }
  }
}

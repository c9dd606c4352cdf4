import RandomStreams

/// The lapsed members of one persona in one group.
///
/// Their state only decays, so it is kept as it was at lapsing; a day compares two thresholds with
/// the cumulated hazards of the block and touches only those whom it changes. Where that is few, a day
/// looks only at runs of members in which there may be somebody.
struct LapsedBlock: ~Copyable, Sendable {
  private(set) var count = 0
  /// Everyone as they were at lapsing.
  private(set) var members = Column<Member>()
  /// What they have of their own; empty unless the plan tells them apart.
  private(set) var standings = Column<Standing>()
  /// The value of the group's cumulated call at which each comes back.
  private(set) var returnThreshold = Column<Float>()
  /// The value of the cumulated leave hazard at which each goes.
  private(set) var leaveThreshold = Column<Float>()
  private(set) var floors = ThresholdFloors()

  init() {}

  /// Members who have travelled; they are there to be moved to another block.
  init(_ parcel: inout Parcel) throws(DivisionError) {
    members = Column(try parcel.take())
    standings = Column(try parcel.take())
    returnThreshold = Column(try parcel.take())
    leaveThreshold = Column(try parcel.take())
    count = members.count
    guard standings.isEmpty || standings.count == count, returnThreshold.count == count,
      leaveThreshold.count == count
    else { throw .notUnderstood }
  }

  /// Puts in all members.
  func pack(into parcel: inout Parcel) {
    parcel.put(members.prefix(count))
    parcel.put(standings.prefix(count))
    parcel.put(returnThreshold.prefix(count))
    parcel.put(leaveThreshold.prefix(count))
  }

  /// Adds the members at some places, who lapse when the block's hazards have cumulated to `call` and `leave`.
  ///
  /// `waits` says how much more call each has to hear.
  mutating func append(
    _ lapsing: [Member], _ lapsingStandings: [Standing], _ places: Range<Int>,
    waits: borrowing Column<Float>, call: Float, leave: Float
  ) {
    guard !places.isEmpty else { return }
    makeRoom(places.count)
    let lapsing = lapsing.span.extracting(places)
    members.overwrite(from: count, with: lapsing) { $0 }
    if !lapsingStandings.isEmpty {
      standings.grow(to: members.count, with: Standing())
      standings.overwrite(from: count, with: lapsingStandings.span.extracting(places)) { $0 }
    }
    leaveThreshold.overwrite(from: count, with: lapsing) { $0.leaveMargin + leave }
    returnThreshold.overwrite(from: count, with: waits.span.extracting(places)) { call + $0 }
    lowerFloors(at: count..<count + places.count)
    count += places.count
  }

  /// Finds the places of all whose return or leave threshold is reached, ascending.
  mutating func findChanging(
    _ reached: ReachedHazards, _ runs: inout PlaceList, _ places: inout PlaceList
  ) {
    if floors.areKept {
      floors.findChanging(
        reached, count: count, returnThreshold: returnThreshold, leaveThreshold: leaveThreshold,
        runs: &runs, places: &places)
    } else {
      findReached(
        reached, count: count, returnThreshold: returnThreshold, leaveThreshold: leaveThreshold,
        places: &places)
    }
    floors.adapt(
      toFound: places.count, of: count, returnThreshold: returnThreshold,
      leaveThreshold: leaveThreshold)
  }

  private mutating func lowerFloors(at places: Range<Int>) {
    guard floors.areKept else { return }
    floors.lower(at: places, returnThreshold: returnThreshold, leaveThreshold: leaveThreshold)
  }

  /// Adds copies of those of the members at some places whose return threshold is reached, as they were at
  /// lapsing but for what is left until they leave, and what they have of their own.
  func copyReturning(
    at places: Span<Int>, call: Float, leave: Float, to returning: inout [Member],
    _ returningStandings: inout [Standing]
  ) {
    let members = members.span
    let returnThreshold = returnThreshold.span
    let leaveThreshold = leaveThreshold.span
    returning.append(addingCapacity: places.count) { copies in
      for next in places.indices where returnThreshold[places[next]] <= call {
        let place = places[next]
        var member = members[place]
        member.leaveMargin = leaveThreshold[place] - leave
        copies.append(member)
      }
    }
    guard !standings.isEmpty else { return }
    let standings = standings.span
    returningStandings.append(addingCapacity: places.count) { copies in
      for next in places.indices where returnThreshold[places[next]] <= call {
        copies.append(standings[places[next]])
      }
    }
  }

  /// Points someone holds.
  func points(at place: Int) -> Int { standings.isEmpty ? 0 : Int(standings[place].points) }

  /// Removes the members at places in ascending order; others from the end take their places.
  mutating func remove(_ places: Span<Int>) {
    guard !places.isEmpty else { return }
    members.fillHoles(places, count: count)
    if !standings.isEmpty { standings.fillHoles(places, count: count) }
    returnThreshold.fillHoles(places, count: count)
    leaveThreshold.fillHoles(places, count: count)
    count -= places.count
    for next in places.indices where places[next] < count {
      lowerFloors(at: places[next]..<places[next] + 1)
    }
  }

  /// Moves everybody to another block whose hazards have cumulated to so much more.
  mutating func move(to other: inout LapsedBlock, call: Float, leave: Float) {
    guard count > 0 else { return }
    other.makeRoom(count)
    if !standings.isEmpty {
      other.standings.grow(to: other.members.count, with: Standing())
      other.standings.overwrite(from: other.count, with: standings.span.extracting(first: count)) {
        $0
      }
    }
    other.members.overwrite(from: other.count, with: members.span.extracting(first: count)) { $0 }
    other.returnThreshold.overwrite(
      from: other.count, with: returnThreshold.span.extracting(first: count)
    ) { max(0, $0 + call) }
    other.leaveThreshold.overwrite(
      from: other.count, with: leaveThreshold.span.extracting(first: count)
    ) { max(0, $0 + leave) }
    other.lowerFloors(at: other.count..<other.count + count)
    other.count += count
    removeAll()
  }

  /// Sets all balances of points to 0, and says what they were together.
  mutating func clearPoints() -> Int {
    var held = 0
    for place in 0..<count {
      held += Int(standings[place].points)
      standings[place].points = 0
    }
    return held
  }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    count = 0
    floors.forget()
  }

  private mutating func makeRoom(_ lapsing: Int) {
    let places = Columns.room(for: count + lapsing, in: members.count)
    guard places > members.count else { return }
    members.grow(to: places, with: Member.placeholder)
    returnThreshold.grow(to: places, with: 0)
    leaveThreshold.grow(to: places, with: 0)
  }
}

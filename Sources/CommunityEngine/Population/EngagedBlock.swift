import RandomStreams

/// The engaged members of one persona in one group, one column an attribute.
///
/// The order within a block means nothing: a hole is filled from the end.
struct EngagedBlock: ~Copyable, Sendable {
  private(set) var count = 0
  private(set) var person = Column<UInt32>()
  private(set) var background = Column<Background>()
  private(set) var joinedDay = Column<UInt32>()
  var visitHistory = Column<UInt32>()
  var messages = Column<UInt32>()
  private(set) var inclination = Column<Float>()
  private(set) var lapseHazard = Column<Float>()
  var newcomer = Column<Float>()
  var satisfaction = Column<Float>()
  var habit = Column<Float>()
  var fatigue = Column<Float>()
  var bond = Column<Float>()
  /// Cumulated hazard left until the spell ends.
  var lapseMargin = Column<Float>()
  /// Cumulated hazard left until they leave.
  var leaveMargin = Column<Float>()
  /// What the day decided, see `Fate`.
  var fate = Column<UInt32>()
  /// How many messages they tolerate, standard normal; empty unless the plan lets members mute.
  private(set) var tolerance = Column<Float>()
  /// What single members have of their own; empty unless the plan tells them apart.
  var standing = StandingColumns()

  /// Adds members who start an engaged spell.
  ///
  /// `standings` are theirs, or none in plans that tell nobody apart; `spells` are their thresholds, from a
  /// place on.
  mutating func append(
    _ members: [Member], _ standings: [Standing], spells: borrowing Column<Float>, from first: Int
  ) {
    guard !members.isEmpty else { return }
    makeRoom(members.count)
    let members = members.span
    if !standings.isEmpty {
      standing.grow(to: person.count)
      standing.write(standings, from: count)
    }
    Columns.overwrite(
      from: count, with: members, &person, &joinedDay, &visitHistory, &messages
    ) { ($0.person, UInt32($0.joinedDay), $0.visitHistory, $0.messages) }
    background.overwrite(from: count, with: members) { $0.background }
    Columns.overwrite(
      from: count, with: members, &inclination, &lapseHazard, &newcomer, &leaveMargin
    ) { ($0.inclination, $0.lapseHazard, $0.newcomer, $0.leaveMargin) }
    Columns.overwrite(from: count, with: members, &satisfaction, &habit, &fatigue, &bond) {
      ($0.satisfaction, Self.habitAtStart, $0.fatigue, $0.bond)
    }
    lapseMargin.overwrite(from: count, with: spells.span.extracting(first..<first + members.count))
    { $0 }
    count += members.count
  }

  /// Draws how much those from a place on tolerate.
  mutating func drawNewTolerances(from first: Int, stream: PersonStream) {
    makeRoomForTolerances()
    drawTolerances(
      Chunk(start: first, count: count - first), stream: stream, person: person,
      tolerance: &tolerance)
  }

  /// Draws what those from a place on aim at.
  mutating func drawNewAims(from first: Int, _ terms: AimTerms, stream: PersonStream) {
    standing.grow(to: person.count)
    drawAims(
      Chunk(start: first, count: count - first), terms, stream: stream, person: person,
      aim: &standing.aim, responsive: &standing.responsive)
  }

  /// Adds copies of the members at some places, as they are at the end of a day that completes their spells.
  ///
  /// `numbers` says which places of the list are meant, from its first to its last. All columns are taken up once
  /// and not once a member. Mutating for the reason that `Column` gives.
  mutating func copyMembers(
    at list: borrowing PlaceList, numbers: Range<Int>, day: Int, to members: inout [Member],
    _ standings: inout [Standing]
  ) {
    standing.copy(at: list, numbers: numbers, to: &standings)
    let person = person.span
    let background = background.span
    let joinedDay = joinedDay.span
    let visitHistory = visitHistory.span
    let messages = messages.span
    let inclination = inclination.span
    let lapseHazard = lapseHazard.span
    let newcomer = newcomer.span
    let satisfaction = satisfaction.span
    let fatigue = fatigue.span
    let bond = bond.span
    let leaveMargin = leaveMargin.span
    let today = UInt16(day)
    let places = list.places.extracting(numbers)
    precondition(
      (places.isEmpty || places[0] >= 0 && places[places.count - 1] < count)
        && count <= leaveMargin.count, "places lie within the members, ascending")
    members.append(addingCapacity: places.count) { copies in
      for next in places.indices {
        let place = places[next]
        var background = unsafe background[unchecked: place]
        background.spell &+= 1
        copies.append(
          unsafe Member(
            person: person[unchecked: place], background: background,
            joinedDay: UInt16(truncatingIfNeeded: joinedDay[unchecked: place]),
            lastEngagedDay: today, visitHistory: visitHistory[unchecked: place],
            messages: messages[unchecked: place],
            inclination: inclination[unchecked: place], lapseHazard: lapseHazard[unchecked: place],
            newcomer: newcomer[unchecked: place], satisfaction: satisfaction[unchecked: place],
            fatigue: fatigue[unchecked: place],
            bond: bond[unchecked: place], leaveMargin: leaveMargin[unchecked: place]))
      }
    }
  }

  /// The numbers of those who want a prize, in no order.
  func takers(of prize: Int, targets: [Int?]) -> [UInt32] {
    (0..<count).filter {
      fate[$0] & Fate.redeems != 0 && targets[Int(standing.aim[$0])] == prize
    }.map { person[$0] }
  }

  /// Finds the places of all whom the day has changed, ascending.
  func findFates(_ places: inout PlaceList) {
    let fate = fate.span
    precondition(fate.count >= Columns.wholeVectors(count), "columns hold whole runs")
    places.find(below: count) { unsafe fate[unchecked: $0] }
  }

  /// Removes the members at places in ascending order; others from the end take their places.
  mutating func remove(_ places: Span<Int>) {
    guard !places.isEmpty else { return }
    Columns.fillHoles(places, count: count, &person, &joinedDay, &visitHistory, &messages)
    background.fillHoles(places, count: count)
    Columns.fillHoles(
      places, count: count, &inclination, &lapseHazard, &newcomer, &leaveMargin)
    Columns.fillHoles(places, count: count, &satisfaction, &habit, &fatigue, &bond)
    lapseMargin.fillHoles(places, count: count)
    if !tolerance.isEmpty { tolerance.fillHoles(places, count: count) }
    if standing.isFollowed { standing.fillHoles(places, count: count) }
    count -= places.count
  }

  /// Moves the members at places in ascending order to another block, with all that is known of them.
  ///
  /// Between two days there is no fate: the next day writes it before it is read.
  mutating func move(_ places: [Int], to other: inout EngagedBlock) {
    other.append(self, at: places)
    remove(places.span)
  }

  private mutating func append(_ other: borrowing EngagedBlock, at places: [Int]) {
    makeRoom(places.count)
    person.overwrite(from: count, with: places) { other.person[$0] }
    background.overwrite(from: count, with: places) { other.background[$0] }
    joinedDay.overwrite(from: count, with: places) { other.joinedDay[$0] }
    visitHistory.overwrite(from: count, with: places) { other.visitHistory[$0] }
    messages.overwrite(from: count, with: places) { other.messages[$0] }
    inclination.overwrite(from: count, with: places) { other.inclination[$0] }
    lapseHazard.overwrite(from: count, with: places) { other.lapseHazard[$0] }
    newcomer.overwrite(from: count, with: places) { other.newcomer[$0] }
    satisfaction.overwrite(from: count, with: places) { other.satisfaction[$0] }
    habit.overwrite(from: count, with: places) { other.habit[$0] }
    fatigue.overwrite(from: count, with: places) { other.fatigue[$0] }
    bond.overwrite(from: count, with: places) { other.bond[$0] }
    lapseMargin.overwrite(from: count, with: places) { other.lapseMargin[$0] }
    leaveMargin.overwrite(from: count, with: places) { other.leaveMargin[$0] }
    if !other.tolerance.isEmpty {
      makeRoomForTolerances()
      tolerance.overwrite(from: count, with: places) { other.tolerance[$0] }
    }
    if other.standing.isFollowed {
      standing.grow(to: person.count)
      standing.write(other.standing, at: places, from: count)
    }
    count += places.count
  }

  init() {}

  /// Members who have travelled; they are there to be moved to another block.
  init(_ parcel: inout Parcel) throws(DivisionError) {
    count = try parcel.takeOne()
    person = Column(try parcel.take())
    background = Column(try parcel.take())
    joinedDay = Column(try parcel.take())
    visitHistory = Column(try parcel.take())
    messages = Column(try parcel.take())
    inclination = Column(try parcel.take())
    lapseHazard = Column(try parcel.take())
    newcomer = Column(try parcel.take())
    satisfaction = Column(try parcel.take())
    habit = Column(try parcel.take())
    fatigue = Column(try parcel.take())
    bond = Column(try parcel.take())
    lapseMargin = Column(try parcel.take())
    leaveMargin = Column(try parcel.take())
    tolerance = Column(try parcel.take())
    let lengths = [
      person.count, background.count, joinedDay.count, visitHistory.count, messages.count,
      inclination.count, lapseHazard.count, newcomer.count, satisfaction.count, habit.count,
      fatigue.count, bond.count, lapseMargin.count, leaveMargin.count,
    ]
    guard lengths.allSatisfy({ $0 == count }), tolerance.isEmpty || tolerance.count == count
    else { throw .notUnderstood }
    standing = try StandingColumns(&parcel, count: count)
  }

  /// Puts in all members as they are between two days.
  func pack(into parcel: inout Parcel) {
    parcel.put(count)
    parcel.put(person.prefix(count))
    parcel.put(background.prefix(count))
    parcel.put(joinedDay.prefix(count))
    parcel.put(visitHistory.prefix(count))
    parcel.put(messages.prefix(count))
    parcel.put(inclination.prefix(count))
    parcel.put(lapseHazard.prefix(count))
    parcel.put(newcomer.prefix(count))
    parcel.put(satisfaction.prefix(count))
    parcel.put(habit.prefix(count))
    parcel.put(fatigue.prefix(count))
    parcel.put(bond.prefix(count))
    parcel.put(lapseMargin.prefix(count))
    parcel.put(leaveMargin.prefix(count))
    parcel.put(tolerance.prefix(count))
    standing.pack(into: &parcel, count: count)
  }

  /// Makes the places beyond the members such that a day counts nothing there: their states are 0 and
  /// stay so, and nobody visits.
  mutating func clearPadding() {
    guard count < Columns.wholeVectors(count) else { return }
    visitHistory.fillRun(from: count, with: 0)
    inclination.fillRun(from: count, with: Self.neverInclined)
    newcomer.fillRun(from: count, with: 0)
    satisfaction.fillRun(from: count, with: 0)
    habit.fillRun(from: count, with: 0)
    fatigue.fillRun(from: count, with: 0)
    bond.fillRun(from: count, with: 0)
    if !tolerance.isEmpty { tolerance.fillRun(from: count, with: .infinity) }
    if standing.isFollowed { standing.clearRun(from: count) }
  }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    count = 0
  }

  /// The habit of someone who has just joined or come back.
  private static let habitAtStart: Float = 0.5

  /// An inclination that makes visits impossible whatever the intercept.
  private static let neverInclined: Float = -1_000

  private mutating func makeRoomForTolerances() {
    tolerance.grow(to: person.count, with: 0)
  }

  private mutating func makeRoom(_ members: Int) {
    let places = Columns.room(for: count + members, in: person.count)
    guard places > person.count else { return }
    person.grow(to: places, with: 0)
    background.grow(to: places, with: Background(source: 0))
    joinedDay.grow(to: places, with: 0)
    visitHistory.grow(to: places, with: 0)
    messages.grow(to: places, with: 0)
    inclination.grow(to: places, with: 0)
    lapseHazard.grow(to: places, with: 0)
    newcomer.grow(to: places, with: 0)
    satisfaction.grow(to: places, with: 0)
    habit.grow(to: places, with: 0)
    fatigue.grow(to: places, with: 0)
    bond.grow(to: places, with: 0)
    lapseMargin.grow(to: places, with: 0)
    leaveMargin.grow(to: places, with: 0)
    fate.grow(to: places, with: 0)
  }
}

/// What a day decided about a member, as bits.
enum Fate {
  static let lapses: UInt32 = 1
  static let leaves: UInt32 = 2
  /// Either of them ends the engaged spell.
  static let endsSpell = lapses | leaves
  static let invited: UInt32 = 4
  /// Visited thirty days after joining.
  static let retained: UInt32 = 8
  /// Wrote for the first time.
  static let firstPost: UInt32 = 16
  /// Wants the prize that their points buy.
  static let redeems: UInt32 = 32
  /// Broke a rule.
  static let breaks: UInt32 = 64
  /// Broke none, but is taken for someone who did.
  static let flagged: UInt32 = 128
  /// Wants something that is on offer.
  static let buys: UInt32 = 256
  /// Each of them has consequences for the member alone.
  static let consequences = firstPost | redeems | breaks | flagged | buys
}

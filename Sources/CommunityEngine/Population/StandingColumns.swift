/// What the engaged members of a block have of their own, one column an attribute; empty in plans that
/// do not tell members apart.
struct StandingColumns: ~Copyable, Sendable {
  private(set) var matchShift = Column<Float>()
  /// 1 for those whose first post was answered, 0 for others.
  var lift = Column<Float>()
  var points = Column<UInt32>()
  var strikes = Column<UInt32>()
  var silencedUntil = Column<UInt32>()
  var trust = Column<Float>()
  /// The offers they have bought from, as bits.
  var bought = Column<UInt32>()
  /// The offers they want today, as bits; 0 between two days.
  var wishes = Column<UInt32>()
  /// The prize they aim at, and 1 for those who are moved by points.
  var aim = Column<UInt32>()
  var responsive = Column<Float>()

  init() {}

  /// What so many members who have travelled have, or nothing.
  init(_ parcel: inout Parcel, count: Int) throws(DivisionError) {
    matchShift = Column(try parcel.take())
    lift = Column(try parcel.take())
    points = Column(try parcel.take())
    strikes = Column(try parcel.take())
    silencedUntil = Column(try parcel.take())
    trust = Column(try parcel.take())
    bought = Column(try parcel.take())
    wishes = Column(try parcel.take())
    aim = Column(try parcel.take())
    responsive = Column(try parcel.take())
    let lengths = [
      matchShift.count, lift.count, points.count, strikes.count, silencedUntil.count, trust.count,
      bought.count, wishes.count, aim.count, responsive.count,
    ]
    guard points.isEmpty || lengths.allSatisfy({ $0 == count }) else { throw .notUnderstood }
  }

  /// Puts in what so many members have.
  func pack(into parcel: inout Parcel, count: Int) {
    parcel.put(matchShift.prefix(count))
    parcel.put(lift.prefix(count))
    parcel.put(points.prefix(count))
    parcel.put(strikes.prefix(count))
    parcel.put(silencedUntil.prefix(count))
    parcel.put(trust.prefix(count))
    parcel.put(bought.prefix(count))
    parcel.put(wishes.prefix(count))
    parcel.put(aim.prefix(count))
    parcel.put(responsive.prefix(count))
  }

  /// Whether the plan tells members apart.
  var isFollowed: Bool { !points.isEmpty }

  /// Writes what members bring with them; what they aim at is drawn afterwards.
  mutating func write(_ standings: [Standing], from first: Int) {
    Columns.overwrite(from: first, with: standings.span, &matchShift, &lift, &trust, &responsive) {
      ($0.matchShift, $0.isLifted ? 1 : 0, $0.trust, 0)
    }
    Columns.overwrite(
      from: first, with: standings.span, &points, &strikes, &silencedUntil, &bought
    ) { ($0.points, UInt32($0.strikes), UInt32($0.silencedUntil), $0.bought) }
  }

  /// Writes what members of another block have.
  mutating func write(_ other: borrowing StandingColumns, at places: [Int], from first: Int) {
    matchShift.overwrite(from: first, with: places) { other.matchShift[$0] }
    lift.overwrite(from: first, with: places) { other.lift[$0] }
    points.overwrite(from: first, with: places) { other.points[$0] }
    strikes.overwrite(from: first, with: places) { other.strikes[$0] }
    silencedUntil.overwrite(from: first, with: places) { other.silencedUntil[$0] }
    trust.overwrite(from: first, with: places) { other.trust[$0] }
    bought.overwrite(from: first, with: places) { other.bought[$0] }
    aim.overwrite(from: first, with: places) { other.aim[$0] }
    responsive.overwrite(from: first, with: places) { other.responsive[$0] }
  }

  /// Adds copies of what members at some places of a list take along, from its first to its last of them; nothing
  /// in plans that tell nobody apart.
  mutating func copy(
    at list: borrowing PlaceList, numbers: Range<Int>, to standings: inout [Standing]
  ) {
    guard isFollowed else { return }
    let places = list.places.extracting(numbers)
    let matchShift = matchShift.span
    let lift = lift.span
    let points = points.span
    let strikes = strikes.span
    let silencedUntil = silencedUntil.span
    let trust = trust.span
    let bought = bought.span
    // What is cut off is nothing: `Standing` says how large its numbers are.
    standings.append(addingCapacity: places.count) { copies in
      for next in places.indices {
        let place = places[next]
        copies.append(
          Standing(
            matchShift: matchShift[place], points: points[place], trust: trust[place],
            bought: bought[place],
            silencedUntil: UInt16(truncatingIfNeeded: silencedUntil[place]),
            strikes: UInt8(truncatingIfNeeded: strikes[place]), isLifted: lift[place] > 0))
      }
    }
  }

  /// Lets others from the end take the places of those who go.
  mutating func fillHoles(_ places: Span<Int>, count: Int) {
    Columns.fillHoles(places, count: count, &matchShift, &lift, &trust, &responsive)
    Columns.fillHoles(places, count: count, &points, &strikes, &silencedUntil, &bought)
    aim.fillHoles(places, count: count)
  }

  /// Makes a run of places beyond the members such that a day counts nothing there.
  mutating func clearRun(from first: Int) {
    matchShift.fillRun(from: first, with: 0)
    lift.fillRun(from: first, with: 0)
    trust.fillRun(from: first, with: 0)
    responsive.fillRun(from: first, with: 0)
    points.fillRun(from: first, with: 0)
    silencedUntil.fillRun(from: first, with: 0)
  }

  /// Sets all balances of the first members to 0, and says what they were together.
  mutating func clearPoints(count: Int) -> Int {
    var held = 0
    for place in 0..<count { held += Int(points[place]) }
    points.fill(0..<count, with: 0)
    return held
  }

  /// Makes room for as many places as other columns have.
  mutating func grow(to places: Int) {
    matchShift.grow(to: places, with: 0)
    lift.grow(to: places, with: 0)
    points.grow(to: places, with: 0)
    strikes.grow(to: places, with: 0)
    silencedUntil.grow(to: places, with: 0)
    trust.grow(to: places, with: 0)
    bought.grow(to: places, with: 0)
    wishes.grow(to: places, with: 0)
    aim.grow(to: places, with: 0)
    responsive.grow(to: places, with: 0)
  }
}

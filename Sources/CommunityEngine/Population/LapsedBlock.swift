/// The lapsed members of one persona in one group.
///
/// Their state only decays, so it is kept as it was at lapsing; a day compares two thresholds with
/// the cumulated hazards of the block and touches only those whom it changes.
struct LapsedBlock: Sendable {
  private(set) var count = 0
  /// Everyone as they were at lapsing; `leaveThreshold` is a value of `leaveHazard`.
  private(set) var members: [Member] = []
  /// The day each lapsed.
  private(set) var sinceDay: [UInt32] = []
  /// The value of the group's cumulated call at which each comes back.
  private(set) var returnThreshold: [Float] = []
  /// The value of the cumulated leave hazard at which each goes.
  private(set) var leaveThreshold: [Float] = []

  /// Adds members who lapsed on a day.
  mutating func append(_ lapsing: [Lapse], on day: Int) {
    while count + lapsing.count > members.count { grow() }
    members.overwrite(from: count, with: lapsing) { $0.member }
    sinceDay.overwrite(from: count, with: lapsing) { _ in UInt32(day) }
    returnThreshold.overwrite(from: count, with: lapsing) { $0.returnThreshold }
    leaveThreshold.overwrite(from: count, with: lapsing) { $0.member.leaveThreshold }
    count += lapsing.count
  }

  /// Finds the places of all whose return or leave threshold is reached, ascending.
  ///
  /// A run of members is looked at as a whole, in packed instructions, and passed over when nothing
  /// happens in it.
  func findReached(call: Float, leave: Float, _ places: inout PlaceList) {
    let returnThreshold = returnThreshold.span
    let leaveThreshold = leaveThreshold.span
    let reached = min(returnThreshold.count, leaveThreshold.count) &- Columns.run
    places.begin(upTo: count)
    var start = 0
    while start < count {
      precondition(start <= reached, "columns hold whole runs")
      var found: UInt32 = 0
      var place = start
      while place < start &+ Columns.run {
        let returns = returnThreshold[place] <= call
        let leaves = leaveThreshold[place] <= leave
        found |= (returns ? 1 : 0) | (leaves ? 1 : 0)
        place &+= 1
      }
      if found != 0 {
        places.add(from: start, to: min(start &+ Columns.run, count)) {
          (returnThreshold[$0] <= call) != (leaveThreshold[$0] <= leave)
            || returnThreshold[$0] <= call
        }
      }
      start &+= Columns.run
    }
  }

  /// Removes the members at places in ascending order; others from the end take their places.
  mutating func remove(_ places: ArraySlice<Int>, _ holes: inout HoleFilling) {
    guard !places.isEmpty else { return }
    count = holes.plan(removing: places, count: count)
    holes.apply(to: &members)
    holes.apply(to: &sinceDay)
    holes.apply(to: &returnThreshold)
    holes.apply(to: &leaveThreshold)
  }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    count = 0
  }

  private mutating func grow() {
    let added = max(Columns.growth, members.count)
    members += Array(repeating: Member.placeholder, count: added)
    sinceDay += Array(repeating: 0, count: added)
    returnThreshold += Array(repeating: 0, count: added)
    leaveThreshold += Array(repeating: 0, count: added)
  }
}

/// Someone who falls silent.
struct Lapse: Sendable {
  /// As they are now; `leaveThreshold` is a value of the block's cumulated leave hazard.
  var member: Member
  /// The value of the block's cumulated call at which they come back.
  var returnThreshold: Float
}

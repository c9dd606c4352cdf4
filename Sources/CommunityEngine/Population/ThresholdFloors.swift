/// What the thresholds of each run of lapsed members are at least.
///
/// Where hardly anybody comes back or leaves, a day reads these alone, a sixteenth of the thresholds.
/// Where many do, most runs would be looked at in any case, and keeping floors would cost more than it
/// saves: then there are none. Either way the same members are found.
struct ThresholdFloors: ~Copyable, Sendable {
  /// Whether they hold; if not, they mean nothing.
  private(set) var areKept = false
  private var returnFloor = Column<Float>()
  private var leaveFloor = Column<Float>()

  /// They do not hold any more.
  mutating func forget() { areKept = false }

  /// Finds the places of all whose return or leave threshold is reached, ascending.
  mutating func findChanging(
    _ reached: ReachedHazards, count: Int, returnThreshold: borrowing Column<Float>,
    leaveThreshold: borrowing Column<Float>,
    runs: inout PlaceList, places: inout PlaceList
  ) {
    let runCount = Columns.wholeVectors(count) / Columns.run
    Self.findRuns(
      reached, runCount: runCount, returnFloor: returnFloor, leaveFloor: leaveFloor, runs: &runs)
    places.removeAll()
    Self.look(
      reached, in: runs.places, count: count, returnThreshold: returnThreshold,
      leaveThreshold: leaveThreshold, returnFloor: &returnFloor, leaveFloor: &leaveFloor,
      places: &places)
  }

  /// Finds the runs whose floors are reached.
  private static func findRuns(
    _ reached: ReachedHazards, runCount: Int, returnFloor: borrowing Column<Float>,
    leaveFloor: borrowing Column<Float>,
    runs: inout PlaceList
  ) {
    findReached(
      reached, count: runCount, returnThreshold: returnFloor, leaveThreshold: leaveFloor,
      places: &runs)
  }

  /// Looks at some runs; their floors are then those of whoever stays.
  private static func look(
    _ reached: ReachedHazards, in runs: Span<Int>, count: Int,
    returnThreshold: borrowing Column<Float>,
    leaveThreshold: borrowing Column<Float>, returnFloor: inout Column<Float>,
    leaveFloor: inout Column<Float>,
    places: inout PlaceList
  ) {
    let returnThreshold = returnThreshold.span
    let leaveThreshold = leaveThreshold.span
    var returnFloor = returnFloor.mutableSpan
    var leaveFloor = leaveFloor.mutableSpan
    for next in runs.indices {
      let run = runs[next]
      let start = run &* Columns.run
      let end = min(start &+ Columns.run, count)
      places.add(in: start..<end) {
        reached.reach(returnThreshold[$0], leaveThreshold[$0])
      }
      var (nextReturn, nextLeave) = (Float.infinity, Float.infinity)
      for place in start..<end {
        let (toReturn, toLeave) = (returnThreshold[place], leaveThreshold[place])
        let stays = reached.reach(toReturn, toLeave) == 0
        nextReturn = stays ? min(nextReturn, toReturn) : nextReturn
        nextLeave = stays ? min(nextLeave, toLeave) : nextLeave
      }
      returnFloor[run] = nextReturn
      leaveFloor[run] = nextLeave
    }
  }

  /// Takes in thresholds at places that have new ones.
  mutating func lower(
    at places: Range<Int>, returnThreshold: borrowing Column<Float>,
    leaveThreshold: borrowing Column<Float>
  ) {
    makeRoom(for: returnThreshold.count)
    for place in places {
      let run = place / Columns.run
      returnFloor[run] = min(returnFloor[run], returnThreshold[place])
      leaveFloor[run] = min(leaveFloor[run], leaveThreshold[place])
    }
  }

  /// Decides, after a day on which so many of all were found, whether floors are worth keeping.
  mutating func adapt(
    toFound found: Int, of count: Int, returnThreshold: borrowing Column<Float>,
    leaveThreshold: borrowing Column<Float>
  ) {
    if areKept {
      areKept = found <= count / Self.rareWhenKept
    } else if count >= Self.fewest && found <= count / Self.rare {
      returnFloor.fill(0..<returnFloor.count, with: .infinity)
      leaveFloor.fill(0..<leaveFloor.count, with: .infinity)
      areKept = true
      lower(at: 0..<count, returnThreshold: returnThreshold, leaveThreshold: leaveThreshold)
    }
  }

  private mutating func makeRoom(for places: Int) {
    let floors = Columns.wholeVectors(places / Columns.run)
    returnFloor.grow(to: floors, with: .infinity)
    leaveFloor.grow(to: floors, with: .infinity)
  }

  /// One event a day among so many members, or more of them, is rare; two bounds, so that a community
  /// between them does not change its mind every day.
  private static let rare = 200
  private static let rareWhenKept = 100
  /// In smaller blocks there is nothing to save.
  private static let fewest = 1_024
}

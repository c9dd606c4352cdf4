/// Places in a block that something happens to, in ascending order.
struct PlaceList: Sendable {
  private var storage: [Int] = []
  private(set) var count = 0

  /// The places found.
  var places: ArraySlice<Int> { storage[..<count] }

  /// Finds the places below a bound that something happens to.
  ///
  /// A run of members is looked at as a whole, in packed instructions: a bit is set for everyone whom
  /// something happens to, and only the bits that are set are gone through. `happens` (0 for no) is asked
  /// about the places up to `Columns.wholeVectors(bound)`, and must not check them one at a time: a check
  /// keeps the instructions from being packed.
  @inline(__always)
  mutating func find(below bound: Int, where happens: (Int) -> UInt32) {
    makeRoom(bound)
    var found = storage.mutableSpan
    var next = 0
    var start = 0
    while start < bound {
      var hits: UInt32 = 0
      var lane = 0
      while lane < Columns.run {
        hits |= happens(start &+ lane) != 0 ? 1 &<< UInt32(truncatingIfNeeded: lane) : 0
        lane &+= 1
      }
      while hits != 0 {
        let place = start &+ hits.trailingZeroBitCount
        guard place < bound else { break }
        unsafe found[unchecked: next] = place
        next &+= 1
        hits &= hits &- 1
      }
      start &+= Columns.run
    }
    count = next
  }

  /// Forgets all places.
  mutating func removeAll() { count = 0 }

  /// Adds those of a run of places, all beyond the last one there is, that something happens to.
  mutating func add(in run: Range<Int>, where happens: (Int) -> UInt32) {
    makeRoom(count + run.count)
    for place in run where happens(place) != 0 {
      storage[count] = place
      count += 1
    }
  }

  /// Takes over those places of another list that something happens to.
  @inline(__always)
  mutating func select(from other: PlaceList, where happens: (Int) -> Bool) {
    makeRoom(other.count)
    var selected = storage.mutableSpan
    var next = 0
    for place in other.places {
      selected[next] = place
      next &+= happens(place) ? 1 : 0
    }
    count = next
  }

  private mutating func makeRoom(_ places: Int) {
    if storage.count < places + Columns.run {
      storage += Array(repeating: 0, count: places + Columns.growth - storage.count)
    }
  }
}

/// How the columns of a block are stored.
enum Columns {
  /// A run of this many members is looked at as a whole, in packed instructions, and passed over
  /// when nothing happens in it.
  static let run = 16

  /// Columns grow by at least this many members, a whole number of runs.
  static let growth = 64

  /// The smallest whole number of vectors that holds `count` members; what lies beyond the members
  /// of a block is spare storage, so it may be overwritten.
  @inline(__always)
  static func wholeVectors(_ count: Int) -> Int {
    (count &+ 15) & ~15
  }
}

extension Array {
  /// Overwrites elements from a place on with one attribute of each source.
  @inline(__always)
  mutating func overwrite<Source>(
    from first: Int, with sources: [Source], _ attribute: (Source) -> Element
  ) {
    var place = first
    for source in sources {
      self[place] = attribute(source)
      place += 1
    }
  }
}

/// Places in a block that something happens to, in ascending order.
struct PlaceList: Sendable {
  private var storage: [Int] = []
  private(set) var count = 0

  /// The places found.
  var places: ArraySlice<Int> { storage[..<count] }

  /// Forgets all places and makes room for those below a bound.
  mutating func begin(upTo bound: Int) {
    count = 0
    if storage.count <= bound {
      storage += Array(repeating: 0, count: bound + Columns.growth - storage.count)
    }
  }

  /// Adds the places of a range that something happens to.
  ///
  /// Every place is written and only those count, which is cheaper than a branch that no processor
  /// can foresee.
  @inline(__always)
  mutating func add(from first: Int, to end: Int, where happens: (Int) -> Bool) {
    var next = count
    var found = storage.mutableSpan
    var place = first
    while place < end {
      found[next] = place
      next &+= happens(place) ? 1 : 0
      place &+= 1
    }
    count = next
  }
}

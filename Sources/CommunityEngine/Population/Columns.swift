/// How the columns of a block are stored.
enum Columns {
  /// A run of this many members is looked at as a whole, in packed instructions, and passed over
  /// when nothing happens in it.
  static let run = 16

  /// Columns grow by at least this many members, and always hold a whole number of `growth`.
  static let growth = 64

  /// The places of columns that had so many and are full: twice as many as long as they are few, then a
  /// quarter more, so that little of a large community's memory is spare.
  static func grown(_ places: Int) -> Int {
    let added = places < doublingLimit ? places : places / 4
    return (places + max(growth, added) + growth - 1) & ~(growth - 1)
  }

  private static let doublingLimit = 16_384

  /// The places that hold `count` members and are a whole number of runs: loops over members live through
  /// them all.
  ///
  /// The builds of the engine are compiled such that a loop takes a run at a time, so that nobody is left
  /// over to be taken one by one. What lies beyond the members of a block is spare storage, so it may be
  /// overwritten.
  @inline(__always)
  static func wholeVectors(_ count: Int) -> Int {
    (count &+ (run &- 1)) & ~(run &- 1)
  }
}

extension Array {
  /// Makes the array so long, if it is not, with one value; it takes no more room than that.
  mutating func grow(to places: Int, with value: Element) {
    guard count < places else { return }
    reserveCapacity(places)
    self += Array(repeating: value, count: places - count)
  }

  /// Overwrites some elements with one value.
  @inline(__always)
  mutating func fill(_ places: Range<Int>, with value: Element) {
    var column = mutableSpan
    for place in places {
      column[place] = value
    }
  }

  /// Overwrites elements from a place on with one attribute of each source.
  @inline(__always)
  mutating func overwrite<Source>(
    from first: Int, with sources: [Source], _ attribute: (Source) -> Element
  ) {
    let sources = sources.span
    var column = mutableSpan
    precondition(first >= 0 && first + sources.count <= column.count, "a column has room")
    var index = 0
    while index < sources.count {
      unsafe column[unchecked: first &+ index] = attribute(sources[unchecked: index])
      index &+= 1
    }
  }

  /// Fills the holes that removed members leave, one after the other from the last hole to the
  /// first, each with the last member there is.
  ///
  /// Columns are moved one at a time, so that a column's storage is checked once a day and not once
  /// a member.
  @inline(__always)
  mutating func fillHoles(_ holes: ArraySlice<Int>, count: Int) {
    var column = mutableSpan
    let holes = holes.span
    precondition(holes.count <= count && count <= column.count, "holes lie within the members")
    guard holes.count > 0 else { return }
    precondition(
      holes[0] >= 0 && holes[holes.count - 1] < count, "holes lie within the members, ascending")
    var next = holes.count
    var last = count
    while next > 0 {
      next &-= 1
      last &-= 1
      unsafe column[unchecked: holes[unchecked: next]] = column[unchecked: last]
    }
  }
}

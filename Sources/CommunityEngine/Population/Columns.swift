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
    let sources = sources.span
    var column = mutableSpan
    precondition(first >= 0 && first + sources.count <= column.count, "a column has room")
    var index = 0
    while index < sources.count {
      column[first &+ index] = attribute(sources[index])
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
    var next = holes.count
    var last = count
    while next > 0 {
      next &-= 1
      last &-= 1
      column[holes[next]] = column[last]
    }
  }
}

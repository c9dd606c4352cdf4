/// How the columns of a block are stored.
enum Columns {
  /// A run of this many members is looked at as a whole, in packed instructions, and passed over
  /// when nothing happens in it.
  static let run = 16

  /// The places of columns that had so many and are full: half as many more as long as they are few, then a
  /// sixteenth, so that little memory is spare; always a whole number of runs.
  static func grown(_ places: Int) -> Int {
    wholeVectors(places + max(2 * run, places < manyPlaces ? places / 2 : places / 16))
  }

  /// The places of columns with room for so many members, and for a run beyond the last of them.
  static func room(for members: Int, in places: Int) -> Int {
    var places = places
    while wholeVectors(members) + run > places { places = grown(places) }
    return places
  }

  /// With so many, a column takes more than a few pages, and later replications find it grown.
  private static let manyPlaces = 8_192

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

  /// Overwrites four columns from a place on with four attributes of each source.
  ///
  /// Four at a time cost half as much as one after the other: what goes through the sources is paid once.
  @inline(__always)
  static func overwrite<Source, A, B, C, D>(
    from first: Int, with sources: Span<Source>, _ a: inout Column<A>, _ b: inout Column<B>,
    _ c: inout Column<C>, _ d: inout Column<D>, _ attributes: (Source) -> (A, B, C, D)
  ) {
    var a = a.mutableSpan
    var b = b.mutableSpan
    var c = c.mutableSpan
    var d = d.mutableSpan
    let end = first + sources.count
    precondition(
      first >= 0 && end <= a.count && end <= b.count && end <= c.count && end <= d.count,
      "columns have room")
    var index = 0
    while index < sources.count {
      let values = unsafe attributes(sources[unchecked: index])
      unsafe a[unchecked: first &+ index] = values.0
      unsafe b[unchecked: first &+ index] = values.1
      unsafe c[unchecked: first &+ index] = values.2
      unsafe d[unchecked: first &+ index] = values.3
      index &+= 1
    }
  }

  /// Fills the holes that removed members leave in four columns, see `Column.fillHoles`.
  @inline(__always)
  static func fillHoles<Value>(
    _ holes: Span<Int>, count: Int, _ a: inout Column<Value>, _ b: inout Column<Value>,
    _ c: inout Column<Value>, _ d: inout Column<Value>
  ) {
    var a = a.mutableSpan
    var b = b.mutableSpan
    var c = c.mutableSpan
    var d = d.mutableSpan
    precondition(
      count <= a.count && count <= b.count && count <= c.count && count <= d.count,
      "columns hold all members")
    check(holes, count: count)
    var next = holes.count
    var last = count
    while next > 0 {
      next &-= 1
      last &-= 1
      let hole = unsafe holes[unchecked: next]
      unsafe a[unchecked: hole] = a[unchecked: last]
      unsafe b[unchecked: hole] = b[unchecked: last]
      unsafe c[unchecked: hole] = c[unchecked: last]
      unsafe d[unchecked: hole] = d[unchecked: last]
    }
  }

  @inline(__always)
  fileprivate static func check(_ holes: Span<Int>, count: Int) {
    precondition(
      holes.count <= count
        && (holes.isEmpty || holes[0] >= 0 && holes[holes.count - 1] < count),
      "holes lie within the members, ascending")
  }
}

extension Column {
  /// Overwrites some elements with one value.
  @inline(__always)
  mutating func fill(_ places: Range<Int>, with value: Value) {
    var column = mutableSpan
    for place in places {
      column[place] = value
    }
  }

  /// Overwrites a run of elements with one value: a few packed instructions, however many are meant.
  @inline(__always)
  mutating func fillRun(from first: Int, with value: Value) {
    var column = mutableSpan
    precondition(first >= 0 && first + Columns.run <= column.count, "a column has room")
    for place in 0..<Columns.run {
      unsafe column[unchecked: first &+ place] = value
    }
  }

  /// Overwrites elements from a place on with one attribute of each source.
  @inline(__always)
  mutating func overwrite<Source>(
    from first: Int, with sources: [Source], _ attribute: (Source) -> Value
  ) {
    overwrite(from: first, with: sources.span, attribute)
  }

  /// Overwrites elements from a place on with one attribute of each source.
  @inline(__always)
  mutating func overwrite<Source>(
    from first: Int, with sources: Span<Source>, _ attribute: (Source) -> Value
  ) {
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
  /// Columns are moved one at a time: what goes through the holes is cheap, and a column stays in cache.
  @inline(__always)
  mutating func fillHoles(_ holes: Span<Int>, count: Int) {
    var column = mutableSpan
    precondition(count <= column.count, "a column holds all members")
    Columns.check(holes, count: count)
    var next = holes.count
    var last = count
    while next > 0 {
      next &-= 1
      last &-= 1
      unsafe column[unchecked: holes[unchecked: next]] = column[unchecked: last]
    }
  }
}

extension Array {
  /// Makes the array so long, if it is not, with one value; it takes no more room than that.
  mutating func grow(to places: Int, with value: Element) {
    guard count < places else { return }
    reserveCapacity(places)
    self += Array(repeating: value, count: places - count)
  }
}

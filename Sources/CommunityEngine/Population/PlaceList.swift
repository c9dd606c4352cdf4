/// Places in a block that something happens to, in ascending order.
struct PlaceList: ~Copyable, Sendable {
  private var storage = Column<Int>()
  private(set) var count = 0
  /// 1 for each of `markCount` places that something happens to, 0 for others.
  private var marks = Column<UInt8>(repeating: 0, count: Self.markCount)

  private static let markCount = 512

  /// The places found.
  var places: Span<Int> {
    @inline(__always)
    @_lifetime(borrow self)
    get {
      let places = storage.span.extracting(first: count)
      return unsafe _overrideLifetime(places, borrowing: self)
    }
  }

  /// The place found after so many others.
  subscript(number: Int) -> Int { storage[number] }

  /// Finds the places below a bound that something happens to.
  ///
  /// Places are marked first, in packed instructions; then only the marks that are set are gone through.
  /// `happens` (0 for no) is asked about the places up to `Columns.wholeVectors(bound)`, and must not check
  /// them one at a time: a check keeps the instructions from being packed.
  @inline(__always)
  mutating func find(below bound: Int, where happens: (Int) -> UInt32) {
    count = 0
    var start = 0
    while start < bound {
      let end = min(start &+ Self.markCount, bound)
      // There is room for what is found, and not for all that are looked at: in a large block these are many.
      makeRoom(count &+ (end &- start))
      count = Self.find(
        in: start..<end, after: count, marks: &marks, found: &storage, where: happens)
      start = end
    }
  }

  /// Finds places among `markCount` or fewer, those before them having been found already; returns how many
  /// have been found with them.
  @inline(__always)
  private static func find(
    in stretch: Range<Int>, after earlier: Int, marks: inout Column<UInt8>,
    found: inout Column<Int>, where happens: (Int) -> UInt32
  ) -> Int {
    var marks = marks.mutableSpan
    var found = found.mutableSpan
    let (start, length) = (stretch.lowerBound, stretch.count)
    let end = Columns.wholeVectors(length)
    var place = 0
    while place < end {
      unsafe marks[unchecked: place] = happens(start &+ place) != 0 ? 1 : 0
      place &+= 1
    }
    var next = earlier
    var first = 0
    while first < length {
      var hits = bits(of: marks.span, from: first, below: length)
      while hits != 0 {
        unsafe found[unchecked: next] = start &+ first &+ hits.trailingZeroBitCount
        next &+= 1
        hits &= hits &- 1
      }
      first &+= UInt64.bitWidth
    }
    return next
  }

  /// The marks of 64 places as bits, those below a bound.
  ///
  /// A multiplication brings the eight marks of a word together in its highest byte.
  @inline(__always)
  private static func bits(of marks: Span<UInt8>, from first: Int, below bound: Int) -> UInt64 {
    let marks = unsafe marks.bytes
    var bits: UInt64 = 0
    var byte = 0
    while byte < UInt64.bitWidth / 8 {
      let word = unsafe UInt64(
        littleEndian: marks.unsafeLoad(
          fromUncheckedByteOffset: first &+ 8 &* byte, as: UInt64.self))
      bits |= ((word &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(truncatingIfNeeded: 8 &* byte)
      byte &+= 1
    }
    let left = bound &- first
    return left < UInt64.bitWidth
      ? bits & ((1 &<< UInt64(truncatingIfNeeded: left)) &- 1) : bits
  }

  /// Goes through the places found.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    let storage = storage.span
    precondition(count <= storage.count, "places are stored")
    var next = 0
    while next < count {
      unsafe body(storage[unchecked: next])
      next &+= 1
    }
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

  /// Takes over those places of another list where something is true of the value in a column.
  @inline(__always)
  mutating func select<Value>(
    from other: borrowing PlaceList, _ column: borrowing Column<Value>,
    where happens: (Value) -> Bool
  ) {
    let values = column.span
    makeRoom(other.count)
    var selected = storage.mutableSpan
    var next = 0
    other.forEach { place in
      selected[next] = place
      next &+= happens(values[place]) ? 1 : 0
    }
    count = next
  }

  private mutating func makeRoom(_ places: Int) {
    if storage.count < places + Columns.run {
      storage.grow(to: Columns.grown(places), with: 0)
    }
  }
}

/// One attribute of the members of a block, place by place, in memory of its own.
///
/// A day goes through some fifteen of them a block. A column has one owner, so that nothing is asked before it is
/// written, as of arrays, which may be shared; and it grows where it stands if the system lets it.
///
/// What holds columns has one owner, too. A function that only reads such a thing gets a copy of what says where
/// its columns are, which takes longer than many a phase: functions of that kind that run daily are `mutating`, or
/// take it `inout`, although they change nothing.
///
/// Sendable unchecked, because no pointer is: the memory is the column's alone, so that it
/// goes to another thread only with the column.
@safe
struct Column<Value: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  private var memory: UnsafeMutablePointer<Value>?
  /// How many places there are.
  private(set) var count = 0

  init() {}

  /// A column with places that all have one value.
  init(repeating value: Value, count: Int) {
    grow(to: count, with: value)
  }

  /// A column with these values.
  init(_ values: [Value]) {
    guard let first = values.first else { return }
    grow(to: values.count, with: first)
    overwrite(from: 0, with: values) { $0 }
  }

  deinit {
    if let memory = unsafe memory { unsafe ColumnMemory.release(memory, bytes: Self.bytes(count)) }
  }

  var isEmpty: Bool { count == 0 }

  /// The value at a place.
  subscript(place: Int) -> Value {
    @inline(__always)
    get {
      precondition(place >= 0 && place < count, "a column has the place")
      return unsafe memory.unsafelyUnwrapped[place]
    }
    @inline(__always)
    set {
      precondition(place >= 0 && place < count, "a column has the place")
      unsafe memory.unsafelyUnwrapped[place] = newValue
    }
  }

  /// All places, to be read.
  var span: Span<Value> {
    @inline(__always)
    @_lifetime(borrow self)
    get {
      let places = unsafe Span<Value>(
        _unsafeElements: UnsafeBufferPointer(start: memory, count: count))
      return unsafe _overrideLifetime(places, borrowing: self)
    }
  }

  /// All places, to be written.
  var mutableSpan: MutableSpan<Value> {
    @inline(__always)
    @_lifetime(&self)
    mutating get {
      let places = unsafe MutableSpan<Value>(
        _unsafeElements: UnsafeMutableBufferPointer(start: memory, count: count))
      return unsafe _overrideLifetime(places, mutating: &self)
    }
  }

  /// The first values, or all if there are no more, as an array.
  func prefix(_ length: Int) -> [Value] {
    let values = span.extracting(first: length)
    return unsafe Array(unsafeUninitializedCapacity: values.count) { copies, copied in
      for place in values.indices {
        unsafe (copies.baseAddress.unsafelyUnwrapped + place).initialize(to: values[place])
      }
      copied = values.count
    }
  }

  /// Makes the column so long, if it is not, with one value.
  mutating func grow(to places: Int, with value: Value) {
    guard places > count else { return }
    precondition(MemoryLayout<Value>.alignment <= 16, "the system's memory is aligned so far")
    // A run's memory is checked before it begins. Without the rest nothing can go on here, as with an array.
    guard
      let moved = unsafe ColumnMemory.grow(
        memory, from: Self.bytes(count), to: Self.bytes(places))
    else { fatalError("the system gives no more memory: \(places) members, see ColumnMemory.long") }
    let values = unsafe moved.assumingMemoryBound(to: Value.self)
    unsafe (values + count).initialize(repeating: value, count: places - count)
    unsafe memory = values
    count = places
  }

  /// How long so many places are.
  private static func bytes(_ places: Int) -> Int { places * MemoryLayout<Value>.stride }
}

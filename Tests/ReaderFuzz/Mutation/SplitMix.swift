/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// The generator of one of the executions that follow from a seed.
  init(seed: UInt64, execution: Int) {
    state = seed
    state = next() ^ UInt64(execution)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A place before `count`, which is positive.
  mutating func place(before count: Int) -> Int { Int(next() % UInt64(count)) }

  /// One of some things, which are not none.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[place(before: elements.count)]
  }

  /// A stretch of so many bytes or fewer, mostly a short one.
  mutating func stretch(of count: Int) -> Range<Int> {
    guard count > 0 else { return 0..<0 }
    let start = place(before: count)
    let longest = pick([1, 4, 16, 64, 1_024])
    return start..<min(count, start + 1 + place(before: longest))
  }
}

/// Makes damaged inputs of sound ones.
struct Mutator {
  private let corpus: [[UInt8]]
  private let tokens: [[UInt8]]
  private let isText: Bool

  /// Longer inputs are cut, since they only cost time.
  private let longest: Int

  /// - Parameters:
  ///   - corpus: sound inputs, at least one.
  ///   - tokens: what means something to the reader.
  ///   - isText: whether inputs have lines.
  init(corpus: [[UInt8]], tokens: [[UInt8]], isText: Bool) {
    self.corpus = corpus
    self.tokens = tokens
    self.isText = isText
    longest = max(48 << 10, 2 * (corpus.map(\.count).max() ?? 0))
  }

  /// The input of an execution, which follows from the corpus, the seed and the number alone.
  func input(seed: UInt64, execution: Int) -> [UInt8] {
    var generator = SplitMix(seed: seed, execution: execution)
    // Of two the shorter, since long ones take their time and hold much that the reader has seen.
    let (one, other) = (generator.pick(corpus), generator.pick(corpus))
    var bytes = one.count <= other.count ? one : other
    let changes = generator.pick([1, 1, 1, 2, 2, 3, 5, 9])
    for _ in 0..<changes {
      if isText, generator.place(before: 2) == 0 {
        TextMutation.change(&bytes, tokens: tokens, &generator)
      } else {
        change(&bytes, &generator)
      }
      if bytes.count > longest { bytes.removeSubrange(longest...) }
    }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
    guard !bytes.isEmpty else { return bytes = generator.pick(corpus) }
    let stretch = generator.stretch(of: bytes.count)
    let place = stretch.lowerBound
    switch generator.place(before: 15) {
    case 0: bytes[place] ^= 1 << UInt8(generator.place(before: 8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
    case 2: bytes[place] = generator.pick([0, 1, 0x0A, 0x0D, 0x22, 0x7F, 0x80, 0xC0, 0xFF])
    case 3:
      let count = 1 + generator.place(before: 8)
      let added = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      bytes.insert(contentsOf: added, at: place)
    case 4: bytes.removeSubrange(stretch)
    case 5:
      let times = generator.pick([1, 1, 2, 8, 200])
      let copy = Array(repeating: Array(bytes[stretch]), count: times).joined()
      bytes.insert(contentsOf: copy, at: place)
    case 6: overwrite(&bytes, at: generator.place(before: bytes.count), with: Array(bytes[stretch]))
    case 7:
      let moved = Array(bytes[stretch])
      bytes.removeSubrange(stretch)
      bytes.insert(contentsOf: moved, at: generator.place(before: bytes.count + 1))
    case 8:
      let other = generator.pick(corpus)
      let end = other.isEmpty ? 0 : generator.place(before: other.count)
      bytes.replaceSubrange(place..., with: other[end...])
    case 9:
      let other = generator.pick(corpus)
      bytes.insert(contentsOf: other[generator.stretch(of: other.count)], at: place)
    case 10: bytes.insert(contentsOf: generator.pick(tokens), at: place)
    case 11: overwrite(&bytes, at: place, with: generator.pick(tokens))
    case 12: overwrite(&bytes, at: place, with: number(&generator))
    case 13: bytes.removeSubrange(place...)
    default: bytes.replaceSubrange(stretch, with: generator.pick(tokens))
    }
  }

  private func overwrite(_ bytes: inout [UInt8], at place: Int, with new: [UInt8]) {
    let end = min(bytes.count, place + new.count)
    bytes.replaceSubrange(place..<end, with: new.prefix(end - place))
  }

  /// A number at the edge of something, in one to eight bytes, either end first.
  private func number(_ generator: inout SplitMix) -> [UInt8] {
    let count = generator.pick([1, 2, 4, 8])
    let power = UInt64(1) << UInt64(generator.place(before: 64))
    let value = generator.pick([power, power &- 1, 0 &- power, 0, .max, 1_000_003])
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    return generator.place(before: 2) == 0 ? bytes : bytes.reversed()
  }
}

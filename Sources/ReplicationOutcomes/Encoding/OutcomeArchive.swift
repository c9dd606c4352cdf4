/// Something that values are written to or read from, in the same order.
///
/// Every type states its parts once, for both directions, so that these cannot get out of step.
protocol OutcomeArchive {
  /// Whether values are filled rather than read out.
  var isReading: Bool { get }
  /// A whole number.
  mutating func exchange(_ value: inout Int) throws(MalformedOutcome)
  /// A real number, to the bit.
  mutating func exchange(_ value: inout Double) throws(MalformedOutcome)
  /// Daily values of so many series, to the bit: `values[series * days + day]`.
  mutating func exchange(
    _ values: inout [Float], seriesCount: Int, days: Int
  ) throws(MalformedOutcome)
}

/// Bytes that are not those of an outcome.
package struct MalformedOutcome: Error {}

/// A value that an archive takes part by part.
protocol OutcomePart {
  /// What it is before it is read.
  init()
  /// Writes or fills its parts.
  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome)
}

extension OutcomeArchive {
  /// A list of any length.
  mutating func exchange<Part: OutcomePart>(_ list: inout [Part]) throws(MalformedOutcome) {
    var count = list.count
    try exchange(&count)
    guard isReading else {
      for place in list.indices { try list[place].exchange(with: &self) }
      return
    }
    guard count >= 0 else { throw MalformedOutcome() }
    list = []
    // One at a time: where the count is wrong, the bytes end before it has cost memory.
    for _ in 0..<count {
      var part = Part()
      try part.exchange(with: &self)
      list.append(part)
    }
  }
}

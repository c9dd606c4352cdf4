/// An archive that values are read from, in the form that `OutcomeWriter` gives them.
struct OutcomeReader: OutcomeArchive {
  private let bytes: [UInt8]
  private var next = 0

  let isReading = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether all bytes were read.
  var isAtEnd: Bool { next == bytes.count }

  mutating func exchange(_ value: inout Int) throws(MalformedOutcome) {
    value = Int(try number())
    guard value.magnitude <= Self.largestCount else { throw MalformedOutcome() }
  }

  /// Nothing that is counted comes near; sums of what is do not overflow.
  private static let largestCount: UInt = 1 << 44

  mutating func exchange(_ value: inout Double) throws(MalformedOutcome) {
    value = Double(bitPattern: try word())
  }

  mutating func exchange(
    _ values: inout [Float], seriesCount: Int, days: Int
  ) throws(MalformedOutcome) {
    guard try number() == seriesCount * days else { throw MalformedOutcome() }
    values = []
    values.reserveCapacity(seriesCount * days)
    for _ in 0..<seriesCount { try appendSeries(to: &values, days: days) }
  }

  private mutating func appendSeries(
    to values: inout [Float], days: Int
  ) throws(MalformedOutcome) {
    let form = DailySeries.Form(rawValue: try byte())
    switch form {
    case .constant:
      let value = Float(bitPattern: try word())
      values.append(contentsOf: repeatElement(value, count: days))
    case .wholeNumbers:
      var value: Int64 = 0
      for _ in 0..<days {
        value &+= try number()
        guard value.magnitude <= UInt64(DailySeries.largestWhole) else { throw MalformedOutcome() }
        values.append(Float(value))
      }
    case .realNumbers:
      let start = next
      guard days <= (bytes.count - start) / 4 else { throw MalformedOutcome() }
      for day in 0..<days {
        var word: UInt32 = 0
        for plane in 0..<4 { word = word << 8 | UInt32(bytes[start + plane * days + day]) }
        values.append(Float(bitPattern: word))
      }
      next += 4 * days
    case nil:
      throw MalformedOutcome()
    }
    guard DailySeries(values.suffix(days)).form == form else { throw MalformedOutcome() }
  }

  private mutating func byte() throws(MalformedOutcome) -> UInt8 {
    guard next < bytes.count else { throw MalformedOutcome() }
    defer { next += 1 }
    return bytes[next]
  }

  private mutating func number() throws(MalformedOutcome) -> Int64 {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      bits |= UInt64(byte & 0x7F) << shift
      // The last of ten bytes has one bit, and no number is written longer than it needs.
      guard shift < 63 || byte <= 1, shift == 0 || byte > 0 else { throw MalformedOutcome() }
      if byte < 0x80 { break }
      shift += 7
    }
    return Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
  }

  private mutating func word<Word: FixedWidthInteger>() throws(MalformedOutcome) -> Word {
    var word: Word = 0
    for shift in stride(from: 0, to: Word.bitWidth, by: 8) {
      word |= Word(try byte()) << shift
    }
    return word
  }
}

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
  }

  mutating func exchange(_ value: inout Double) throws(MalformedOutcome) {
    value = Double(bitPattern: try word())
  }

  mutating func exchange(_ values: inout [Float], days: Int) throws(MalformedOutcome) {
    let count = try number()
    guard days > 0, count >= 0, count % Int64(days) == 0 else { throw MalformedOutcome() }
    values = []
    for _ in 0..<count / Int64(days) { try appendSeries(to: &values, days: days) }
  }

  private mutating func appendSeries(
    to values: inout [Float], days: Int
  ) throws(MalformedOutcome) {
    switch DailySeries.Form(rawValue: try byte()) {
    case .constant:
      let value = Float(bitPattern: try word())
      values.append(contentsOf: repeatElement(value, count: days))
    case .wholeNumbers:
      var value: Int64 = 0
      for _ in 0..<days {
        value &+= try number()
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
      guard shift < 64 else { throw MalformedOutcome() }
      bits |= UInt64(byte & 0x7F) << shift
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

/// An archive that values are written to.
///
/// Whole numbers take seven bits a byte, those near 0 least; real numbers eight bytes.
struct OutcomeWriter: OutcomeArchive {
  private(set) var bytes: [UInt8] = []

  let isReading = false

  mutating func exchange(_ value: inout Int) {
    append(Int64(value))
  }

  mutating func exchange(_ value: inout Double) {
    append(value.bitPattern)
  }

  mutating func exchange(_ values: inout [Float], seriesCount: Int, days: Int) {
    append(Int64(values.count))
    for start in stride(from: 0, to: values.count, by: days) {
      append(DailySeries(values[start..<start + days]))
    }
  }

  private mutating func append(_ series: DailySeries) {
    bytes.append(series.form.rawValue)
    switch series.form {
    case .constant:
      append(series.words[0])
    case .wholeNumbers:
      for step in series.steps { append(Int64(step)) }
    case .realNumbers:
      // Byte by byte of the words, the highest first: these hardly differ from day to day.
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        for word in series.words { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
      }
    }
  }

  private mutating func append(_ number: Int64) {
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func append(_ word: some FixedWidthInteger) {
    for shift in stride(from: 0, to: word.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}

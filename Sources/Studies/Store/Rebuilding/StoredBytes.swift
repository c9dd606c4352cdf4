/// Bytes of a SQLite file, read with care: nothing is said of what is beyond their end.
///
/// The form is that of https://www.sqlite.org/fileformat2.html.
struct StoredBytes {
  let bytes: [UInt8]

  /// A number that is written with its high byte first.
  func number(at place: Int, bytes count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of one to nine bytes, and the place behind it.
  func varint(at place: Int) -> (value: Int64, end: Int)? {
    var value: UInt64 = 0
    for offset in 0..<9 {
      guard place >= 0, place + offset < bytes.count else { return nil }
      let byte = bytes[place + offset]
      if offset == 8 { return (Int64(bitPattern: value << 8 | UInt64(byte)), place + 9) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return (Int64(bitPattern: value), place + offset + 1) }
    }
    return nil
  }
}

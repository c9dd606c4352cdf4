/// A value of a row as SQLite keeps it.
enum StoredValue: Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// The values of a record; `nil` if the bytes are none.
  static func all(in record: [UInt8]) -> [StoredValue]? {
    let stored = StoredBytes(bytes: record)
    guard let header = stored.varint(at: 0), header.value <= Int64(record.count),
      header.value >= Int64(header.end)
    else { return nil }
    var (place, body) = (header.end, Int(header.value))
    var values: [StoredValue] = []
    while place < Int(header.value) {
      guard let type = stored.varint(at: place),
        let value = read(type: type.value, of: stored, at: body)
      else { return nil }
      values.append(value.value)
      (place, body) = (type.end, value.end)
    }
    return values
  }

  /// - Returns: the value of a type at a place, and the place behind it.
  private static func read(
    type: Int64, of stored: StoredBytes, at place: Int
  ) -> (value: StoredValue, end: Int)? {
    switch type {
    case 0: return (.null, place)
    case 1...6:
      let count = [1, 2, 3, 4, 6, 8][Int(type) - 1]
      let unused = 64 - 8 * count
      return stored.number(at: place, bytes: count).map {
        (.integer((Int64($0) << unused) >> unused), place + count)
      }
    case 7:
      return stored.number(at: place, bytes: 8).map {
        (.real(Double(bitPattern: UInt64(bitPattern: Int64($0)))), place + 8)
      }
    case 8, 9: return (.integer(type - 8), place)
    case 12...:
      let count = (type - 12) / 2
      guard count <= Int64(stored.bytes.count - place) else { return nil }
      let bytes = stored.bytes[place..<place + Int(count)]
      return (
        type.isMultiple(of: 2)
          ? .blob(Array(bytes)) : .text(String(decoding: bytes, as: UTF8.self)),
        place + Int(count)
      )
    default: return nil
    }
  }
}

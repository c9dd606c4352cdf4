/// A row of a table, or an entry of an index.
struct StoredRecord {
  /// Whether it is a row.
  let isRow: Bool
  /// The row's key; 0 for an entry of an index.
  let key: Int64
  /// Its values.
  let values: [StoredValue]

  /// The records that begin on a page and can be read.
  static func all(on number: Int, of pages: DatabasePages) -> [StoredRecord] {
    guard let page = pages.page(number) else { return [] }
    let start = number == 1 ? fileHeaderSize : 0
    guard let kind = page.number(at: start, bytes: 1).flatMap(Kind.init),
      let count = page.number(at: start + 3, bytes: 2)
    else { return [] }
    let pointers = start + (kind == .innerIndex ? 12 : 8)
    return (0..<count).compactMap { cell in
      page.number(at: pointers + 2 * cell, bytes: 2).flatMap { place in
        StoredRecord(kind, on: page, at: place, of: pages)
      }
    }
  }

  private static let fileHeaderSize = 100
  /// Bytes of the longest one that SQLite writes unless it is built otherwise.
  private static let longest = 1_000_000_000

  private enum Kind: Int {
    case innerIndex = 2
    case indexLeaf = 10
    case tableLeaf = 13
  }

  private init?(_ kind: Kind, on page: StoredBytes, at place: Int, of pages: DatabasePages) {
    isRow = kind == .tableLeaf
    // An entry within an index begins with the page of those before it.
    guard let size = page.varint(at: kind == .innerIndex ? place + 4 : place),
      (1...Int64(min(pages.count * DatabasePages.pageSize, Self.longest))).contains(size.value)
    else { return nil }
    var content = size.end
    if isRow {
      guard let key = page.varint(at: content) else { return nil }
      (self.key, content) = (key.value, key.end)
    } else {
      key = 0
    }
    guard
      let payload = Self.payload(
        Int(size.value), isOfTable: isRow, on: page, at: content, of: pages),
      let values = StoredValue.all(in: payload)
    else { return nil }
    self.values = values
  }

  /// The bytes of a cell: those on its page, then those that overflow to a chain of others.
  private static func payload(
    _ size: Int, isOfTable: Bool, on page: StoredBytes, at place: Int, of pages: DatabasePages
  ) -> [UInt8]? {
    let room = DatabasePages.pageSize
    let most = isOfTable ? room - 35 : (room - 12) * 64 / 255 - 23
    let least = (room - 12) * 32 / 255 - 23
    let wished = least + (size - least) % (room - 4)
    let local = size <= most ? size : wished <= most ? wished : least
    guard place + local <= page.bytes.count else { return nil }
    var payload = Array(page.bytes[place..<place + local])
    var next = size > local ? page.number(at: place + local, bytes: 4) : nil
    var passed: Set<Int> = []
    while payload.count < size {
      // A chain that leads back to itself is damage.
      guard let number = next, number > 0, passed.insert(number).inserted,
        let page = pages.page(number)
      else { return nil }
      payload += page.bytes[4..<min(room, 4 + size - payload.count)]
      next = page.number(at: 0, bytes: 4)
    }
    return payload
  }
}

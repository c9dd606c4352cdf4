/// What a text would be if it were UTF-8.
struct UTF8Scan {
  /// Well-formed characters of more than one byte.
  private(set) var longCharacterCount = 0
  /// Bytes that belong to no well-formed character.
  private(set) var invalidByteCount = 0
  /// The place of the first of them.
  private(set) var firstInvalid: Int?

  /// Walks over bytes as the table of well-formed sequences of the Unicode Standard says (3.9,
  /// table 3-7).
  init(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] < 0x80 {
        place += 1
        continue
      }
      let length = Self.length(of: bytes, at: place)
      if length > 0 {
        longCharacterCount += 1
        place += length
      } else {
        invalidByteCount += 1
        firstInvalid = firstInvalid ?? place
        place += 1
      }
    }
  }

  /// Bytes of the well-formed character of more than one byte at a place, 0 if there is none.
  private static func length(of bytes: ArraySlice<UInt8>, at place: Int) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch bytes[place] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, bytes.endIndex - place >= length, second.contains(bytes[place + 1]) else {
      return 0
    }
    let isWhole = bytes[(place + 2)..<(place + length)].allSatisfy { $0 & 0xC0 == 0x80 }
    return isWhole ? length : 0
  }
}

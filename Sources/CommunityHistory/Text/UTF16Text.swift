/// UTF-16 as UTF-8.
enum UTF16Text {
  /// The characters of pairs of bytes, in UTF-8, up to the first that stand for none.
  ///
  /// - Returns: The text, and whether all bytes are in it.
  static func decode(
    _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
  ) -> (utf8: [UInt8], isWhole: Bool) {
    let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map {
      let (first, second) = (UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let isBroken = transcode(
      pairs.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) {
      text.append($0)
    }
    return (text, !isBroken && bytes.count.isMultiple(of: 2))
  }
}

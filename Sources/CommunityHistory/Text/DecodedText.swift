/// A file's content as text.
struct DecodedText {
  /// The text in UTF-8, without a byte order mark.
  let utf8: [UInt8]
  /// What the file was written in.
  let encoding: TextEncoding
  /// Whether the file began with a byte order mark.
  let hasMark: Bool

  /// Takes bytes for text.
  ///
  /// A byte order mark decides the encoding, else what is valid UTF-8 is UTF-8, and all other text is
  /// GB18030. Text with more long characters of UTF-8 than bytes that belong to none is damaged UTF-8:
  /// as GB18030 it might be read without an error, as other words.
  ///
  /// If the encoding is stated, no other is tried.
  ///
  /// - Throws: a problem if the content is empty, too long, not a text, or has bytes that stand for no
  ///   character.
  init(_ content: [UInt8], path: String, stated: TextEncoding?) throws(HistoryProblem) {
    guard content.count <= HistoryLimits.fileBytes else { throw .tooLarge(path: path) }
    guard !content.isEmpty else { throw .emptyFile(path: path) }
    if let kind = BinaryKind(content) { throw .binaryFile(kind, path: path) }
    let mark = Self.mark(of: content)
    if let stated, let mark, stated != mark.encoding {
      throw .contradictedEncoding(stated: stated, mark: mark.encoding, path: path)
    }
    let body = content.dropFirst(mark?.length ?? 0)
    hasMark = mark != nil
    let chosen = mark?.encoding ?? stated
    let isWide = chosen == .utf16LittleEndian || chosen == .utf16BigEndian
    if !isWide, let zero = body.firstIndex(of: 0) {
      throw .zeroByte(line: Self.line(of: zero, in: content), path: path)
    }
    switch chosen {
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittleEndian = chosen == .utf16LittleEndian
      let (text, isWhole) = UTF16Text.decode(body, isLittleEndian: isLittleEndian)
      encoding = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
      guard isWhole else {
        throw .undecodable(encoding, line: Self.line(of: text.endIndex, in: text), path: path)
      }
      utf8 = text
    case .utf8:
      encoding = .utf8
      if let invalid = UTF8Scan(body).firstInvalid {
        throw .undecodable(.utf8, line: Self.line(of: invalid, in: content), path: path)
      }
      utf8 = Array(body)
    case .gb18030:
      encoding = .gb18030
      utf8 = try Self.gb18030(body, of: content, path: path)
    case nil:
      let scan = UTF8Scan(body)
      guard let invalid = scan.firstInvalid else {
        (encoding, utf8) = (.utf8, Array(body))
        return
      }
      guard scan.longCharacterCount <= scan.invalidByteCount else {
        throw .undecodable(.utf8, line: Self.line(of: invalid, in: content), path: path)
      }
      encoding = .gb18030
      utf8 = try Self.gb18030(body, of: content, path: path)
    }
    guard !utf8.isEmpty else { throw .emptyFile(path: path) }
  }

  private static func mark(of content: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if content.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if content.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  private static func gb18030(
    _ body: ArraySlice<UInt8>, of content: [UInt8], path: String
  ) throws(HistoryProblem) -> [UInt8] {
    let decoded: (utf8: [UInt8], firstInvalid: Int?)
    do {
      decoded = try GB18030Text.decode(body)
    } catch {
      throw .noConverter(path: path)
    }
    if let invalid = decoded.firstInvalid {
      throw .undecodable(.gb18030, line: line(of: invalid, in: content), path: path)
    }
    return decoded.utf8
  }

  /// The line, from 1, that a place belongs to.
  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var line = 1
    for index in bytes.indices.prefix(place) {
      let endsWithReturn =
        bytes[index] == carriageReturn
        && (index + 1 == bytes.endIndex || bytes[index + 1] != lineFeed)
      if bytes[index] == lineFeed || endsWithReturn { line += 1 }
    }
    return line
  }
}

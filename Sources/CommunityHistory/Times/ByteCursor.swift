/// Takes a short text apart from its start.
struct ByteCursor {
  /// What stands between the numbers of a date.
  enum DateSeparator { case dash, slash, dot, ideograph }

  /// Which number of a date a separator follows.
  enum DatePart { case year, month }

  private let text: ArraySlice<UInt8>
  private var place: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    place = text.startIndex
  }

  var isAtEnd: Bool { place == text.endIndex }

  /// Takes one to so many digits.
  mutating func digits(atMost count: Int) -> (value: Int, count: Int)? {
    let start = place
    var value = 0
    while place < text.endIndex, place - start < count, Self.isDigit(text[place]) {
      value = value * 10 + Int(text[place] - UInt8(ascii: "0"))
      place += 1
    }
    return place > start ? (value, place - start) : nil
  }

  /// Takes a word if it comes next.
  mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard text.endIndex - place >= length else { return false }
    let isNext = word.withUTF8Buffer { bytes in
      (0..<length).allSatisfy { unsafe bytes[$0] == text[place + $0] }
    }
    if isNext { place += length }
    return isNext
  }

  /// Takes blanks; whether there were any.
  mutating func takeSpaces() -> Bool {
    let start = place
    while place < text.endIndex, text[place] == UInt8(ascii: " ") || text[place] == 9 {
      place += 1
    }
    return place > start
  }

  /// Takes what stands between two numbers of a date, if it is the same as before.
  mutating func dateSeparator(_ part: DatePart, like first: DateSeparator? = nil) -> DateSeparator?
  {
    let found: DateSeparator
    if take("-") {
      found = .dash
    } else if take("/") {
      found = .slash
    } else if take(".") {
      found = .dot
    } else if part == .year ? take("年") : take("月") {
      found = .ideograph
    } else {
      return nil
    }
    return first == nil || first == found ? found : nil
  }

  /// The number that the whole text is: digits, perhaps with a fraction; `nil` if it is none.
  func wholeNumber() -> Double? {
    guard text.count <= 24, let first = text.first, Self.isDigit(first) else { return nil }
    var (pointCount, value, scale) = (0, 0.0, 1.0)
    for byte in text {
      if byte == UInt8(ascii: ".") {
        pointCount += 1
      } else if Self.isDigit(byte) {
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        if pointCount > 0 { scale *= 10 }
      } else {
        return nil
      }
    }
    return pointCount <= 1 ? value / scale : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}

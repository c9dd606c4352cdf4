/// A table as RFC 4180 has it.
struct CSVFile {
  let hasMark: Bool
  let header: [String]
  let rows: [[String]]

  /// Reads a table; `nil` if a line does not end with CR LF, a quote stays open, or rows differ in length.
  init?(_ text: String) {
    var scalars = ArraySlice(text.unicodeScalars)
    hasMark = scalars.first == "\u{FEFF}"
    if hasMark { scalars.removeFirst() }
    var records: [[String]] = []
    var record: [String] = []
    while !scalars.isEmpty {
      guard let cell = Self.cell(&scalars), let end = scalars.popFirst() else { return nil }
      record.append(cell)
      if end == "," { continue }
      guard end == "\r", scalars.popFirst() == "\n" else { return nil }
      records.append(record)
      record = []
    }
    guard let first = records.first, record.isEmpty,
      records.allSatisfy({ $0.count == first.count })
    else { return nil }
    header = first
    rows = Array(records.dropFirst())
  }

  private static func cell(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String? {
    var text = String.UnicodeScalarView()
    guard scalars.first == "\"" else {
      while let next = scalars.first, next != ",", next != "\r" {
        guard next != "\"", next != "\n" else { return nil }
        text.append(next)
        scalars.removeFirst()
      }
      return String(text)
    }
    scalars.removeFirst()
    while let next = scalars.popFirst() {
      if next != "\"" {
        text.append(next)
      } else if scalars.first == "\"" {
        text.append(next)
        scalars.removeFirst()
      } else {
        return String(text)
      }
    }
    return nil
  }

  /// Whether no cell runs as a formula: texts that would begin as one are marked, numbers may be negative.
  var isDisarmed: Bool {
    (rows + [header]).joined().allSatisfy { cell in
      guard let first = cell.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
        "=+-@＝＋－＠".unicodeScalars.contains(first)
      else { return true }
      return Double(cell) != nil
    }
  }
}

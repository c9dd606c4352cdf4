/// Changes of a text that keep most of its form: numbers, lines, blocks and values.
enum TextMutation {
  static func change(_ bytes: inout [UInt8], tokens: [[UInt8]], _ generator: inout SplitMix) {
    switch generator.place(before: 10) {
    case 0...3: changeNumber(&bytes, &generator)
    case 4: changeValue(&bytes, tokens, &generator)
    case 5: nest(&bytes, &generator)
    default: changeLines(&bytes, &generator)
    }
  }

  private static let numbers = [
    "0", "-0", "-0.0", "1", "-1", "2", "0.5", "1e-9", "1e-320", "1e308", "1.8e308", "-1e308",
    "1e999",
    "1e-999", ".nan", "NaN", ".inf", "-.inf", "100%", "0%", "1e308%", "-5%", "99.999999999999999%",
    "3650",
    "3651", "10000", "1000000", "1000001", "4294967296", "2147483648", "9007199254740993",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551615",
    "18446744073709551616", "99999999999999999999999999999999", "0x7fffffff", "0o17", "1_000",
    "1,000",
    "１２", "٣", "007", "1.", ".5", "+1", "1e", "1e+", "1..2", "2026-02-29", "9999-12-31",
    "0001-01-01",
  ].map { Array($0.utf8) }

  private static func changeNumber(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let from = generator.place(before: bytes.count)
    let isPart = { (byte: UInt8) in (48...57).contains(byte) || byte == UInt8(ascii: ".") }
    guard let start = bytes[from...].firstIndex(where: isPart) else { return }
    let end = bytes[start...].firstIndex { !isPart($0) } ?? bytes.count
    let old = Array(bytes[start..<end])
    let new: [UInt8] =
      switch generator.place(before: 4) {
      case 0: old + [48 + UInt8(generator.place(before: 10))]
      case 1: Array(String(generator.place(before: 40)).utf8)
      default: generator.pick(numbers)
      }
    bytes.replaceSubrange(start..<end, with: new)
  }

  /// What stands after a colon, a comma or a bracket, up to the next mark.
  private static func changeValue(
    _ bytes: inout [UInt8], _ tokens: [[UInt8]], _ generator: inout SplitMix
  ) {
    guard !bytes.isEmpty else { return }
    let from = generator.place(before: bytes.count)
    let isMark = { (byte: UInt8) in ":,[{]}\n;\t".utf8.contains(byte) }
    guard let mark = bytes[from...].firstIndex(where: isMark) else { return }
    let end = bytes[(mark + 1)...].firstIndex(where: isMark) ?? bytes.count
    bytes.replaceSubrange((mark + 1)..<end, with: [32] + generator.pick(tokens))
  }

  private static func nest(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
    let (open, close) = generator.pick([
      ("[", "]"), ("{a: ", "}"), ("- ", ""), ("\"", "\""), ("(", ")"),
    ])
    let depth = generator.pick([1, 2, 63, 64, 65, 300, 3_000])
    let place = generator.place(before: bytes.count + 1)
    let text = String(repeating: open, count: depth) + String(repeating: close, count: depth)
    bytes.insert(contentsOf: Array(text.utf8), at: place)
  }

  private static func changeLines(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
    let place = generator.place(before: lines.count)
    let block = place..<blockEnd(lines, place)
    let other = generator.place(before: lines.count)
    switch generator.place(before: 8) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: other)
    case 2: lines.removeSubrange(block)
    case 3: lines.insert(contentsOf: lines[block], at: block.upperBound)
    case 4: lines.insert(contentsOf: lines[block], at: other)
    case 5: lines.swapAt(place, other)
    case 6: for line in block { lines[line] = [32, 32] + lines[line] }
    default: lines[place] = named(lines[place], as: lines[other])
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// The first line after a line that is not further to the right.
  private static func blockEnd(_ lines: [[UInt8]], _ place: Int) -> Int {
    let indentation = lines[place].prefix { $0 == 32 }.count
    return lines[(place + 1)...].firstIndex { $0.prefix { $0 == 32 }.count <= indentation }
      ?? lines.count
  }

  /// The value of a line under the key of another.
  private static func named(_ line: [UInt8], as other: [UInt8]) -> [UInt8] {
    let colon = UInt8(ascii: ":")
    guard let start = line.firstIndex(of: colon), let end = other.firstIndex(of: colon) else {
      return other
    }
    return Array(other[..<end] + line[start...])
  }
}

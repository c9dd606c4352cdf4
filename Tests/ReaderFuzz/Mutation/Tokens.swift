/// What means something to readers.
enum Tokens {
  /// Marks, values and characters that some reader of text takes for something special.
  static let text: [[UInt8]] =
    [
      "---\n", "...\n", "%YAML 1.1\n", "%TAG ! x:\n", "&a ", "*a", "*a ", "!!str ", "!!binary ",
      "!x ", "! ",
      "<<: ", "? ", ": ", "- ", "|\n ", ">-\n ", "{", "}", "[", "]", "{}", "[]", ",", "#", "'",
      "\"", "''",
      "\"\"", "\"\\x00\"", "\"\\uD800\"", "\"\\n\"", "\"\\u202E\"", "~", "null", "true", "false",
      "yes", "none",
      "known", "all", "\t", "\r", "\r\n", "\n", "\n\n", " ", "\u{0}", "\u{7F}", "\u{85}", "\u{A0}",
      "\u{2028}", "\u{FEFF}", "\u{202E}", "\u{200B}", "\u{301}", "😀", "ＡＢ", "名", "extends: ",
      "use: ",
      "name: ", "csv: ", "../../x", "/dev/zero", "sep=;\n", ";", "|", "=1+1", "\\", "\"a\": ", "e",
      "E+", ".",
    ].map { Array($0.utf8) } + bytes

  /// Bytes that are no text.
  static let bytes: [[UInt8]] = [
    [0xFF, 0xFE], [0xFE, 0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    [0xE4],
    [0x81, 0x30, 0x81, 0x30], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0],
    [0x80, 0x80, 0x80, 0x80, 0x80, 1],
    [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0, 0, 0xC0, 0x7F],
    [0, 0, 0x80, 0x4B],
  ]

  /// The words of texts: keys, names and values.
  static func words(of corpus: [[UInt8]]) -> [[UInt8]] {
    let isPart = { (byte: UInt8) in
      byte == UInt8(ascii: "_") || (97...122).contains(byte) || byte == UInt8(ascii: "-")
    }
    let words = corpus.flatMap { $0.split { !isPart($0) } }.filter { $0.count > 2 }
    return Set(words).map { Array($0) }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

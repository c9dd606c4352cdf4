import CommunityModel

/// Problems of a file before it is a table.
extension HistoryProblem {
  static func emptyFile(path: String) -> Self {
    Self(
      .emptyFile, path: path, "the file is empty; export the history again.", "文件是空的，请重新导出。")
  }

  package static func tooLarge(path: String) -> Self {
    let limit = HistoryLimits.fileBytes >> 20
    return Self(
      .tooLarge, path: path,
      "the file is larger than \(limit) MB; export fewer columns or a shorter time.",
      "文件超过 \(limit) MB；请少导出几列，或缩短时间范围。")
  }

  static func tooManyRows(path: String) -> Self {
    let limit = HistoryLimits.rows
    return Self(
      .tooManyRows, path: path, "the file has more than \(limit) rows; export a shorter time.",
      "文件超过 \(limit) 行；请缩短导出的时间范围。")
  }

  static func tooManyColumns(line: Int, path: String) -> Self {
    let limit = HistoryLimits.columns
    return Self(
      .tooManyColumns, path: path, line: line,
      "the row has more than \(limit) cells; a history has one row for an event or day.",
      "这一行超过 \(limit) 格；历史数据应当一个事件或一天一行。")
  }

  static func fieldTooLong(line: Int, path: String) -> Self {
    let limit = HistoryLimits.fieldBytes >> 10
    return Self(
      .fieldTooLong, path: path, line: line,
      "a cell that starts here is longer than \(limit) KB; perhaps a quote is not closed.",
      "从这里开始的一格超过 \(limit) KB；可能有引号没有闭合。")
  }

  static func binaryFile(_ kind: BinaryKind, path: String) -> Self {
    Self(
      .binaryFile, path: path,
      "this is \(kind.name.english), not a text; save it as CSV (UTF-8) and read that.",
      "这是\(kind.name.chinese)，不是文本；请另存为 CSV（UTF-8）再读取。")
  }

  static func zeroByte(line: Int, path: String) -> Self {
    Self(
      .zeroByte, path: path, line: line,
      "there are zero bytes: this is no text, or UTF-16 without a byte order mark; save it as CSV (UTF-8).",
      "文件里有零字节：它不是文本，或是没有字节序标记的 UTF-16；请另存为 CSV（UTF-8）。")
  }

  static func undecodable(_ encoding: TextEncoding, line: Int, path: String) -> Self {
    Self(
      .undecodable, path: path, line: line,
      "this line has bytes that are no characters in \(encoding.name.english), so the file is damaged or in another encoding; save it as CSV (UTF-8).",
      "这一行有不是 \(encoding.name.chinese) 字符的字节，文件已损坏或用了别的编码；请另存为 CSV（UTF-8）。")
  }

  static func contradictedEncoding(
    stated: TextEncoding, mark: TextEncoding, path: String
  ) -> Self {
    Self(
      .contradictedEncoding, path: path, line: 1,
      "history.encoding says \(stated.rawValue), but the file begins with the mark of \(mark.rawValue); leave history.encoding out.",
      "history.encoding 写的是 \(stated.rawValue)，但文件开头是 \(mark.rawValue) 的标记；请去掉 history.encoding。")
  }

  static func noConverter(path: String) -> Self {
    Self(
      .noConverter, path: path,
      "the text is not UTF-8, and this system cannot read GB18030; save it as CSV (UTF-8).",
      "文本不是 UTF-8，而本系统不能读取 GB18030；请另存为 CSV（UTF-8）。")
  }

  static func unclosedQuote(line: Int, path: String) -> Self {
    Self(
      .unclosedQuote, path: path, line: line,
      "a quote that opens on this line is never closed, so the rows after it cannot be told apart.",
      "这一行开始的引号没有闭合，后面的各行无法分开。")
  }
}

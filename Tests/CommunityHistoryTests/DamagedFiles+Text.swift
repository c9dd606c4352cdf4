import CommunityHistory

extension DamagedFile {
  private static let events = "member,time,event\na,2024-03-01 10:00:00,join\n"

  /// 成员,时间,事件 / 甲,2024-03-01,进群 in GB18030.
  static let chineseBytes: [UInt8] =
    [0xB3, 0xC9, 0xD4, 0xB1, 0x2C, 0xCA, 0xB1, 0xBC, 0xE4, 0x2C, 0xCA, 0xC2, 0xBC, 0xFE, 0x0A]
    + [0xBC, 0xD7] + Array(",2024-03-01,".utf8) + [0xBD, 0xF8, 0xC8, 0xBA, 0x0A]

  /// Damage to bytes, cells and rows.
  static let texts: [DamagedFile] = [
    DamagedFile("empty", "", .problem(.emptyFile, line: nil)),
    DamagedFile("only a mark", bytes: [0xEF, 0xBB, 0xBF], .problem(.emptyFile, line: nil)),
    DamagedFile("only blank lines", "\n\n  \n", .problem(.emptyFile, line: nil)),
    DamagedFile("only headings", "member,time,event\n", .problem(.noUsableRows, line: nil)),
    DamagedFile(
      "a workbook", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
      .problem(.binaryFile, line: nil)),
    DamagedFile(
      "an old workbook", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], .problem(.binaryFile, line: nil)),
    DamagedFile("compressed", bytes: [0x1F, 0x8B, 0x08], .problem(.binaryFile, line: nil)),
    DamagedFile("a PDF", "%PDF-1.7\n", .problem(.binaryFile, line: nil)),
    DamagedFile("an image", bytes: [0xFF, 0xD8, 0xFF, 0xE0], .problem(.binaryFile, line: nil)),
    DamagedFile(
      "a zero byte", bytes: Array(events.utf8) + [0x61, 0x00], .problem(.zeroByte, line: 3)),
    DamagedFile(
      "UTF-16 without a mark", bytes: events.utf16.flatMap { [UInt8($0), 0] },
      .problem(.zeroByte, line: 1)),
    DamagedFile(
      "UTF-16 cut in half",
      bytes: [0xFF, 0xFE] + events.utf16.flatMap { [UInt8($0), 0] } + [0x61],
      .problem(.undecodable, line: 3)),
    DamagedFile(
      "UTF-16 with half a pair",
      bytes: [0xFE, 0xFF] + events.utf16.flatMap { [0, UInt8($0)] } + [0xD8, 0x00],
      .problem(.undecodable, line: 3)),
    DamagedFile(
      "damaged UTF-8",
      bytes: Array("成员,时间,事件\n甲,2024-03-01,进群\n".utf8) + [0xE4, 0xB9]
        + Array(",2024-03-02,进群\n".utf8), .problem(.undecodable, line: 3)),
    DamagedFile(
      "damaged GB18030", bytes: chineseBytes + [0xBC, 0x0A], .problem(.undecodable, line: 3)),
    DamagedFile(
      "GB18030 that is said to be UTF-8", bytes: chineseBytes, .problem(.undecodable, line: 1)
    ) { $0.encoding = .utf8 },
    DamagedFile(
      "a mark against what is said", bytes: [0xEF, 0xBB, 0xBF] + Array(events.utf8),
      .problem(.contradictedEncoding, line: 1)
    ) { $0.encoding = .gb18030 },
    DamagedFile(
      "an open quote", events + "\"b,2024-03-02,join\n", .problem(.unclosedQuote, line: 3)),
    DamagedFile(
      "a cell without end",
      events + "\"" + String(repeating: "x\n", count: 40_000) + "\",2024-03-02,join\n",
      .problem(.fieldTooLong, line: 3)),
    DamagedFile(
      "too many columns", String(repeating: "a,", count: 600) + "\n",
      .problem(.tooManyColumns, line: 1)),
    DamagedFile(
      "text after a quote", events + "\"b\"x,2024-03-02,join\n",
      .findings([.strayText: 1], kept: 1)),
    DamagedFile(
      "blank rows between", events + "\n,,\nb,2024-03-02,join\n\n",
      .findings([.blankRow: 3], kept: 2)),
    DamagedFile(
      "too many cells", events + "b,2024-03-02,join,oh\nc,2024-03-02,join,,\n",
      .findings([.extraCells: 1], kept: 2)),
    DamagedFile(
      "too few cells", events + "b,2024-03-02\n",
      .findings([.shortRow: 1, .missingEvent: 1], kept: 1)),
    DamagedFile(
      "a row over several lines",
      "member,time,event,text\na,2024-03-01,join,\"x\ny\"\nb,no,join,\n",
      .findings([.multilineRow: 1, .unreadableTime: 1], kept: 1)),
    DamagedFile(
      "lone carriage returns", "member,time,event\ra,2024-03-01,join\r\ra,x,join\r",
      .findings([.blankRow: 1, .unreadableTime: 1], kept: 1)),
    DamagedFile(
      "a total below", "date,joins\n2024-03-01,3\n2024-03-02,4\n合计,7\n",
      .findings([.unreadableTime: 1], kept: 2)),
  ]
}

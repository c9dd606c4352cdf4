import CommunityHistory
import CommunityModel
import Testing

struct EncodingTests {
  private static let text = "成员,时间,事件\r\n甲,2024-03-01,进群\r\n乙,2024年3月2日,加入\r\n"

  private func report(_ bytes: [UInt8]) throws -> ReadingReport {
    let reading = try HistoryReader.read(bytes, path: "a.csv", salt: testSalt)
    let expected = try HistoryReader.read(Array(Self.text.utf8), path: "a.csv", salt: testSalt)
    #expect(reading.content == expected.content)
    #expect(reading.report.rowsKept == 2 && reading.report.findings == expected.report.findings)
    return reading.report
  }

  @Test func `UTF-8 is read with and without a mark`() throws {
    let plain = try report(Array(Self.text.utf8))
    #expect(plain.encoding == .utf8 && !plain.hasMark)
    let marked = try report([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(marked.encoding == .utf8 && marked.hasMark)
  }

  @Test func `Excel's Unicode text is read in both byte orders`() throws {
    let units = Array(Self.text.replacing(",", with: "\t").utf16)
    let little = try report([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    #expect(little.encoding == .utf16LittleEndian && little.separator == .tab)
    let big = try report([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    #expect(big.encoding == .utf16BigEndian)
  }

  @Test func `GB18030 is told from UTF-8`() throws {
    // The same text by Python's codec gb18030.
    let bytes: [UInt8] =
      [179, 201, 212, 177, 44, 202, 177, 188, 228, 44, 202, 194, 188, 254, 13, 10, 188, 215, 44]
      + Array("2024-03-01,".utf8) + [189, 248, 200, 186, 13, 10, 210, 210, 44]
      + Array("2024".utf8) + [196, 234, 51, 212, 194, 50, 200, 213, 44, 188, 211, 200, 235, 13, 10]
    #expect(try report(bytes).encoding == .gb18030)
  }

  @Test func `characters of four bytes and of the supplement keep their ids apart`() throws {
    // 𠀀 (U+20000) is 95 32 82 36 and 㐀 (U+3400) 81 39 EE 39 in GB18030 (Python).
    let head = Array("member,time,event\n".utf8)
    let tail = Array(",2024-03-01,join\n".utf8)
    let bytes = head + [0x95, 0x32, 0x82, 0x36] + tail + [0x81, 0x39, 0xEE, 0x39] + tail
    let log = try #require(try HistoryReader.read(bytes, path: "a", salt: testSalt).log)
    let expected = try #require(
      try read("member,time,event\n𠀀,2024-03-01,join\n㐀,2024-03-01,join\n").log)
    #expect(log == expected && log.memberCount == 2)
  }
}

import CommunityHistory
import CommunityModel
import Testing

struct DelimitedTextTests {
  @Test(arguments: [
    ("date,joins\n2024-03-01,3\n2024-03-02,4\n", FieldSeparator.comma),
    ("date;joins\n2024-03-01;3\n2024-03-02;4", .semicolon),
    ("date\tjoins\r2024-03-01\t3\r2024-03-02\t4\r", .tab),
    ("sep=;\r\ndate;joins\r\n2024-03-01;3\r\n2024-03-02;4\r\n", .semicolon),
    ("\n\"date\",\"joins\"\n\"2024-03-01\",\"3\"\n\"2024-03-02\" , 4 \n", .comma),
    ("date;joins,all\n2024-03-01;3\n2024-03-02;4\n", .comma),
  ])
  func `separators and line ends are found`(_ text: String, _ separator: FieldSeparator) throws {
    var mapping = HistoryMapping()
    // The last has as many of one as of the other; what is stated decides.
    if text.contains("all") {
      (mapping.separator, mapping.headings) = (.semicolon, [.measure(.joins): "joins,all"])
    }
    let reading = try read(text, mapping)
    #expect(try #require(reading.series)[.joins] == [3, 4])
    #expect(reading.report.separator == mapping.separator ?? separator)
  }

  @Test func `quoted cells keep separators, quotes and line ends`() throws {
    let text =
      "member,time,event,note\n\"a,\"\"b\"\"\",2024-03-01,join,\"one\r\ntwo, \"\"three\"\"\"\n\"a,\"\"b\"\"\",2024-03-02,visit,\nc,x,join,\n"
    let reading = try read(text)
    #expect(try #require(reading.log).memberCount == 1)
    #expect(reading.report.finding(.unreadableTime)?.lines == [5])
  }

  @Test func `numbers are read with groups of three and powers of ten`() throws {
    let text =
      "date,messages\n2024-03-01,\"1,234\"\n2024-03-02,1.5E+3\n2024-03-03,\"12,34\"\n2024-03-04,0\n"
    let reading = try read(text)
    #expect(try #require(reading.series)[.messages] == [1_234, 1_500, nil, 0])
    #expect(reading.report.finding(.noCounts)?.lines == [4])
  }
}

import CommunityHistory
import CommunityModel
import Testing

/// Whatever the bytes are, the answer is a history with its report or a problem.
struct HistoryFuzzTests {
  private static let events = Array(
    #"""
    member,time,event,peer,amount,note
    a,2024-03-01 10:00:00,join,,,"x, ""y"""
    b,2024-03-02 10:00:00,join,a,,
    a,2024-03-02 11:00:00,message,,,
    b,2024-03-04 12:00:00,purchase,,12.50,
    a,2024-03-05 12:00:00,invite,c,,
    c,2024-03-06 09:00:00,join,,,"two
    lines"
    b,2024-03-09 08:00:00,leave,,,
    c,2024-03-19 08:00:00,visit,,,

    """#.utf8)
  private static let days = Array(
    "日期,成员数,新增,活跃,发言人数,消息数\n2024/3/1,10,2,5,3,40\n2024/3/2,11,1,4,2,\"1,200\"\n2024/3/5,12,1,4,2,12\n"
      .utf8)
  private static let chinese =
    DamagedFile.chineseBytes + Array("a,2024-03-03,".utf8) + [0xB7, 0xA2, 0xD1, 0xD4, 0x0A]

  private func isRead(_ bytes: [UInt8]) -> Bool {
    do {
      let reading = try HistoryReader.read(bytes, path: "a.csv", salt: testSalt)
      let report = reading.report
      let dropped = report.findings.filter { $0.kind.consequence == .rowDropped }
      #expect(report.rowsRead == report.rowsKept + dropped.reduce(0) { $0 + $1.count })
      #expect(report.rowsKept > 0)
      switch reading.content {
      case .log(let log):
        #expect(log.events.count == report.rowsKept)
        _ = HistoryDescription(History(log))
        #expect(isSound(DailySeries(log)))
      case .series(let series): _ = HistoryDescription(History(series))
      }
      return true
    } catch {
      #expect(!error.sentence.english.isEmpty && !error.sentence.chinese.isEmpty)
      let lineCount = bytes.count { $0 == 10 || $0 == 13 } + 1
      #expect((error.line ?? 1) <= lineCount)
      return false
    }
  }

  /// Nobody is active who is no member, and members are never fewer than none.
  private func isSound(_ days: DailySeries) -> Bool {
    days[.members].allSatisfy { $0 ?? 0 >= 0 }
      && zip(days[.posters], days[.active]).allSatisfy { $0 ?? 0 <= $1 ?? .infinity }
  }

  @Test(arguments: [(events, 900), (days, 700), (chinese, 400)])
  func `changed bytes give a history or a problem`(_ start: [UInt8], _ count: Int) {
    var generator = TestGenerator(state: 20_260_302)
    var readCount = 0
    for _ in 0..<count {
      var bytes = start
      for _ in 0...(generator.next() % 4) { generator.change(&bytes) }
      if isRead(bytes) { readCount += 1 }
    }
    #expect(readCount > count / 10, "reading is hardly tried")
    #expect(readCount < count, "problems are hardly tried")
  }

  @Test func `every file cut short gives a history or a problem`() {
    for start in [Self.events, Self.days, Self.chinese] {
      for count in start.indices { _ = isRead(Array(start.prefix(count))) }
    }
  }
}

extension TestGenerator {
  /// Changes, takes out, doubles or puts in some bytes.
  fileprivate mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int(next() % UInt64(bytes.count))
    let end = min(bytes.count, place + 1 + Int(next() % 12))
    let special = Array("\",;\t\n\r -/:0129年\u{FEFF}".utf8)
    switch next() % 5 {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes[place] = special[Int(next() % UInt64(special.count))]
    default: bytes.insert(special[Int(next() % UInt64(special.count))], at: place)
    }
  }
}

import CommunityHistory
import Testing

struct HistorySpeedTests {
  @Test func `half a million events take seconds`() throws {
    var generator = TestGenerator(state: 1)
    var text = "member,time,event,peer\n"
    for row in 0..<500_000 {
      let member = Int(generator.next() % 20_000)
      let (day, second) = (row / 2_000, row % 2_000 * 43)
      let date = "2024-\(1 + day / 28 % 12)-\(1 + day % 28)"
      let clock = "\(second / 3_600):\(10 + second / 60 % 50):\(10 + second % 50)"
      text += "user_\(member),\(date) \(clock),\(row < 20_000 ? "join" : "message"),\n"
    }
    let bytes = Array(text.utf8)
    let clock = ContinuousClock()
    let time = try clock.measure {
      let reading = try HistoryReader.read(bytes, path: "a.csv", salt: testSalt)
      #expect(reading.report.rowsRead == 500_000)
    }
    // About a second on a desktop; the limit is for loaded machines.
    #expect(time < .seconds(20), "\(time)")
  }
}

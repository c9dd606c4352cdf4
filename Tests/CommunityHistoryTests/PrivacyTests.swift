import CommunityHistory
import CommunityModel
import Crypto
import Testing

struct PrivacyTests {
  private static let secret = "Zhang Wei 13800138000"

  @Test func `ids are kept as salted hashes alone`() throws {
    let log = try #require(try read("member,time,event\n\(Self.secret),2024-03-01,join\n").log)
    #expect(!String(reflecting: log).contains("Zhang"))
    // HMAC-SHA256 of RFC 2104 by its definition, so that two files of one salt can be joined.
    let block = testSalt + [UInt8](repeating: 0, count: 64 - testSalt.count)
    let inner = SHA256.hash(data: block.map { $0 ^ 0x36 } + Array(Self.secret.utf8))
    let outer = SHA256.hash(data: block.map { $0 ^ 0x5C } + Array(inner))
    let expected = Array(outer).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    #expect(log.memberHashes == [expected])
  }

  @Test(arguments: [
    "member,time,event,text\n\(secret),2024-03-01,join,x\n\(secret),never,join,\(secret)\n",
    "member,time,event\n\(secret),2024-03-01,join\na,2024-03-01,\(secret)\n",
    "member,time,event,peer\n\(secret),2024-03-01,join,\na,2024-03-02,message,\(secret)\n",
    "\(secret),2024-03-01,join\n", "member,time,event\n\(secret),\(secret),\(secret)\n",
    "\(secret),5 March 2024,join\nb,6 March 2024,join\n", "\(secret),x\n2024-03-01,3\n",
  ])
  func `no report or problem repeats what a cell says`(_ text: String) {
    let said: String
    do {
      let report = try read(text).report
      said = String(reflecting: report) + report.sentences.map(\.english).joined()
    } catch {
      said = String(reflecting: error)
    }
    #expect(!said.contains("Zhang") && !said.contains("138001"), "\(said)")
  }

  @Test func `a column of texts in place of events is not shown`() throws {
    let rows = (0..<30).map { "a,2024-03-01,word\($0)\n" }.joined()
    let report = try read("member,time,event\na,2024-03-01,join\n" + rows).report
    #expect(report.finding(.unknownEvent)?.details == [])
    let few = try read("member,time,event\na,2024-03-01,join\na,2024-03-01,dance\n").report
    #expect(few.finding(.unknownEvent)?.details.map(\.english) == ["dance"])
  }
}

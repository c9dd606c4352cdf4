import Testing

@testable import Studies

struct TwinReplicationsTests {
  @Test func `every fourth replication has a twin, up to 128 of them`() {
    #expect(TwinReplications.originals(in: 0..<10) == [0, 4, 8])
    #expect(TwinReplications.originals(in: 5..<8).isEmpty)
    #expect(TwinReplications.originals(in: 500..<600) == [500, 504, 508])
  }

  @Test(arguments: [0, 1, 4, 5, 509, 512, 10_000])
  func `the count is that of the list`(replications: Int) {
    let list = TwinReplications.originals(in: 0..<replications)
    #expect(TwinReplications.count(ofFirst: replications) == list.count)
  }
}

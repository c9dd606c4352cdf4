import ClusterModel
import Foundation
import Testing

struct ClusterProjectionTests {
  /// Nothing costs anything but futures themselves.
  private let ideal = StudyCost(
    name: "ideal", strategies: 1, future: 0.1, spread: 0, unpacking: 0, merging: 0,
    outcomeBytes: 0, heldBytes: 1)
  private let network = {
    var network = Network()
    (network.latency, network.message, network.start) = (0, 0, 0)
    return network
  }()

  @Test(arguments: [2, 3, 64, 1_000])
  func `without any cost but futures processors share them evenly`(cores: Int) {
    let projection = ClusterProjection(ideal, network, futures: 1_000_000)
    let perfect = projection.alone / Double(cores)
    // Of a batch the last futures are not begun at once.
    #expect((perfect...1.5 * perfect).contains(projection.together(cores: cores)))
    if cores < 64 { #expect(projection.together(cores: cores) < 1.06 * perfect) }
    #expect(abs(projection.inShards(cores: cores) - perfect) <= 0.1)
  }

  @Test func `one processor is the measure of all`() {
    for study in StudyCost.measured {
      let projection = ClusterProjection(study, futures: 1_000)
      #expect(projection.together(cores: 1) == projection.alone)
      #expect(projection.inShards(cores: 1) == projection.alone)
    }
  }

  @Test func `what one process counts in bounds what all can do`() {
    for study in StudyCost.measured {
      let projection = ClusterProjection(study, futures: 1_000_000)
      for cores in [16, 256, 10_000] {
        let bound = 1.05 * min(projection.limit, Double(cores))
        #expect(projection.alone / projection.together(cores: cores) <= bound)
        #expect(projection.alone / projection.inShards(cores: cores) <= bound)
      }
    }
  }

  @Test func `slow messages and slow counting cost time`() throws {
    let study = try #require(StudyCost.measured.first)
    let usual = ClusterProjection(study, futures: 100_000)
    var slow = Network()
    slow.latency = 1
    #expect(
      ClusterProjection(study, slow, futures: 100_000).together(cores: 64)
        > 1.1 * usual.together(cores: 64))
    var narrow = Network()
    narrow.bandwidth = 1e6
    #expect(
      ClusterProjection(study, narrow, futures: 100_000).together(cores: 64)
        > 1.1 * usual.together(cores: 64))
  }

  @Test func `the article says what the model gives`() throws {
    let article = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Studies/Studies.docc/TenThousandCores.md"),
      encoding: .utf8)
    let lines = Set(article.split(separator: "\n").map(String.init))
    for line in ProjectionTables.all() { #expect(lines.contains(line)) }
  }
}

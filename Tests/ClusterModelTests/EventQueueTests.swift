import Testing

@testable import ClusterModel

struct EventQueueTests {
  @Test func `events come in the order of their times, then of their arrival`() {
    var queue = EventQueue<Int>()
    let times = (0..<500).map { Double(($0 * 7_919) % 83) }
    for (event, time) in times.enumerated() { queue.add(event, at: time) }
    var found: [Int] = []
    while let (time, event) = queue.next() {
      #expect(times[event] == time)
      found.append(event)
    }
    #expect(found == times.indices.sorted { (times[$0], $0) < (times[$1], $1) })
  }
}

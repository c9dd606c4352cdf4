import Testing

@testable import LivePage

/// The way from a run to a reader.
struct EventQueueTests {
  @Test func `all events but views arrive in order however slow the reader is`() async {
    let queue = EventQueue(capacity: 2)
    let writing = Task {
      for number in 0..<200 {
        #expect(await queue.append(LiveEvent(name: "failed", json: "\(number)")))
        #expect(await queue.append(LiveEvent(name: "view", json: "\(number)")))
      }
      queue.finish()
    }
    var failed: [String] = []
    var views: [Int] = []
    while case .event(let event) = await queue.next() {
      if event.name == "failed" {
        failed.append(event.json)
      } else {
        views.append(Int(event.json) ?? -1)
      }
      await Task.yield()
    }
    await writing.value
    #expect(failed == (0..<200).map(String.init))
    #expect(views == views.sorted() && views.last == 199)
  }

  @Test func `a full queue makes the run wait until it is read or the reader leaves`() async throws
  {
    let queue = EventQueue(capacity: 1)
    #expect(await queue.append(LiveEvent(name: "failed", json: "1")))
    let second = Task { await queue.append(LiveEvent(name: "failed", json: "2")) }
    #expect(await queue.next() == .event(LiveEvent(name: "failed", json: "1")))
    #expect(await second.value)
    let third = Task { await queue.append(LiveEvent(name: "failed", json: "3")) }
    try await Task.sleep(for: .milliseconds(20))
    queue.finish()
    #expect(await third.value == false)
    #expect(await queue.next() == .event(LiveEvent(name: "failed", json: "2")))
    #expect(await queue.next() == nil)
  }

  @Test func `a sign of life is sent only while nothing waits`() async {
    let queue = EventQueue(capacity: 1)
    queue.beat()
    #expect(await queue.next() == .heartbeat)
    #expect(await queue.append(LiveEvent(name: "view", json: "1")))
    queue.beat()
    #expect(await queue.next() == .event(LiveEvent(name: "view", json: "1")))
    queue.finish()
    #expect(await queue.next() == nil)
  }

  @Test func `a cancelled reader stops waiting`() async {
    let queue = EventQueue(capacity: 1)
    let reading = Task { await queue.next() }
    reading.cancel()
    #expect(await reading.value == nil)
  }
}

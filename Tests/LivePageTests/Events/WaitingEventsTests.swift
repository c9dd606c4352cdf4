import Testing

@testable import LivePage

/// What is kept for a slow reader.
struct WaitingEventsTests {
  private let problem = LiveEvent(name: "problems", json: "p")
  private func view(_ number: Int) -> LiveEvent { LiveEvent(name: "view", json: "\(number)") }

  @Test func `of several views the newest is kept, behind what came before it`() {
    var waiting = WaitingEvents(capacity: 4)
    #expect([view(1), problem, view(2), view(3)].allSatisfy { waiting.append($0) })
    #expect(waiting.removeFirst() == problem)
    #expect(waiting.removeFirst() == view(3))
    #expect(waiting.removeFirst() == nil)
    #expect(waiting.isEmpty)
  }

  @Test func `other events are never replaced and fill it`() {
    var waiting = WaitingEvents(capacity: 2)
    let added = [problem, problem, problem, view(1)].map { waiting.append($0) }
    #expect(added == [true, true, false, true])
    #expect(waiting.removeFirst() == problem)
    let isAdded = waiting.append(problem)
    #expect(isAdded)
    #expect([1, 2, 3].map { _ in waiting.removeFirst() } == [problem, view(1), problem])
  }
}

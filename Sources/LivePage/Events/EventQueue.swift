import Synchronization

/// The way of events from one session's run to one reader, each at its own pace.
final class EventQueue: Sendable {
  /// What the reader is sent next.
  enum Item: Hashable {
    case event(LiveEvent)
    case heartbeat
  }

  private struct State {
    var waiting: WaitingEvents
    var isHeartbeatDue = false
    var isFinished = false

    mutating func takeItem() -> Item? {
      defer { isHeartbeatDue = false }
      if let event = waiting.removeFirst() { return .event(event) }
      return isHeartbeatDue ? .heartbeat : nil
    }
  }

  private let state: Mutex<State>
  private let arrivals = Signal()
  private let departures = Signal()

  /// An empty queue; `capacity` as in ``WaitingEvents``.
  init(capacity: Int) {
    state = Mutex(State(waiting: WaitingEvents(capacity: capacity)))
  }

  /// Adds an event, as soon as there is room for it; only one task may do so.
  ///
  /// - Returns: `false` once nobody reads any more.
  func append(_ event: LiveEvent) async -> Bool {
    while true {
      let (isAdded, isFinished) = state.withLock { state in
        (!state.isFinished && state.waiting.append(event), state.isFinished)
      }
      if isFinished { return false }
      if isAdded {
        arrivals.send()
        return true
      }
      guard await departures.wait() else { return false }
    }
  }

  /// Asks for a sign of life, unless something else is about to be sent.
  func beat() {
    state.withLock { $0.isHeartbeatDue = $0.waiting.isEmpty }
    arrivals.send()
  }

  /// No more events come; those that wait are still read.
  func finish() {
    state.withLock { $0.isFinished = true }
    arrivals.finish()
    departures.finish()
  }

  /// The next item, as soon as there is one; only one task may ask.
  ///
  /// - Returns: `nil` after the last one or when the task is cancelled.
  func next() async -> Item? {
    while !Task.isCancelled {
      let (item, isFinished) = state.withLock { state in (state.takeItem(), state.isFinished) }
      if let item {
        departures.send()
        return item
      }
      if isFinished { return nil }
      _ = await arrivals.wait()
    }
    return nil
  }
}

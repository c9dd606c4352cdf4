/// Events that wait for a reader.
///
/// Of several views only the newest is kept; all others stay, in their order.
struct WaitingEvents: Sendable {
  private var events: [LiveEvent] = []
  private let capacity: Int

  /// No events; `capacity`, at least 1, is how many there may be besides a view.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Adds an event behind all others; `false` if it has to wait until one is taken.
  mutating func append(_ event: LiveEvent) -> Bool {
    if event.isReplaceable {
      events.removeAll { $0.name == event.name }
    } else if events.count(where: { !$0.isReplaceable }) >= capacity {
      return false
    }
    events.append(event)
    return true
  }

  /// Takes the event that has waited longest.
  mutating func removeFirst() -> LiveEvent? {
    events.isEmpty ? nil : events.removeFirst()
  }

  /// Whether nothing waits.
  var isEmpty: Bool { events.isEmpty }
}

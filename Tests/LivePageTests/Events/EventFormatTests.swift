import Testing

@testable import LivePage

/// The format of event streams, read by the rules of the HTML standard (section 9.2.6).
struct EventFormatTests {
  /// Name and data of the events in a stream; comments are left out.
  static func events(in stream: String) -> [[String]] {
    var events: [[String]] = []
    var name = "message"
    var data: [String] = []
    for line in stream.split(separator: /\r\n|\r|\n/, omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !data.isEmpty { events.append([name, data.joined(separator: "\n")]) }
        (name, data) = ("message", [])
      } else if line.hasPrefix("event: ") {
        name = String(line.dropFirst(7))
      } else if line.hasPrefix("data: ") {
        data.append(String(line.dropFirst(6)))
      }
    }
    return events
  }

  @Test(arguments: [
    ("{}", "{}"), ("{\n}\n", "{\n}\n"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("", ""),
    ("x\n\nevent: failed\n", "x\n\nevent: failed\n"), ("活动\u{2028}", "活动\u{2028}"),
  ])
  func `an event is read as it was said`(json: String, read: String) {
    let item = EventQueue.Item.event(LiveEvent(name: "view", json: json))
    #expect(Self.events(in: String(decoding: item.bytes, as: UTF8.self)) == [["view", read]])
  }

  @Test func `a sign of life is no event`() {
    #expect(EventQueue.Item.heartbeat.bytes.first == UInt8(ascii: ":"))
    #expect(
      Self.events(in: String(decoding: EventQueue.Item.heartbeat.bytes, as: UTF8.self)).isEmpty)
  }
}

import Foundation
import LivePage
import Synchronization

/// A session that says what it was asked, and whose runs are steered by the test.
final class FakeSession: LiveSession {
  /// How a run goes.
  enum RunStyle: Sendable {
    /// Says so many views and ends.
    case views(Int)
    /// Says nothing and never ends by itself.
    case silent
    /// Says views of so many bytes for ever, as fast as they are taken.
    case endless(bytes: Int)
    /// Says the given events and ends.
    case events([LiveEvent])
  }

  private let style: RunStyle
  let reportTime: TimeInterval
  private let counts = Mutex<[String: Int]>([:])
  private let bodies = Mutex<[[UInt8]]>([])

  init(runs style: RunStyle = .views(3), reportTime: TimeInterval = 0) {
    self.style = style
    self.reportTime = reportTime
  }

  /// How often something happened: `save`, `report`, `run began`, `run ended`, `said`.
  func count(of name: String) -> Int { counts.withLock { $0[name, default: 0] } }

  /// The bodies that came in, in their order.
  var receivedBodies: [[UInt8]] { bodies.withLock { $0 } }

  private func note(_ name: String) { counts.withLock { $0[name, default: 0] += 1 } }

  func file(named name: String) -> LiveFile? {
    switch name {
    case "": LiveFile(contentType: "text/html; charset=utf-8", bytes: Array("<!doctype html>".utf8))
    case "live.js":
      LiveFile(contentType: "text/javascript; charset=utf-8", bytes: Array("'use strict'".utf8))
    case "vega.js":
      LiveFile(contentType: "text/javascript", bytes: [UInt8](repeating: 32, count: 1 << 20))
    default: nil
    }
  }

  func scenario() async -> LiveReply { LiveReply(json: #"{"schema":"flywheel.live/1"}"#) }

  func save(_ body: [UInt8]) async -> LiveReply {
    note("save")
    bodies.withLock { $0.append(body) }
    return LiveReply(status: 422, json: #"{"message":{"en":"no","zh":"不"}}"#)
  }

  func report(_ body: [UInt8]) async -> LiveReply {
    note("report")
    try? await Task.sleep(for: .seconds(reportTime))
    return LiveReply(json: #"{"folder":"x"}"#)
  }

  func run(_ body: [UInt8]) -> AsyncStream<LiveEvent> {
    note("run began")
    let style = style
    let (stream, continuation) = AsyncStream<LiveEvent>.makeStream(
      bufferingPolicy: .bufferingOldest(4))
    let work = Task {
      switch style {
      case .silent:
        try? await Task.sleep(for: .seconds(60))
      case .views(let count):
        for number in 0..<count {
          continuation.yield(LiveEvent(name: "view", json: #"{"number":\#(number)}"#))
          // Time for each to be sent, so that none is replaced.
          try? await Task.sleep(for: .milliseconds(20))
        }
      case .events(let events):
        for event in events { continuation.yield(event) }
      case .endless(let bytes):
        let json = "\"" + String(repeating: "x", count: bytes) + "\""
        while !Task.isCancelled {
          continuation.yield(LiveEvent(name: "view", json: json))
          self.note("said")
          try? await Task.sleep(for: .milliseconds(1))
        }
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in
      work.cancel()
      self.note("run ended")
    }
    return stream
  }
}

import Foundation
import TestSupport
import Testing

struct ServeCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(Self.scenario, to: "club.yaml")
  }

  private static let scenario = """
    name: club
    start: 2026-03-02
    horizon_days: 30
    seed: 5
    personas: [{use: learner, pool: 400, topics: {reading: 1}}]
    positioning: {topics: {reading: 1}}
    channels: [{name: poster, reach_per_day: 60, conversion: 5%}]
    content: [{name: story, value: learning, posts_per_week: 7, quality: 0.6}]
    """

  @Test func `it says its address and ends well when it is stopped`() throws {
    let outcome = try flywheel.run(
      ["serve", "club.yaml", "--no-browser"], interruptedAfter: 2, twice: true)
    #expect(outcome.status == 0 && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines.first?.wholeMatch(of: /The page is at http:\/\/127\.0\.0\.1:\d+\/[\w-]{22,}\//) != nil)
    #expect(lines.last == "Stopped.")
    #expect(flywheel.exists("notebooks-out"))
    #expect(try flywheel.files(in: "notebooks-out").isEmpty)
  }

  @Test func `a wrong scenario is told before anything is served`() throws {
    try flywheel.write(Self.scenario.replacing("pool: 400", with: "pool: many"), to: "wrong.yaml")
    let wrong = try flywheel.run(["serve", "wrong.yaml", "--no-browser"])
    #expect(wrong.status == 65 && wrong.output == "")
    #expect(wrong.errors.contains("wrong.yaml:5:"))
    #expect(try flywheel.run(["serve", "none.yaml", "--no-browser"]).status == 66)
  }

  @Test func `a port that is taken or none is told`() throws {
    let taken = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(taken) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        #expect(bind(taken, $0, size) == 0 && listen(taken, 1) == 0)
        #expect(getsockname(taken, $0, &size) == 0)
      }
    }
    let port = String(UInt16(bigEndian: address.sin_port))
    let refused = try flywheel.run(["serve", "club.yaml", "--no-browser", "--port", port])
    #expect(refused.status == 71)
    #expect(refused.errors.contains("Port \(port) is in use"))
    let chinese = try flywheel.run(
      ["serve", "club.yaml", "--no-browser", "--port", port, "--lang", "zh"])
    #expect(chinese.errors.contains("端口 \(port) 已被"))
    #expect(
      try flywheel.run(["serve", "club.yaml", "--port", "70000"]).errors.contains("0...65535"))
  }
}

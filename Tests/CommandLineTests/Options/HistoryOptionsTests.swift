import ArgumentParser
import CommunityHistory
import Testing

@testable import flywheel

/// Options of a history over what a scenario says.
struct HistoryOptionsTests {
  private static let stated: HistoryMapping = {
    var mapping = HistoryMapping()
    mapping.kind = .events
    mapping.headings = [.time: "a", .member: "b"]
    mapping.eventWords = [.join: ["in"], .leave: ["out", "off"]]
    mapping.everyRowIs = .message
    mapping.timeFormat = .compactDate
    mapping.zoneMinutes = 480
    mapping.encoding = .gb18030
    mapping.firstActionIsJoin = true
    return mapping
  }()

  @Test func `without options the scenario's words hold`() throws {
    #expect(try HistoryOptions.parse([]).mapping(over: Self.stated) == Self.stated)
    #expect(try HistoryOptions.parse([]).mapping() == HistoryMapping())
  }

  @Test func `an option takes the place of its key alone`() throws {
    let cases: [(options: [String], change: (inout HistoryMapping) -> Void)] = [
      (["--kind", "series"], { $0.kind = .series }),
      (["--column", "time=c"], { $0.headings[.time] = "c" }),
      (
        ["--event", "OFF=join", "--event", "new=join"],
        { $0.eventWords = [.join: ["OFF", "new"], .leave: ["out"]] }
      ),
      (["--every-row-is", "visit"], { $0.everyRowIs = .visit }),
      (["--time-format", "unix_seconds"], { $0.timeFormat = .unixSeconds }),
      (["--zone", "0"], { $0.zoneMinutes = 0 }),
      (["--encoding", "utf-8"], { $0.encoding = .utf8 }),
      (["--no-first-action-is-join"], { $0.firstActionIsJoin = false }),
    ]
    for (options, change) in cases {
      var expected = Self.stated
      change(&expected)
      #expect(expected != Self.stated)
      #expect(try HistoryOptions.parse(options).mapping(over: Self.stated) == expected)
    }
  }

  @Test func `a flag may say yes as well`() throws {
    #expect(try HistoryOptions.parse(["--first-action-is-join"]).mapping().firstActionIsJoin)
  }
}

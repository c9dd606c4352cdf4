import CommunityModel
import Testing

@Suite struct ChannelTests {
  private func reach(_ supply: Channel.Supply) -> [Double] {
    let channel = Channel(name: "any", supply: supply, mix: [1], days: 2...6)
    return (0...8).map(channel.reach)
  }

  @Test func `a channel reaches people on its days only`() {
    #expect(reach(.reach(perDay: 5, conversion: 0.1)) == [0, 0, 5, 5, 5, 5, 5, 0, 0])
    #expect(
      reach(.measured(dailyJoins: [1, 2, 3, 4, 5], countsInvites: true))
        == Array(repeating: 0, count: 9))
  }

  @Test func `a schedule reaches people in its periods, within the channel's days`() {
    let periods = [
      ReachPeriod(days: 6...8, reachPerDay: 9), ReachPeriod(days: 0...3, reachPerDay: 4),
    ]
    #expect(reach(.schedule(periods, conversion: 0.1)) == [0, 0, 4, 4, 0, 0, 9, 0, 0])
  }
}

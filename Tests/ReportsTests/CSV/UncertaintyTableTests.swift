import CommunityModel
import Testing

@testable import Reports

struct UncertaintyTableTests {
  private let result = HandMadeResult.make(strategy: "plan")

  @Test func `shares of the variance are known to the byte`() {
    let lines = [
      "strategy,figure,mean,sd,luck_share,assumptions_share",
      "plan,members_end,10,2,0.25,0.75",
      "plan,engaged:day_1,8,0,,",
    ]
    #expect(text(CSVTable(uncertaintyOf: result)) == lines)
  }

  @Test func `drivers are known to the byte`() {
    let lines = [
      "strategy,figure,assumption,share,effect_low_to_high,effect_se",
      "plan,members_end,mechanics.reply,0.5,-3,0.5",
    ]
    #expect(text(CSVTable(driversOf: result)) == lines)
  }

  private func text(_ table: CSVTable) -> [String] {
    table.text(CSVFormat(byteOrderMark: false)).split(separator: "\r\n").map(String.init)
  }
}

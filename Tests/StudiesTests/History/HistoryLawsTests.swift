import CommunityHistory
import CommunityModel
import StudyResults
import Testing

@testable import Studies

struct HistoryLawsTests {
  private func laws(_ lines: [String]) throws -> [HistoryLaw.Subject: HistoryLaw] {
    let text = "member,day,event,amount\n" + lines.joined(separator: "\n") + "\n"
    let read = try HistoryReader.read(
      Array(text.utf8), path: "log.csv", mapping: HistoryMapping(), salt: [1],
      today: CalendarDate(daysSinceEpoch: 30_000))
    guard case .log(let log) = read.content else { return [:] }
    let laws = HistoryLaws.fitted(to: History(log))
    return Dictionary(uniqueKeysWithValues: laws.map { ($0.subject, $0) })
  }

  /// The "high end" cohort, of a thousand, with weeks for years: alpha 0.668 and beta 3.806.
  ///
  /// Citation: P. S. Fader, B. G. S. Hardie (2007), "How to project customer retention", Journal of Interactive
  /// Marketing 21, doi:10.1002/dir.20074.
  @Test func `a published cohort gives the published law of staying`() throws {
    let survivors = [1_000, 869, 743, 653, 593, 551, 517, 491]
    var lines = (0..<1_000).map { "m\($0),0,join," }
    for age in 1..<survivors.count {
      for member in survivors[age]..<survivors[age - 1] {
        lines.append("m\(member),\(7 * age - 4),leave,")
      }
    }
    // The seventh week ends before the last day for whoever joins in the first.
    lines.append("m0,56,visit,")
    let law = try #require(try laws(lines)[.staying])
    #expect(law.count == 1_000)
    #expect(law.parameters.map(\.name) == ["alpha", "beta"])
    #expect(abs(law.parameters[0].estimate - 0.668) < 0.001)
    #expect(abs(law.parameters[1].estimate - 3.806) < 0.005)
    #expect(law.parameters[0].interval?.contains(0.668) == true)
  }

  @Test func `steady joins have their rate and no growth`() throws {
    var lines: [String] = []
    for day in 0..<70 {
      for place in 0..<(day.isMultiple(of: 2) ? 3 : 5) {
        lines.append("d\(day)p\(place),\(day),join,")
      }
    }
    let law = try #require(try laws(lines)[.arrivals])
    #expect(law.count == 70)
    #expect(abs(law.parameters[0].estimate - 4) < 0.2)
    #expect(law.parameters[1].interval?.contains(0) == true)
    #expect(abs(law.parameters[1].estimate) < 0.01)
  }

  @Test func `laws of what nobody recorded are left out`() throws {
    let few = try laws(["a,0,join,", "b,1,join,", "a,3,message,", "b,40,purchase,12"])
    #expect(
      Set(few.keys).isDisjoint(with: [.staying, .activeDays, .writing, .purchases, .spending]))
    let series = DailySeries(
      firstDate: nil, dayCount: 10, columns: [.messages: [Double?](repeating: 3, count: 10)])
    #expect(HistoryLaws.fitted(to: History(series)).isEmpty)
  }

  @Test func `buyers who all spend alike differ in nothing`() throws {
    var lines: [String] = []
    for buyer in 0..<60 {
      for day in stride(from: buyer % 7, to: 60, by: 10 + buyer % 5) {
        lines.append("b\(buyer),\(day),purchase,\(90 + (buyer * 37 + day * 11) % 21)")
      }
    }
    let found = try laws(lines)
    #expect(found[.purchases]?.count == 60)
    let spending = try #require(found[.spending])
    // The mean of a purchase is p v/(q − 1).
    let values = spending.parameters.map(\.estimate)
    #expect(abs(values[0] * values[2] / (values[1] - 1) - 100) < 3)
  }
}

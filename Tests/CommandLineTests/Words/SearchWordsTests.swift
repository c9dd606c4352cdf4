import CommunityModel
import Testing

@testable import flywheel

struct SearchWordsTests {
  private var isEnglish: Bool { Session.language == .english }

  @Test func `progress tells what is known, and leaves out what is not`() {
    let full = SearchWords.progress(
      done: 12, asked: 60, leader: 812.4, today: 700, gainLeft: 14.25, secondsLeft: 200)
    let parts = ["12/60", "812", "700", "14.2", "3"]
    #expect(parts.allSatisfy(full.contains), "\(full)")
    let empty = SearchWords.progress(
      done: 0, asked: 60, leader: nil, today: nil, gainLeft: nil, secondsLeft: nil)
    #expect(empty.hasPrefix("  ") && empty.contains("0/60"))
    #expect(
      empty.contains(isEnglish ? "none keeps to the limits yet" : "还没有守得住限制的"), "\(empty)")
    #expect(!full.contains(isEnglish ? "none keeps" : "还没有"))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number is not shown`(value: Double) {
    let line = SearchWords.progress(
      done: 1, asked: 0, leader: value, today: value, gainLeft: value, secondsLeft: nil)
    #expect(!line.lowercased().contains("nan") && !line.lowercased().contains("inf"))
  }

  @Test func `commands to go on with are safe to paste`() {
    let both = SearchWords.next(best: "out/the plan/best.yaml", scenario: "a b.yaml", mayGoOn: true)
    #expect(both.count == 2)
    #expect(both[0].hasSuffix("flywheel compare 'out/the plan/best.yaml'"))
    #expect(both[1].hasSuffix("flywheel optimize 'a b.yaml' --more 40"))
    #expect(SearchWords.next(best: nil, scenario: "a.yaml", mayGoOn: false).isEmpty)
    let more = SearchWords.next(best: nil, scenario: "a.yaml", mayGoOn: true)
    #expect(more.count == 1 && more[0].hasSuffix("flywheel optimize a.yaml --more 40"))
  }
}

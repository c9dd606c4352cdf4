import CommunityModel
import Reports
import StudyResults
import Testing

@testable import flywheel

struct SearchScreenTests {
  private let files = [
    ReportFile(name: "report.html", text: "1"), ReportFile(name: "best.yaml", text: "12"),
    ReportFile(name: "evaluations.csv", text: "123"),
  ]
  private var isEnglish: Bool { Session.language == .english }

  private func lines(_ result: SearchResult, files: [ReportFile]? = nil) -> [String] {
    let style = TextStyle(.never, for: .output, environment: [:])
    return SearchScreen(result, of: "a b.yaml", path: "notebooks-out/small.optimize", style: style)
      .lines(files: files ?? self.files)
  }

  @Test func `the answer, what it changes, the files and what to do next are on the screen`() {
    let screen = lines(SmallSearch.make())
    let text = screen.joined(separator: "\n")
    #expect(
      text.contains(
        isEnglish
          ? "Best plan found: found-1, better than today's by 30" : "找到的最好方案：found-1，比现在好 30"))
    #expect(screen.contains { $0.contains("▸ 1") && $0.contains("130") && $0.contains("90%") })
    let change = screen.first { $0.hasPrefix("  operator.hosts") }
    #expect(change?.split(separator: " ").suffix(3) == ["2", "→", "4"])
    #expect(screen.contains { $0.contains("report.html") })
    #expect(text.contains("flywheel compare notebooks-out/small.optimize/best.yaml"))
    #expect(text.contains("flywheel optimize 'a b.yaml' --more 40"))
  }

  @Test func `without an answer nothing is picked and nothing is to be compared`() {
    let screen = lines(SmallSearch.make(recommended: nil), files: [files[0]])
    #expect(!screen.contains { $0.contains("▸") || $0.contains("flywheel compare") })
    #expect(screen.contains { $0.contains(isEnglish ? "No plan was found" : "没有找到") })
  }

  @Test func `where every plan was tried there is no more to try`() {
    let screen = lines(SmallSearch.make(recommended: 0, stopReason: .exhausted))
    #expect(!screen.contains { $0.contains("--more") || $0.contains("flywheel compare") })
  }

  @Test func `names do not reach the terminal as commands`() {
    let screen = lines(SmallSearch.make(name: "\u{1B}[2Jgone"))
    let ranking = screen.filter { $0.contains("gone") }
    #expect(!ranking.isEmpty)
    #expect(ranking.map(TextStyle.visible).allSatisfy { !$0.contains("\u{1B}[2J") })
  }

  @Test(arguments: [
    (1, "found-1 evaluations +30.0  out"), (0, "plan evaluations  out"),
    (nil, "none evaluations  out"),
  ])
  func `one line for scripts`(recommended: Int?, line: String) {
    #expect(SearchScreen.line(SmallSearch.make(recommended: recommended), path: "out") == line)
  }
}

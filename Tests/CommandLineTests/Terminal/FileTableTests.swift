import Reports
import Testing

@testable import flywheel

struct FileTableTests {
  private let files = [
    ReportFile(name: "summary.csv", text: "12"),
    ReportFile(name: "charts/members.zh.vl.json", text: "123"),
    ReportFile(name: "charts/members.en.vl.json", text: "12345"),
    ReportFile(name: "charts/best.zh.vl.json", text: "1"),
    ReportFile(name: "report.html", text: "1"),
    ReportFile(name: "analysis.ipynb", text: "1"),
  ]

  @Test func `the report comes first, charts share a line`() {
    let table = FileTable(files, in: "notebooks-out/春季")
    let names = table.lines.map { $0.split(separator: " ").first }
    #expect(names == ["report.html", "summary.csv", "charts/", "analysis.ipynb"])
    #expect(table.lines[2].contains("flywheel export 春季"))
    #expect(table.lines[2].contains("2 ") && table.lines[2].hasSuffix("9 B"))
    #expect(table.reportLine?.contains("notebooks-out/春季/report.html ") == true)
    #expect(table.reportLine?.hasSuffix("flywheel open 春季") == true)
  }

  @Test func `a run elsewhere is named by its folder, safe to paste`() {
    let table = FileTable(files, in: "out/the new one")
    #expect(table.reportLine?.hasSuffix("flywheel open 'out/the new one'") == true)
  }

  @Test func `without a report nothing is said of one`() {
    let table = FileTable(Array(files.prefix(1)), in: "notebooks-out/a")
    #expect(table.reportLine == nil)
    #expect(table.lines.count == 1)
  }
}

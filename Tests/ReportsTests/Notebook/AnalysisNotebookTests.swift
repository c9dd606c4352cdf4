import Foundation
import Testing

@testable import Reports

@Suite("The notebook")
struct AnalysisNotebookTests {
  @Test func `has the form of nbformat 4.5: cells with names of their own`() throws {
    let notebook = try parsed(HandMadeFindings(outcomes: [80, 100]))
    #expect(notebook["nbformat"] as? Int == 4)
    #expect(notebook["nbformat_minor"] as? Int == 5)
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    let names = cells.compactMap { $0["id"] as? String }
    #expect(Set(names).count == cells.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-zA-Z0-9_-]{1,64}/) != nil })
    for cell in cells where cell["cell_type"] as? String == "code" {
      #expect((cell["outputs"] as? [Any])?.isEmpty == true)
      #expect(cell["execution_count"] is NSNull)
    }
  }

  @Test func `shows every chart`() throws {
    let made = HandMadeFindings(outcomes: [80, 100])
    let text = AnalysisNotebook.text(of: made.make())
    for chart in made.make().charts { #expect(text.contains(#"chart(\"\#(chart.key)\")"#)) }
  }

  @Test func `takes hostile names as text`() throws {
    var made = HandMadeFindings()
    made.names = ["<img src=x onerror=alert(1)>", "$\\int$ **bold**"]
    let cells = try #require(try parsed(made)["cells"] as? [[String: Any]])
    let words = cells.filter { $0["cell_type"] as? String == "markdown" }
      .compactMap { ($0["source"] as? [String])?.joined() }.joined()
    #expect(!words.contains("<img"))
    #expect(words.contains(#"\$\\int\$ \*\*bold\*\*"#))
  }

  private func parsed(_ made: HandMadeFindings) throws -> [String: Any] {
    let data = Data(AnalysisNotebook.text(of: made.make()).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}

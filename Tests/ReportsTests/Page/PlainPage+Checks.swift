import CommunityModel
import Foundation
import Testing

@testable import Reports

extension PlainPage {
  /// Records what is wrong with a page: words of one language only, numbers that are none, charts whose tables
  /// lack fields or whose files are no JSON, and requests to the outside.
  func check() throws {
    let page = ReportPage.text(of: self)
    for chart in charts {
      #expect(page.contains(#"id="c-\#(chart.key)""#))
      chart.check()
    }
    #expect(Set(charts.map(\.key)).count == charts.count)
    let own = page.withoutChartingLibrary
    #expect(!own.contains(/(src|href)\s*=\s*["']?https?:/))
    #expect(!own.contains("{{"))
    for text in texts {
      for word in ["nan", "inf", "nil", "Optional"] {
        #expect(!text.english.split { !$0.isLetter }.contains { $0.lowercased() == word })
      }
      #expect(text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(!text.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
    #expect(ReportPage.text(of: self) == page)
  }

  /// Every sentence and heading.
  private var texts: [LocalizedText] {
    [kind, headline] + facts.map(\.plain) + warnings
      + charts.flatMap { [$0.title, $0.subtitle, $0.reading] }
      + lists.flatMap { [$0.title] + $0.sentences.map(\.plain) }
  }
}

extension Chart {
  /// Records columns that rows lack, and files that are not in one language, not light or no JSON.
  func check() {
    for row in rows {
      guard case .object(let members) = row else {
        Issue.record("\(key): a row is no object")
        continue
      }
      let fields = members.map(\.key)
      #expect(columns.allSatisfy { fields.contains($0.field) }, "\(key)")
    }
    for language in Language.allCases {
      let text = ChartFile.text(of: self, in: language)
      #expect(!text.contains("var(--") && !text.contains(#""en":"#), "\(key)")
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
  }
}

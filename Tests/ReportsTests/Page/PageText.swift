import Foundation
import Testing

@testable import Reports

/// The text of a page; the charting library is so much longer than all else that only bytes are searched in it.
extension String {
  var withoutChartingLibrary: String {
    let page = Data(utf8)
    guard let library = page.range(of: Data(ReportAsset.vegaBundle.utf8)) else { return self }
    let own = page[..<library.lowerBound] + page[library.upperBound...]
    return String(decoding: own, as: UTF8.self)
  }

  /// Records elements that a page has and a harmless one of the same form has not.
  func checkAsHarmless(
    as harmless: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (page, harmless) = (withoutChartingLibrary, harmless.withoutChartingLibrary)
    for mark in ["<script", "</script", "<!--", "-->", "<b>"] {
      #expect(
        page.count(of: mark) == harmless.count(of: mark), "\(mark)", sourceLocation: sourceLocation)
    }
  }

  /// How often it contains a text of ASCII.
  private func count(of mark: String) -> Int {
    var (rest, count) = (Data(utf8), 0)
    while let range = rest.range(of: Data(mark.utf8)) {
      rest = rest[range.upperBound...]
      count += 1
    }
    return count
  }
}

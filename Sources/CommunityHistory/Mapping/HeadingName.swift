import CommunityModel

/// Headings and words as they are compared and shown.
package enum HeadingName {
  /// A heading without differences that do not matter: case, full-width letters aside, and the kind of
  /// gap between words.
  package static func folded(_ text: String) -> String {
    let words = text.lowercased().split { " -_./\u{3000}".contains($0) }
    return words.joined(separator: "_")
  }

  /// A heading or word in a form short and safe enough for a report.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > HistoryLimits.shownLength else { return VisibleText.of(text) }
    return VisibleText.of(String(scalars.prefix(HistoryLimits.shownLength - 1))) + "…"
  }
}

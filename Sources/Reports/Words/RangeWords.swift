import CommunityModel

/// How two ends of a range are said.
enum RangeWords {
  /// A dash between the ends; a word where one of them has a sign that would be read as the dash.
  static func text(_ low: String, _ high: String) -> LocalizedText {
    hasSign(low, high)
      ? LocalizedText("\(low) to \(high)", "\(low) 到 \(high)")
      : LocalizedText("\(low) – \(high)", "\(low)–\(high)")
  }

  /// The same without words, for tables.
  static func symbols(_ low: String, _ high: String) -> String {
    hasSign(low, high) ? "\(low) … \(high)" : "\(low)–\(high)"
  }

  private static func hasSign(_ low: String, _ high: String) -> Bool {
    [low, high].contains { $0.hasPrefix("−") || $0 == NumberWords.absent }
  }
}

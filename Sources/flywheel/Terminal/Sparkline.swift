import Reports

/// A small chart of one line of text.
enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// The values as bars between the first and the last as a number; empty if there are none.
  static func captioned(_ values: [Double], _ style: TextStyle) -> String {
    guard let first = values.first, let last = values.last else { return "" }
    return "\(NumberWords.count(first)) \(style.blue(text(values))) \(NumberWords.count(last))"
  }

  /// The values from 0 to their largest as bars, thinned to at most `width` evenly spaced ones; the
  /// first and last are always shown.
  static func text(_ values: [Double], width: Int = 16) -> String {
    guard values.count > 1, let top = values.max(), top > 0 else { return "" }
    let count = min(width, values.count)
    let shown = (0..<count).map { values[$0 * (values.count - 1) / (count - 1)] }
    return String(
      shown.map { bars[Int((max(0, $0) / top * Double(bars.count - 1)).rounded())] })
  }
}

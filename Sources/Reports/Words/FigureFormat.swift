import CommunityModel
import StudyResults

/// How the values of one figure are written.
struct FigureFormat {
  let unit: FigureUnit
  let currency: String

  /// A value known to within a standard error; not a number: a dash.
  func text(_ value: Double, error: Double) -> String {
    text(value, step: step(for: value, error: error))
  }

  /// A value at a step, see `step(for:error:)`.
  func text(_ value: Double, step: Double) -> String {
    switch unit {
    case .share: Precision.text(value * 100, step: step * 100) + (value.isFinite ? "%" : "")
    case .money: money(value, step: step)
    default: Precision.text(value, step: step)
    }
  }

  /// A difference, with its sign.
  func signed(_ value: Double, error: Double) -> String {
    let text = text(value, error: error)
    return value > 0 && text.contains { "123456789".contains($0) } ? "+" + text : text
  }

  /// The step that a value with this standard error is rounded to.
  func step(for value: Double, error: Double) -> Double {
    Precision.step(for: value, error: error, finest: finest(for: value))
  }

  /// In D3's notation, for axes.
  var axisFormat: String {
    switch unit {
    case .share: ".0%"
    case .index: "~g"
    default: ",~f"
    }
  }

  /// Whether values of one future are whole.
  var isWhole: Bool { unit == .count || unit == .days }

  private func finest(for value: Double) -> Double {
    switch unit {
    case .count, .days: abs(value) < 10 && value != value.rounded() ? 0.1 : 1
    case .share, .index: 0.01
    case .money, .hours: abs(value) < 100 && value != value.rounded() ? 0.1 : 1
    }
  }

  private func money(_ value: Double, step: Double) -> String {
    guard value.isFinite else { return NumberWords.absent }
    let text = Precision.text(abs(value), step: step)
    let isZero = !text.contains { "123456789".contains($0) }
    let sign = value < 0 && !isZero ? "−" : ""
    guard let symbol = Self.symbols[currency] else { return "\(sign)\(text) \(currency)" }
    return sign + symbol + text
  }

  private static let symbols = [
    "CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "TWD": "NT$", "SGD": "S$",
    "KRW": "₩", "INR": "₹",
  ]
}

extension FigureFormat {
  /// How far two figures that belong together are shown: the median, and the ends of the range in which
  /// eight of ten futures lie, all to the same step.
  func range(_ estimate: Estimate) -> (low: String, median: String, high: String) {
    let quantiles = estimate.quantiles
    // The median of normal values has 1.25 times the standard error of their mean.
    let step = step(for: quantiles.p50, error: 1.2533 * estimate.standardError)
    return (
      text(quantiles.p10, step: step), text(quantiles.p50, step: step),
      text(quantiles.p90, step: step)
    )
  }
}

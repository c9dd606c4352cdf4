import CommunityModel

extension Forecaster {
  /// The mean of the last four weeks, for every horizon, as spread as it missed before at that horizon.
  ///
  /// Missing weeks are left out of the mean; if all four are, the last known week takes their place. Where
  /// there are fewer than three past errors at a horizon h, those of the longest shorter horizon g that
  /// has three serve, times √(h/g); see `ErrorSpread` for fewer still.
  package static let recentMean = Forecaster(
    name: "last-4-weeks", title: LocalizedText("the mean of the last four weeks", "最近四周均值")
  ) { question in
    guard let center = recentMean(of: question.known[...]) else { return nil }
    let errorsByHorizon = pastErrors(of: question.known, horizonLimit: question.horizons.max() ?? 0)
    var random = question.random(for: "last-4-weeks")
    return question.answers { horizon in
      let source = stride(from: horizon, to: 1, by: -1).first {
        errorsByHorizon[$0 - 1].count >= ErrorSpread.enoughErrors
      }
      let used = source ?? 1
      let spread = ErrorSpread(
        errors: errorsByHorizon[used - 1], overlap: max(used, windowLength), level: center)
      return spread.draws(
        around: center, scale: (Double(horizon) / Double(used)).squareRoot(),
        count: question.drawCount, random: &random)
    }
  }

  private static let windowLength = 4

  private static func recentMean(of known: ArraySlice<Double?>) -> Double? {
    let window = known.suffix(windowLength).compactMap { $0 }
    guard !window.isEmpty else { return known.last { $0 != nil } ?? nil }
    return window.reduce(0, +) / Double(window.count)
  }

  /// The errors that this forecast would have made before, by horizon from 1 on.
  private static func pastErrors(of known: [Double?], horizonLimit: Int) -> [[Double]] {
    var errors = Array(repeating: [Double](), count: horizonLimit)
    for origin in stride(from: 1, to: known.count, by: 1) {
      guard let center = recentMean(of: known[..<origin]) else { continue }
      for ahead in 0..<min(horizonLimit, known.count - origin) {
        if let value = known[origin + ahead] { errors[ahead].append(value - center) }
      }
    }
    return errors
  }
}

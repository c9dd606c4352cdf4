package import CommunityModel

/// Why a law cannot be fitted at all.
///
/// A fit that exists but leaves a parameter open is no error: see `Identification`.
package enum FittingError: Error, Equatable {
  /// There is nothing to learn from.
  case nothingObserved
  /// A number that no history has, such as a negative count; its place in the data counts from 0.
  case impossibleValue(place: Int)
  /// Two columns that belong together have different lengths.
  case unequalLengths(found: Int, needed: Int)
  /// The likelihood is nowhere a finite number.
  case noFiniteLikelihood
}

extension FittingError {
  /// What to tell whoever gave the data.
  package var message: LocalizedText {
    switch self {
    case .nothingObserved:
      LocalizedText(
        "There is nothing in the history to learn this from.", "历史数据中没有可供估计的内容。")
    case .impossibleValue(let place):
      LocalizedText(
        "Value \(place + 1) of the history is impossible, such as a negative count.",
        "历史数据的第 \(place + 1) 个数值不可能出现，例如负的人数。")
    case .unequalLengths(let found, let needed):
      LocalizedText(
        "A column of the history has \(found) values where \(needed) are needed.",
        "历史数据有一列含 \(found) 个数值，应为 \(needed) 个。")
    case .noFiniteLikelihood:
      LocalizedText(
        "No values of the parameters explain this history.", "没有任何参数取值能解释这份历史数据。")
    }
  }
}

import CommunityModel

extension Forecaster {
  /// The last known week and the mean change since the first, as a random walk with drift: the variance
  /// h weeks on is σ² h (1 + h/s) where s weeks lie between the first and the last known one.
  ///
  /// Over a gap of d weeks the change is d times the drift and its variance d σ².
  ///
  /// Citation: R. J. Hyndman, G. Athanasopoulos (2021), "Forecasting: principles and practice", 3rd ed.,
  /// sections 5.2 and 5.5, OTexts.
  package static let drift = Forecaster(
    name: "drift", title: LocalizedText("the line from the first week to the last", "首末周连线外推")
  ) { question in
    let observations = question.observations
    guard let first = observations.first, let last = observations.last else { return nil }
    let weeks = Double(last.week - first.week)
    let slope = weeks > 0 ? (last.value - first.value) / weeks : 0
    let errors = zip(observations.dropFirst(), observations).map { later, earlier in
      let gap = Double(later.week - earlier.week)
      return (later.value - earlier.value - gap * slope) / gap.squareRoot()
    }
    let spread = ErrorSpread(errors: errors, parameterCount: 1, level: last.value)
    var random = question.random(for: "drift")
    return question.answers { horizon in
      // Weeks missing since the last known one lengthen the way.
      let ahead = Double(question.origin - 1 - last.week + horizon)
      let variance = ahead * (1 + (weeks > 0 ? ahead / weeks : 0))
      return spread.draws(
        around: last.value + slope * ahead, scale: variance.squareRoot(),
        count: question.drawCount, random: &random)
    }
  }
}

package import CommunityModel

extension Forecaster {
  /// A curve fitted to the weeks known, such as Bass's of the spread of something new.
  ///
  /// The variance of a week grows with the height of the curve, as for counts: it is the mean of
  /// (value − curve)²/curve times the height, where heights below 1 count as 1.
  ///
  /// The curve is, from what is known, the fitted height in each week from the first on, as many as asked for;
  /// `nil` if there is no fit. The parameters are the numbers that are fitted, 3 for Bass's curve.
  package static func growthCurve(
    name: String = "bass", title: LocalizedText = LocalizedText("the Bass curve", "Bass 扩散曲线"),
    parameterCount: Int = 3,
    curve: @escaping @Sendable (_ known: [Double?], _ weekCount: Int) throws -> [Double]?
  ) -> Forecaster {
    Forecaster(name: name, title: title) { question in
      let observations = question.observations
      let weekCount = question.origin + (question.horizons.max() ?? 0)
      guard let last = observations.last, let heights = try curve(question.known, weekCount),
        heights.count >= weekCount, heights.allSatisfy(\.isFinite)
      else { return nil }
      let roots = heights.map { max($0, 1).squareRoot() }
      let errors = observations.map { ($0.value - heights[$0.week]) / roots[$0.week] }
      let spread = ErrorSpread(
        errors: errors, parameterCount: parameterCount, level: last.value.magnitude.squareRoot())
      var random = question.random(for: name)
      return question.answers { horizon in
        let week = question.origin + horizon - 1
        return spread.draws(
          around: heights[week], scale: roots[week], count: question.drawCount, random: &random)
      }
    }
  }
}

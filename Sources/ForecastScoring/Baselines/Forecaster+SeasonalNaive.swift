import CommunityModel

extension Forecaster {
  /// What was a season (or as many whole seasons as it takes) before; each season back adds the variance of
  /// the change from season to season.
  ///
  /// Where a season back is missing, the one before it serves. With less than a season known it is the
  /// naive forecast: what was last known.
  ///
  /// A season is 7 for days with a weekly rhythm, 52 for weeks with a yearly one; at least 1.
  ///
  /// - Citation: R. J. Hyndman, G. Athanasopoulos (2021), "Forecasting: principles and practice", 3rd ed.,
  ///   sections 5.2 and 5.5, OTexts.
  package static func seasonalNaive(seasonLength: Int) -> Forecaster {
    precondition(seasonLength >= 1, "a season is at least one week")
    return Forecaster(
      name: "seasonal-naive", title: LocalizedText("the same time one season before", "上一周期同期值")
    ) { question in
      guard let last = question.observations.last else { return nil }
      let isKnown = question.horizons.allSatisfy {
        seasonBack(from: $0, of: question.known, seasonLength: seasonLength) != nil
      }
      let season = isKnown ? seasonLength : 1
      let errors = zip(question.known.dropFirst(season), question.known).compactMap {
        later, earlier in later.flatMap { later in earlier.map { later - $0 } }
      }
      let spread = ErrorSpread(errors: errors, level: last.value)
      var random = question.random(for: "seasonal-naive")
      return question.answers { horizon in
        seasonBack(from: horizon, of: question.known, seasonLength: season).map { back in
          spread.draws(
            around: back.value, scale: Double(back.seasons).squareRoot(),
            count: question.drawCount, random: &random)
        }
      }
    }
  }

  /// The last known value a whole number of seasons before a horizon, and how many seasons that is.
  private static func seasonBack(
    from horizon: Int, of known: [Double?], seasonLength: Int
  ) -> (value: Double, seasons: Int)? {
    var week = known.count + horizon - 1
    var seasons = 0
    while week >= known.count || week >= 0 && known[week] == nil {
      week -= seasonLength
      seasons += 1
    }
    guard week >= 0, let value = known[week] else { return nil }
    return (value, seasons)
  }
}

package import CommunityHistory
package import ForecastScoring

extension DailySeries {
  /// What is judged if nobody says otherwise.
  ///
  /// These are weekly actives, joins and messages as far as they are known; where none is, members. Joins that are only rises of the number of members are judged beside another of them.
  package var judgedMeasures: [HistoryMeasure] {
    let known = Set(knownMeasures)
    let isRisesOnly = areArrivalsRises && known.isDisjoint(with: [.weeklyActive, .messages])
    let wanted: [HistoryMeasure] = [.weeklyActive, .joins, .messages].filter { measure in
      known.contains(measure) || measure == .joins && areArrivalsRises && !isRisesOnly
    }
    return wanted.isEmpty && known.contains(.members) ? [.members] : wanted
  }

  /// The weeks of measures, to be forecast under their names.
  package func forecastSeries(of measures: [HistoryMeasure]) -> [ForecastSeries] {
    measures.map { ForecastSeries(name: $0.rawValue, values: weekly($0)) }
  }
}

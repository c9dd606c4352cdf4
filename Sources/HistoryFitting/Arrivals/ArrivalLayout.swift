/// Where the parameters of an arrival law stand among the numbers that a fit chooses: level, drift, six weekdays,
/// regressors, dispersion.
struct ArrivalLayout: Sendable {
  let dayCount: Int
  let firstWeekday: Int
  let regressorCount: Int

  init(_ history: ArrivalHistory) {
    dayCount = history.joins.count
    firstWeekday = history.firstWeekday
    regressorCount = history.regressors.count
  }

  static let firstWeekdayPlace = 2
  static let firstRegressorPlace = 8
  var dispersionPlace: Int { Self.firstRegressorPlace + regressorCount }

  var parameters: [FreeParameter] {
    let weekdays = (0..<6).map {
      FreeParameter("weekday \($0)", .plain(unit: 1), in: -20...20)
    }
    let effects = (0..<regressorCount).map {
      FreeParameter("regressor \($0)", .plain(unit: 1), in: -20...20)
    }
    // In steps that change the ends of the history as much as a step of the level does.
    let drift = ParameterScale.plain(unit: 2 / Double(max(dayCount, 2)))
    return [
      FreeParameter("level", .plain(unit: 1), in: -20...ArrivalLaw.largestLogMean),
      FreeParameter("drift", drift, in: -5...5),
    ] + weekdays + effects + [FreeParameter("dispersion", .logarithm, in: 1e-7...1e3)]
  }

  func law(_ values: [Double]) -> ArrivalLaw {
    let weekdays = Array(values[Self.firstWeekdayPlace..<Self.firstRegressorPlace])
    return ArrivalLaw(
      level: values[0], drift: values[1], weekdayEffects: weekdays + [-weekdays.reduce(0, +)],
      regressorEffects: Array(values[Self.firstRegressorPlace..<dispersionPlace]),
      dispersion: values[dispersionPlace], dayCount: dayCount, firstWeekday: firstWeekday)
  }
}

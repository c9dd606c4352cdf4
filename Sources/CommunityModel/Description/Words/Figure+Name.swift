extension Figure {
  /// What people call it in a scenario of so many days; the last day is the end.
  package func name(horizonDays: Int) -> LocalizedText {
    switch self {
    case .summary(let metric):
      metric.name
    case .daily(let metric, let day) where day == horizonDays - 1:
      LocalizedText("\(metric.name.english) at the end", "期末\(metric.name.chinese)")
    case .daily(let metric, let day):
      LocalizedText("\(metric.name.english) on day \(day)", "第 \(day) 天\(metric.name.chinese)")
    }
  }

  /// What it is counted in.
  package var unit: FigureUnit {
    switch self {
    case .summary(let metric): metric.unit
    case .daily(let metric, day: _): metric.unit
    }
  }
}

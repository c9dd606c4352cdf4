extension StudyFindings {
  /// The charts in the order of a report; those that have nothing to show are left out.
  var charts: [Chart] {
    (search?.charts ?? [])
      + [
        fanChart, bestChanceChart, dotplotChart, retentionChart, costChart, tornadoChart,
        attributionChart, funnelChart, sourcesChart,
      ].compactMap(\.self)
  }
}

extension SearchFindings {
  /// What a search has to show beside the comparison of those that led.
  var charts: [Chart] {
    [incumbentChart].compactMap(\.self) + frontCharts
      + [tornadoChart, sensitivityChart].compactMap(\.self) + dependenceCharts
      + [advantageChart, regretChart].compactMap(\.self)
  }
}

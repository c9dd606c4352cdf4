extension StudyFindings {
  /// The charts in the order of a report; those that have nothing to show are left out.
  var charts: [Chart] {
    [
      fanChart, bestChanceChart, dotplotChart, retentionChart, costChart, tornadoChart,
      attributionChart, funnelChart, sourcesChart,
    ].compactMap(\.self)
  }
}

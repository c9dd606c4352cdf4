extension FitFindings {
  /// The charts that have something to show, in the order of the page.
  var charts: [Chart] { [learnedChart, checksChart].compactMap(\.self) }
}

import OutputAnalysis
package import StudyResults

extension Estimate {
  /// Summarises the values of the replications, in their order; those without one are left out.
  package init<Value: BinaryFloatingPoint>(of values: [Value]) {
    let present = values.filter { !$0.isNaN }
    var moments = RunningMoments()
    for value in present { moments.add(Double(value)) }
    self.init(
      count: moments.count, mean: moments.mean, standardError: moments.standardError,
      quantiles: Quantiles(
        OutputAnalysis.quantiles(of: present, at: Quantiles.probabilities)))
  }
}

extension MeanEstimate {
  /// Takes the mean and its standard error.
  init(_ moments: RunningMoments) {
    self.init(mean: moments.mean, standardError: moments.standardError)
  }
}

import OutputAnalysis
import StudyResults

extension OutcomeSpread {
  /// Summarises the values of the replications; those without a finite one are left out.
  init(of values: [Double]) {
    let present = values.filter(\.isFinite)
    let probabilities = (0..<Self.dotCount).map { (Double($0) + 0.5) / Double(Self.dotCount) }
    self.init(
      estimate: Estimate(of: present),
      dots: present.isEmpty ? [] : quantiles(of: present, at: probabilities))
  }
}

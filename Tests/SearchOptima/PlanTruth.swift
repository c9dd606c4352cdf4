package import StudyResults

/// What a plan leads to in many futures, as means with their standard errors.
package struct PlanTruth: Sendable {
  package var replications: Int
  /// In the unit of the first goal.
  package var goal: MeanEstimate
  /// What each simulated constraint limits: a figure, or a chance.
  package var constraints: [MeanEstimate]
}

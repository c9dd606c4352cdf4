import CommunityModel

/// What a file says about how well the numbers of its plans are known.
struct StatedUncertainty: Sendable {
  /// Ranges of single numbers, in the order of the file.
  var assumptions: [StatedAssumption] = []
  /// Joint draws; `nil` if the file has none.
  var posterior: PosteriorDraws?

  /// Says the same of a plan and of what it is in its phases.
  func state(in plan: inout CommunityPlan) {
    plan.statedAssumptions = assumptions
    plan.posterior = posterior
    for place in plan.phases.indices { state(in: &plan.phases[place].plan) }
  }
}

import CommunityModel

extension CommunityPlan {
  /// The plan with a change made in it and in the plans of all its phases.
  func changedThroughout(_ change: (inout CommunityPlan) -> Void) -> CommunityPlan {
    var plan = self
    change(&plan)
    for place in plan.phases.indices { change(&plan.phases[place].plan) }
    return plan
  }
}

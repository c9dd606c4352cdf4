package import CommunityModel

extension ReplicationOutcome {
  /// Whether it may be one of a plan: it says something of every part of it, and of no other.
  package func mayBe(of plan: CommunityPlan, horizonDays: Int) -> Bool {
    let weeks = (horizonDays + 6) / 7
    let valueCount = plan.offers.isEmpty ? 0 : plan.sources.count * plan.personas.count
    return days == horizonDays
      && cohorts.count == weeks * plan.personas.count
      && tenure.count == min(weeks, TenureCount.weekLimit + 1)
      && sources.count == plan.sources.count
      && generations.count == Self.generationLimit + 1
      && phaseStarts.count == plan.phases.count
      && offers.count == plan.offers.count
      && values.count == valueCount
      && incomes.count == plan.incomeItems.count
      && costs.count == plan.costItems.count
      && hours.count == plan.workItems.count
  }
}

/// The money and the hours of one replication.
struct Budget: Sendable {
  /// What the operator does today; who takes part is added in the course of the day.
  var work: WorkDay
  /// In the order of `CommunityPlan.costItems`.
  private(set) var money: Account
  /// In the order of `CommunityPlan.workItems`.
  private(set) var hours: Account
  private let workTerms: WorkTerms
  private let costTerms: CostTerms

  init(_ plan: CompiledPlan) {
    work = plan.work.idleDay
    money = Account(itemCount: plan.costItemCount)
    hours = Account(itemCount: plan.workItemCount)
    workTerms = plan.work
    costTerms = plan.costs
  }

  /// Plans a day with so many groups open: its work and its hours are known, its costs are not.
  ///
  /// - Returns: the hours the team has to give while members of tiers help with so many.
  mutating func beginDay(_ day: Int, groups: Int, help: Double) -> Double {
    money.beginDay()
    hours.beginDay()
    workTerms.plan(day, groups: groups, into: &work)
    return workTerms.isEffortless
      ? 0 : workTerms.enterHours(work, on: day, help: help, in: &hours)
  }

  /// Enters the costs of a day on which so many groups were opened.
  mutating func endDay(_ day: Int, _ traffic: DayTraffic, opened: Int) {
    if !costTerms.isFree {
      costTerms.enterCosts(of: day, traffic, work, opened: opened, in: &money)
    }
  }

  /// What is observed of a day.
  func write(to record: inout DayRecord) {
    record.hours = hours.today
    record.cost = money.total
  }
}

/// The money and the hours of one replication.
struct Budget: Sendable {
  /// What the operator does today; who takes part is added in the course of the day.
  var work: WorkDay
  /// In the order of `CommunityPlan.costItems`.
  private(set) var money: Account
  /// In the order of `CommunityPlan.workItems`.
  private(set) var hours: Account
  /// In the order of `CommunityPlan.incomeItems`.
  private(set) var income: Account
  private var workTerms: WorkTerms
  private var beginnings: WorkBeginnings
  private var costTerms: CostTerms
  private var incomeTerms: IncomeTerms

  init(_ plan: CompiledPlan) {
    work = plan.work.idleDay
    money = Account(itemCount: plan.costItemCount)
    hours = Account(itemCount: plan.workItemCount)
    income = Account(itemCount: plan.incomeItemCount)
    workTerms = plan.work
    beginnings = plan.work.noBeginnings
    costTerms = plan.costs
    incomeTerms = plan.incomes
  }

  /// Goes on with the prices and the work of another phase.
  mutating func follow(_ plan: CompiledPlan) {
    workTerms = plan.work
    costTerms = plan.costs
    incomeTerms = plan.incomes
  }

  /// Plans a day with so many groups open: its work and its hours are known, its costs are not.
  ///
  /// - Returns: the hours the team has to give while members of tiers help with so many.
  mutating func beginDay(_ day: Int, groups: Int, help: Double) -> Double {
    money.beginDay()
    hours.beginDay()
    income.beginDay()
    workTerms.plan(day, groups: groups, &beginnings, into: &work)
    return workTerms.isEffortless
      ? 0 : workTerms.enterHours(work, on: day, help: help, in: &hours)
  }

  /// Enters the costs and the incomes of a day on which so many groups were opened.
  mutating func endDay(_ day: Int, _ traffic: DayTraffic, opened: Int) {
    if !costTerms.isFree {
      costTerms.enterCosts(of: day, traffic, work, opened: opened, in: &money)
    }
    incomeTerms.enterIncomes(of: day, work, in: &income)
  }

  /// What is observed of a day.
  func write(to record: inout DayRecord) {
    record.hours = hours.today
    record.cost = money.total
    record.revenue = income.total
  }
}

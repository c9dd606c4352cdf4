@testable import CommunityEngine
import CommunityModel

/// What a future cost and how long it took, item by item, from what happened in it.
struct ReferenceBudget {
  private let course: ReferenceCourse
  private let days: [ReferenceDay]
  private let people: [ReferenceMember]
  /// Money spent by item on each day.
  private var spent: [[Double]] = []

  init(_ course: ReferenceCourse, _ days: [ReferenceDay], people: [ReferenceMember]) {
    self.course = course
    self.days = days
    self.people = people
    spent = days.indices.map { day in course.whole.costItems.map { cost(of: $0, on: day) } }
  }

  /// Money spent by item, from day 0 through a day.
  func costs(through day: Int) -> [Double] {
    course.whole.costItems.indices.map { item in spent[...day].reduce(0) { $0 + $1[item] } }
  }

  /// Money earned by item, from day 0 through a day.
  func incomes(through day: Int) -> [Double] {
    course.whole.incomeItems.map { item in
      (0...day).reduce(0) { $0 + income(from: item, on: $1) }
    }
  }

  /// Money for a channel and its hook, for a campaign (the source after the channels), or for seed
  /// members (the last one), from day 0 through a day.
  func cost(ofSource place: Int, through day: Int) -> Double {
    let channels = course.whole.channels
    let lines: [BudgetItem.Line] =
      place < channels.count
      ? [.channels, .hooks] : [place == channels.count ? .referral : .seeding]
    return zip(course.whole.costItems, costs(through: day)).reduce(0) { sum, entry in
      let isIts = place >= channels.count || entry.0.name == channels[place].name
      return lines.contains(entry.0.line) && isIts ? sum + entry.1 : sum
    }
  }

  /// Hours by item.
  func hours() -> [Double] {
    let daily = days.indices.map { hours(on: $0) }
    return course.whole.workItems.indices.map { item in daily.reduce(0) { $0 + $1[item] } }
  }

  /// Hours by item on a day.
  func hours(on day: Int) -> [Double] {
    ReferenceHours(course, days, on: day).byItem
  }

  private func income(from item: BudgetItem, on day: Int) -> Double {
    let plan = course.plan(on: day)
    guard let place = plan.offers.firstIndex(where: { $0.name == item.name }),
      item.line == .offers
    else { return advertising(plan, on: day) }
    let counts = days[day].offers[place]
    return ReferenceTerms(plan.offers[place]).income(
      orders: counts.orders, refunds: counts.refunds)
  }

  private func advertising(_ plan: CommunityPlan, on day: Int) -> Double {
    guard let advertising = plan.advertising, advertising.days.contains(day) else { return 0 }
    return Double(days[day].visitors) * (advertising.incomePerThousandVisits / 1_000)
  }

  private func cost(of item: BudgetItem, on day: Int) -> Double {
    ReferenceSpending(course, days[day], on: day, people: people).cost(of: item)
      ?? migrationCost(on: day)
  }

  /// For those who go along, on the first day of a phase.
  private func migrationCost(on day: Int) -> Double {
    guard let phase = course.phaseBeginning(on: day) else { return 0 }
    return Double(days[day].migrated) * (course.whole.phases[phase].migration?.costEach ?? 0)
  }
}

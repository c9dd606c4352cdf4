@testable import CommunityEngine
import CommunityModel

/// What a future cost and how long it took, item by item, from what happened in it.
struct ReferenceBudget {
  private let plan: CommunityPlan
  private let days: [ReferenceDay]
  private let people: [ReferenceMember]
  /// Money by item on each day.
  private var money: [[Double]] = []

  init(_ plan: CommunityPlan, _ days: [ReferenceDay], people: [ReferenceMember]) {
    self.plan = plan
    self.days = days
    self.people = people
    money = days.indices.map { day in plan.costItems.map { cost(of: $0, on: day) } }
  }

  /// Money by item, from day 0 through a day.
  func costs(through day: Int) -> [Double] {
    plan.costItems.indices.map { item in money[...day].reduce(0) { $0 + $1[item] } }
  }

  /// Money for a channel and its hook, for a campaign (the source after the channels), or for seed
  /// members (the last one).
  func cost(ofSource place: Int) -> Double {
    let lines: [BudgetItem.Line] =
      place < plan.channels.count
      ? [.channels, .hooks] : [place == plan.channels.count ? .referral : .seeding]
    return zip(plan.costItems, costs(through: days.count - 1)).reduce(0) { sum, entry in
      let isIts =
        place >= plan.channels.count || entry.0.name == plan.channels[place].name
      return lines.contains(entry.0.line) && isIts ? sum + entry.1 : sum
    }
  }

  /// Hours by item.
  func hours() -> [Double] {
    let daily = days.indices.map { hours(on: $0) }
    return plan.workItems.indices.map { item in daily.reduce(0) { $0 + $1[item] } }
  }

  /// Hours by item on a day.
  func hours(on day: Int) -> [Double] {
    ReferenceHours(plan, days).byItem(on: day)
  }

  private func cost(of item: BudgetItem, on day: Int) -> Double {
    switch item.line {
    case .channels: channelCost(item.name, on: day)
    case .hooks:
      plan.channels.first { $0.name == item.name }.map {
        ($0.hook?.costEach ?? .nan) * Double(joins(through: item.name, on: day))
      } ?? .nan
    case .content:
      plan.content.first { $0.name == item.name }.map {
        $0.costPerPost * ReferenceToday(plan, day: day).posts(of: $0)
      } ?? .nan
    case .activities:
      plan.activities.firstIndex { $0.name == item.name }.map { place in
        let activity = plan.activities[place]
        let beginning = activity.occurrences.count { $0.lowerBound == day }
        return Double(beginning) * (activity.cost + activity.prizeCost)
          + Double(days[day].participants[place]) * activity.costPerParticipant
      } ?? .nan
    case .referral:
      plan.referral.map { cost(of: $0, item.name, on: day) } ?? .nan
    case .groups:
      (plan.replication?.openingCost ?? .nan)
        * Double(days[day].groups - (day > 0 ? days[day - 1].groups : 1))
    case .seeding:
      plan.seeding.map { seeding in
        day == 0 ? Double(people.count(where: \.isSeed)) * seeding.costEach : 0
      } ?? .nan
    case .points:
      plan.points?.prizes.firstIndex { $0.name == item.name }.map { place in
        Double(days[day].prizes[place]) * (plan.points?.prizes[place].cost ?? .nan)
      } ?? .nan
    case .team:
      plan.team.first { $0.role == item.name }.map { $0.hourlyCost * $0.hoursPerWeek / 7 } ?? .nan
    case .digest, .replies, .moderation: .nan
    }
  }

  private func cost(of referral: Referral, _ name: String, on day: Int) -> Double {
    name == BudgetItem.campaign
      ? Double(referral.beginning(on: day)) * referral.cost
      : Double(days[day].rewardedJoins)
        * (referral.reward.money + referral.inviteeReward.money)
  }

  private func channelCost(_ name: String, on day: Int) -> Double {
    guard let channel = plan.channels.first(where: { $0.name == name }) else { return .nan }
    let reach = channel.reach(onDay: day)
    var runs = reach > 0
    if case .measured = channel.supply { runs = channel.days.contains(day) }
    var cost = runs ? channel.costPerDay : 0
    cost += channel.costPerThousand * (reach / 1_000) * (1 + plan.positioning.targeting)
    return cost + channel.costPerJoin * Double(joins(through: name, on: day))
  }

  private func joins(through name: String, on day: Int) -> Int {
    people.count {
      $0.joinedDay == day && $0.source < plan.channels.count
        && plan.channels[$0.source].name == name
    }
  }
}

@testable import CommunityEngine
import CommunityModel

/// What a day costs under the plan in force on it.
struct ReferenceSpending {
  private let course: ReferenceCourse
  private let plan: CommunityPlan
  private let today: ReferenceDay
  private let day: Int
  private let people: [ReferenceMember]

  init(_ course: ReferenceCourse, _ today: ReferenceDay, on day: Int, people: [ReferenceMember]) {
    self.course = course
    plan = course.plan(on: day)
    self.today = today
    self.day = day
    self.people = people
  }

  /// Money for an item; `nil` for a migration, which is no part of the plan itself.
  func cost(of item: BudgetItem) -> Double? {
    switch item.line {
    case .channels: plan.channels.first { $0.name == item.name }.map(cost)
    case .hooks:
      plan.channels.first { $0.name == item.name }?.hook.map {
        $0.costEach * Double(joins(through: item.name))
      }
    case .content: plan.content.first { $0.name == item.name }.map(cost)
    case .activities: plan.activities.firstIndex { $0.name == item.name }.map(activityCost)
    case .referral: plan.referral.map { cost(of: $0, item.name) }
    case .groups: plan.replication.map { $0.openingCost * Double(today.groupsOpened) }
    case .seeding:
      plan.seeding.map { day == 0 ? Double(people.count(where: \.isSeed)) * $0.costEach : 0 }
    case .points:
      zip(plan.points?.prizes ?? [], today.prizes).first { $0.0.name == item.name }.map {
        $0.0.cost * Double($0.1)
      }
    case .team:
      plan.team.first { $0.role == item.name }.map { $0.hourlyCost * $0.hoursPerWeek / 7 }
    case .offers: plan.offers.firstIndex { $0.name == item.name }.map(offerCost)
    case .tools: plan.tools?.first { $0.name == item.name }.map { $0.costPerMonth / 30 }
    case .migration: nil
    case .digest, .replies, .moderation, .advertising, .orders: .nan
    }
  }

  private func cost(_ stream: ContentStream) -> Double {
    stream.costPerPost * ReferenceToday.posts(of: stream, on: day, plan.calendar)
  }

  private func activityCost(_ place: Int) -> Double {
    let activity = plan.activities[place]
    let begins = course.begins(on: day) { $0.activities[place].occurrences }
    return (begins ? activity.cost + activity.prizeCost : 0)
      + Double(today.participants[place]) * activity.costPerParticipant
  }

  private func offerCost(_ place: Int) -> Double {
    let offer = plan.offers[place]
    return ReferenceTerms(offer).cost(
      beginning: course.begins(on: day) { $0.offers[place].occurrences } ? 1 : 0,
      orders: today.offers[place].orders, refunds: today.offers[place].refunds)
  }

  private func cost(of referral: Referral, _ name: String) -> Double {
    name == BudgetItem.campaign
      ? (course.begins(on: day) { $0.referral?.occurrences ?? [] } ? referral.cost : 0)
      : Double(today.rewardedJoins) * (referral.reward.money + referral.inviteeReward.money)
  }

  private func cost(_ channel: Channel) -> Double {
    let reach = channel.reach(onDay: day)
    var runs = reach > 0
    if case .measured = channel.supply { runs = channel.days.contains(day) }
    var cost = runs ? channel.costPerDay : 0
    cost += channel.costPerThousand * (reach / 1_000) * (1 + plan.positioning.targeting)
    return cost + channel.costPerJoin * Double(joins(through: channel.name))
  }

  private func joins(through name: String) -> Int {
    people.count {
      $0.joinedDay == day && $0.source < plan.channels.count
        && plan.channels[$0.source].name == name
    }
  }
}

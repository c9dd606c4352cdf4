@testable import CommunityEngine
import CommunityModel

/// Hours of the operator's work, from what happened on some days.
struct ReferenceHours {
  /// The plan in force on the day.
  private let plan: CommunityPlan
  private let items: [BudgetItem]
  private let day: Int
  private let days: [ReferenceDay]
  private let course: ReferenceCourse

  init(_ course: ReferenceCourse, _ days: [ReferenceDay], on day: Int) {
    plan = course.plan(on: day)
    items = course.whole.workItems
    self.course = course
    self.day = day
    self.days = days
  }

  /// Hours by item.
  var byItem: [Double] { items.map { hours(of: $0) } }

  private func hours(of item: BudgetItem) -> Double {
    switch item.line {
    case .content: content(item.name)
    case .digest: plan.digest?.hoursPerDay ?? .nan
    case .activities: activity(item.name)
    case .referral:
      plan.referral.map { begins { $0.referral?.occurrences ?? [] } ? $0.hours : 0 } ?? .nan
    case .seeding:
      plan.seeding.map { day == 0 ? Double(plan.seedMembers.reduce(0, +)) * $0.hoursEach : 0 }
        ?? .nan
    case .replies, .moderation: day > 0 ? reaction(item, to: days[day - 1]) : 0
    case .offers: offer(item.name)
    case .orders: orders()
    case .channels, .hooks, .groups, .points, .team, .advertising, .tools, .migration: .nan
    }
  }

  private func begins(_ occurrences: (CommunityPlan) -> [ClosedRange<Int>]) -> Bool {
    course.begins(on: day, occurrences)
  }

  private func offer(_ name: String) -> Double {
    guard let offer = plan.offers.first(where: { $0.name == name }) else { return .nan }
    return begins { $0.offers.first { $0.name == name }?.occurrences ?? [] } ? offer.hours : 0
  }

  /// Work on what was ordered yesterday.
  private func orders() -> Double {
    guard day > 0 else { return 0 }
    return zip(plan.offers, days[day - 1].offers)
      .reduce(0) { $0 + Double($1.1.orders) * $1.0.minutesPerOrder } / 60
  }

  private func content(_ name: String) -> Double {
    guard let stream = plan.content.first(where: { $0.name == name }) else { return .nan }
    let perGroup = Double(days[day].groups) * stream.minutesPerGroup / 60
    let posts = ReferenceToday.posts(of: stream, on: day, plan.calendar)
    return posts * (stream.hoursPerPost + perGroup)
  }

  private func activity(_ name: String) -> Double {
    guard let activity = plan.activities.first(where: { $0.name == name }) else { return .nan }
    let begins = begins { $0.activities.first { $0.name == name }?.occurrences ?? [] }
    let ongoing = activity.occurrences.count { $0.contains(day) }
    return (begins ? activity.hours : 0) + Double(ongoing) * activity.hoursPerDay
  }

  /// Work that members made yesterday.
  private func reaction(_ item: BudgetItem, to yesterday: ReferenceDay) -> Double {
    switch item.name {
    case BudgetItem.posts: answers(to: yesterday)
    case BudgetItem.directMessages:
      plan.replies.map {
        Double(yesterday.visitors) * $0.directMessagesPerVisit * $0.minutesPerDirectMessage / 60
      } ?? .nan
    case BudgetItem.review:
      plan.moderation.map { Double(yesterday.messages) * $0.reviewMinutesPerMessage / 60 } ?? .nan
    case BudgetItem.appeals:
      plan.moderation.map { Double(yesterday.appeals) * $0.minutesPerAppeal / 60 } ?? .nan
    default: .nan
    }
  }

  private func answers(to yesterday: ReferenceDay) -> Double {
    guard let replies = plan.replies else { return .nan }
    let posts = replies.scope == .firstPosts ? yesterday.firstPosts : yesterday.posters
    let unanswered = replies.share * (1 - plan.mechanics.reply) * Double(posts)
    return unanswered * replies.minutesPerReply / 60
  }
}

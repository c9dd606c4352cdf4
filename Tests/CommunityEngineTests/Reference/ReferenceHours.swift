import CommunityModel

/// Hours of the operator's work, from what happened on some days.
struct ReferenceHours {
  private let plan: CommunityPlan
  private let days: [ReferenceDay]

  init(_ plan: CommunityPlan, _ days: [ReferenceDay]) {
    self.plan = plan
    self.days = days
  }

  /// Hours by item on a day.
  func byItem(on day: Int) -> [Double] {
    plan.workItems.map { hours(of: $0, on: day) }
  }

  private func hours(of item: BudgetItem, on day: Int) -> Double {
    switch item.line {
    case .content: content(item.name, on: day)
    case .digest: plan.digest?.hoursPerDay ?? .nan
    case .activities: activity(item.name, on: day)
    case .referral:
      plan.referral.map { Double($0.beginning(on: day)) * $0.hours } ?? .nan
    case .seeding:
      plan.seeding.map { day == 0 ? Double(plan.seedMembers.reduce(0, +)) * $0.hoursEach : 0 }
        ?? .nan
    case .replies, .moderation: day > 0 ? reaction(item, to: days[day - 1]) : 0
    case .channels, .hooks, .groups, .points, .team: .nan
    }
  }

  private func content(_ name: String, on day: Int) -> Double {
    guard let stream = plan.content.first(where: { $0.name == name }) else { return .nan }
    let perGroup = Double(days[day].groups) * stream.minutesPerGroup / 60
    return ReferenceToday(plan, day: day).posts(of: stream) * (stream.hoursPerPost + perGroup)
  }

  private func activity(_ name: String, on day: Int) -> Double {
    guard let activity = plan.activities.first(where: { $0.name == name }) else { return .nan }
    let beginning = activity.occurrences.count { $0.lowerBound == day }
    let ongoing = activity.occurrences.count { $0.contains(day) }
    return Double(beginning) * activity.hours + Double(ongoing) * activity.hoursPerDay
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

extension Referral {
  /// How many times it begins on a day.
  func beginning(on day: Int) -> Int {
    occurrences.count { $0.lowerBound == day }
  }
}

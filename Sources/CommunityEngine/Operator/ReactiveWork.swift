import CommunityModel

/// What a day brings that the team has to answer the day after.
struct ReactiveWork: Sendable {
  var posters = 0.0
  var firstPosts = 0.0
  var visitors = 0.0
  var messages = 0.0
  var appeals = 0.0
  /// By offer.
  var orders: [Double] = []
}

/// How long that takes.
struct ReactiveWorkTerms: Sendable {
  private let replies: ReplyService?
  private let moderation: Moderation?
  /// Minutes an order takes, by offer.
  private let minutesPerOrder: [Double]
  /// Share of posts that the community leaves unanswered.
  private let unanswered: Double

  init(_ plan: CommunityPlan) {
    replies = plan.replies
    moderation = plan.moderation
    minutesPerOrder = plan.offers.map(\.minutesPerOrder)
    unanswered = 1 - plan.mechanics.reply
  }

  /// Whether it ever takes time.
  var isEffortless: Bool {
    replies == nil && moderation == nil && minutesPerOrder.allSatisfy { $0 == 0 }
  }

  /// Enters the hours in the order of `CommunityPlan.workItems`.
  ///
  /// - Returns: the sum of what members may help with, and that of orders, which they may not.
  func enterHours(
    _ work: ReactiveWork, in account: inout Account
  ) -> (toAnswer: Double, orders: Double) {
    var sum = 0.0
    let enter = { (hours: Double, account: inout Account) in
      account.enter(hours)
      sum += hours
    }
    if let replies {
      let posts = replies.scope == .allPosts ? work.posters : work.firstPosts
      enter(
        replies.share * unanswered * posts * replies.minutesPerReply / 60, &account)
      enter(
        work.visitors * replies.directMessagesPerVisit * replies.minutesPerDirectMessage
          / 60, &account)
    }
    if let moderation {
      enter(work.messages * moderation.reviewMinutesPerMessage / 60, &account)
      enter(work.appeals * moderation.minutesPerAppeal / 60, &account)
    }
    guard !minutesPerOrder.isEmpty else { return (sum, 0) }
    let minutes = zip(work.orders, minutesPerOrder).reduce(0) { $0 + $1.0 * $1.1 }
    account.enter(minutes / 60)
    return (sum, minutes / 60)
  }
}

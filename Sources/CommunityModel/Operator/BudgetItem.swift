/// Something that money or hours are spent on.
public struct BudgetItem: Sendable, Hashable {
  /// The part of the plan it belongs to.
  public enum Line: String, Sendable, CaseIterable {
    case channels, hooks, content, digest, activities, referral, groups, seeding, points, team
    case replies, moderation, offers, advertising, tools, migration, orders
  }

  /// The part of the plan it belongs to.
  public var line: Line
  /// The name within that part: of a channel, a stream, an activity, a prize, a role, an offer or a tool,
  /// or a fixed word.
  public var name: String

  /// Makes an item.
  public init(line: Line, name: String) {
    self.line = line
    self.name = name
  }

  /// The name of the one item of groups: to open one.
  public static let opening = "opening"
  /// The name of the one item of the digest: to write it.
  public static let writing = "writing"
  /// The item of a referral campaign that it takes to run it.
  public static let campaign = "campaign"
  /// The item of a referral campaign that is given to people.
  public static let rewards = "rewards"
  /// The name of the one item of seeding: to win the seed members.
  public static let recruiting = "recruiting"
  /// The item of replies to posts.
  public static let posts = "posts"
  /// The item of replies to messages to the operator.
  public static let directMessages = "direct-messages"
  /// The item of moderation that looks through messages.
  public static let review = "review"
  /// The item of moderation that hears appeals.
  public static let appeals = "appeals"
  /// The name of the one item of orders: to work on them.
  public static let handling = "handling"
  /// The name of the one item of advertising: what visits bring.
  public static let visits = "visits"
  /// The name of the one item of migration: those who go along.
  public static let moves = "moves"
}

extension CommunityPlan {
  /// What money is spent on, in the order in which results list and add it: channels, hooks of
  /// channels, streams, activities, the referral campaign and its rewards, opening groups, seed
  /// members, prizes, roles, offers with their goods, tools, those who go along to a successor.
  public var costItems: [BudgetItem] {
    var items = channels.map { BudgetItem(line: .channels, name: $0.name) }
    items += channels.filter { $0.hook != nil }.map { BudgetItem(line: .hooks, name: $0.name) }
    items += content.map { BudgetItem(line: .content, name: $0.name) }
    items += activities.map { BudgetItem(line: .activities, name: $0.name) }
    if referral != nil {
      items.append(BudgetItem(line: .referral, name: BudgetItem.campaign))
      items.append(BudgetItem(line: .referral, name: BudgetItem.rewards))
    }
    if replication != nil { items.append(BudgetItem(line: .groups, name: BudgetItem.opening)) }
    if seeding != nil { items.append(BudgetItem(line: .seeding, name: BudgetItem.recruiting)) }
    items += (points?.prizes ?? []).map { BudgetItem(line: .points, name: $0.name) }
    items += team.map { BudgetItem(line: .team, name: $0.role) }
    items += offers.map { BudgetItem(line: .offers, name: $0.name) }
    items += (tools ?? []).map { BudgetItem(line: .tools, name: $0.name) }
    if asksToMove {
      items.append(BudgetItem(line: .migration, name: BudgetItem.moves))
    }
    return items
  }

  /// What money comes from, in the order in which results list and add it: offers, advertising.
  public var incomeItems: [BudgetItem] {
    let items = offers.map { BudgetItem(line: .offers, name: $0.name) }
    return advertising == nil
      ? items : items + [BudgetItem(line: .advertising, name: BudgetItem.visits)]
  }

  /// The place in `sources` of what an item of money brings people by; `nil` if it brings nobody.
  public func source(of item: BudgetItem) -> Int? {
    switch item.line {
    case .channels, .hooks: channels.firstIndex { $0.name == item.name }
    case .referral: channels.count
    case .seeding: channels.count + 1
    case .content, .digest, .activities, .groups, .points, .team, .replies, .moderation, .offers,
      .advertising, .tools, .migration, .orders:
      nil
    }
  }

  /// What the operator's hours are spent on, in the order in which results list and add them: streams,
  /// the digest, activities, the referral campaign, seed members, offers, replies, moderation, orders.
  public var workItems: [BudgetItem] {
    var items = content.map { BudgetItem(line: .content, name: $0.name) }
    if digest != nil { items.append(BudgetItem(line: .digest, name: BudgetItem.writing)) }
    items += activities.map { BudgetItem(line: .activities, name: $0.name) }
    if referral != nil { items.append(BudgetItem(line: .referral, name: BudgetItem.campaign)) }
    if seeding != nil { items.append(BudgetItem(line: .seeding, name: BudgetItem.recruiting)) }
    items += offers.map { BudgetItem(line: .offers, name: $0.name) }
    if replies != nil {
      items.append(BudgetItem(line: .replies, name: BudgetItem.posts))
      items.append(BudgetItem(line: .replies, name: BudgetItem.directMessages))
    }
    if moderation != nil {
      items.append(BudgetItem(line: .moderation, name: BudgetItem.review))
      items.append(BudgetItem(line: .moderation, name: BudgetItem.appeals))
    }
    if !offers.isEmpty { items.append(BudgetItem(line: .orders, name: BudgetItem.handling)) }
    return items
  }
}

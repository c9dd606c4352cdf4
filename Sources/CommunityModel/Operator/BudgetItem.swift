/// Something that money or hours are spent on.
public struct BudgetItem: Sendable, Hashable {
  /// The part of the plan it belongs to.
  public enum Line: String, Sendable, CaseIterable {
    case channels, hooks, content, digest, activities, groups, team
  }

  /// The part of the plan it belongs to.
  public var line: Line
  /// The name within that part: of a channel, a stream, an activity or a role.
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
}

extension CommunityPlan {
  /// What money is spent on, in the order in which results list and add it: channels, hooks of
  /// channels, streams, activities, opening groups, roles.
  public var costItems: [BudgetItem] {
    var items = channels.map { BudgetItem(line: .channels, name: $0.name) }
    items += channels.filter { $0.hook != nil }.map { BudgetItem(line: .hooks, name: $0.name) }
    items += content.map { BudgetItem(line: .content, name: $0.name) }
    items += activities.map { BudgetItem(line: .activities, name: $0.name) }
    if replication != nil { items.append(BudgetItem(line: .groups, name: BudgetItem.opening)) }
    return items + team.map { BudgetItem(line: .team, name: $0.role) }
  }

  /// What the operator's hours are spent on, in the order in which results list and add them: streams,
  /// the digest, activities.
  public var workItems: [BudgetItem] {
    var items = content.map { BudgetItem(line: .content, name: $0.name) }
    if digest != nil { items.append(BudgetItem(line: .digest, name: BudgetItem.writing)) }
    return items + activities.map { BudgetItem(line: .activities, name: $0.name) }
  }
}

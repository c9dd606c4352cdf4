/// When and how a further group is opened.
public struct GroupReplication: Sendable, Equatable, Codable {
  /// Members at which a group takes no more joins.
  public var fillLine: Int
  /// Core members of the newest group who move into a new one, those with the strongest bonds first.
  public var seedMembers = 0.0
  /// Money a new group costs.
  public var openingCost = 0.0

  /// Opens a new group once nobody can enter the others.
  public init(fillLine: Int) {
    self.fillLine = fillLine
  }

  /// The numbers of replication that have a neutral value.
  public static let parameters: [Parameter<GroupReplication>] = [
    Parameter(
      "seed_members", \.seedMembers, unit: "members", in: 0...100_000, isWhole: true, default: 0,
      grade: .assumption, source: "neutral",
      "core members of the newest group who move into a new one", "新群由上一群骨干成员带入的人数"),
    Parameter(
      "opening_cost", \.openingCost, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of opening a group", "开一个新群的费用"),
  ]
}

/// Which of the open groups takes the next person who comes by themselves.
public enum FillOrder: String, Sendable, CaseIterable, Codable {
  /// The group opened first.
  case oldest
  /// The group with the fewest members, the older one of equals.
  case smallest
}

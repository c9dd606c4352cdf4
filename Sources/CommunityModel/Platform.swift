/// Where the groups live, and what that allows.
public struct Platform: Sendable, Equatable {
  /// The preset's name, or `custom`.
  public var name = "custom"
  /// Members one group can hold; `nil` if there is no limit.
  public var capacity: Int?
  /// Share of willing joiners whom the way in loses, 0…1.
  public var joinFriction = 0.0

  /// A platform without limits.
  public init() {}

  /// Capacities a file may state, members of one group.
  public static let capacityRange = 10...10_000_000

  /// The numbers of a platform but `capacity`, which may also be `none`.
  public static let parameters: [Parameter<Platform>] = [
    Parameter(
      "join_friction", \.joinFriction, unit: "share", in: 0...1, default: 0,
      grade: .assumption, source: "core model has none",
      "share of willing joiners whom the way in loses", "入群步骤流失的比例")
  ]
}

/// When a second group is opened.
public struct GroupReplication: Sendable, Equatable {
  /// Members at which a group takes no more joins and a new one is opened.
  public var fillLine: Int

  /// Opens a new group once every group has reached `fillLine` members.
  public init(fillLine: Int) {
    self.fillLine = fillLine
  }
}

/// Where the groups live, and what that allows.
public struct Platform: Sendable, Equatable, Codable {
  /// The preset's name, or `custom`.
  public var name = "custom"
  /// Members one group can hold; `nil` if there is no limit.
  public var capacity: Int?
  /// Members at which a group takes no more people who come by themselves, only invited ones; `nil` if
  /// there is no such limit.
  public var qrLimit: Int?
  /// Share of willing joiners whom the way in loses, 0…1.
  public var joinFriction = 0.0

  /// A platform without limits.
  public init() {}

  /// Capacities a file may state, members of one group.
  public static let capacityRange = 10...10_000_000
  /// Limits of joining by oneself a file may state, members of one group.
  public static let qrLimitRange = 1...10_000_000

  /// The numbers of a platform but `capacity` and `qr_limit`, which may also be `none`.
  public static let parameters: [Parameter<Platform>] = [
    Parameter(
      "join_friction", \.joinFriction, unit: "share", in: 0...1, default: 0,
      plausible: .factor(1.35), grade: .assumption, source: "core model has none",
      "share of willing joiners whom the way in loses", "入群步骤流失的比例")
  ]
}

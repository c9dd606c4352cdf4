/// Members who set a group to do not disturb.
///
/// Everyone has a tolerance, lognormal between members. A member of persona k mutes the group while
/// its load `V̄ / A_k · groups_per_member / 20` exceeds it, where V̄ is the mean of the group's daily
/// volume with a memory of a week. At a load of 1 a share `muted_at_full_load` has muted it.
public struct Muting: Sendable, Equatable, Codable {
  /// Groups a member is in altogether.
  public var groupsPerMember = 0.0
  /// Share of members who have muted a group that writes as much as they can follow, while they are
  /// in 20 groups.
  public var mutedAtFullLoad = 0.0
  /// Log standard deviation between members of what they tolerate.
  public var toleranceSpread = 0.0
  /// Visit logit lost by those who have muted.
  public var visitLoss = 0.0

  /// The defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of muting.
  public static let parameters: [Parameter<Muting>] = [
    Parameter(
      "groups_per_member", \.groupsPerMember, unit: "groups", in: 0...10_000, default: 20,
      plausible: .factor(1.4), grade: .published,
      source: "China Youth Daily 2020, n = 2,002: 58.9 % are in 10 to 30 groups",
      "groups a member is in altogether", "每个成员加入的群总数"),
    Parameter(
      "muted_at_full_load", \.mutedAtFullLoad, unit: "share", in: 0.01...0.99, default: 0.746,
      plausible: .shift(0.03), grade: .published,
      source: "China Youth Daily 2020, n = 2,002: 74.6 % mute groups",
      "share who mute a group that writes as much as they can follow, while in 20 groups",
      "加入 20 个群、消息量到注意力上限时设免打扰的比例"),
    Parameter(
      "tolerance_spread", \.toleranceSpread, unit: "log", in: 0.01...5, default: 1,
      plausible: .factor(1.3), grade: .assumption, source: "our judgement",
      "spread between members of what they tolerate", "成员之间容忍度的差异"),
    Parameter(
      "visit_loss", \.visitLoss, unit: "logit", in: 0...20, default: 0.5,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "inclination to visit lost by those who have muted", "免打扰者访问倾向的下降"),
  ]
}

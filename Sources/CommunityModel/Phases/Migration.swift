/// Groups are closed, and a share of their members goes along to successor groups; the others leave.
///
/// An engaged member goes along with probability logistic(logit(share) + satisfactionEffect · S +
/// bondEffect · B), a lapsed one with `lapsedShare`.
public struct Migration: Sendable, Equatable, Codable {
  /// Share of engaged members without satisfaction or bond who go along.
  public var share = 0.0
  /// Effect of satisfaction on going along, logit.
  public var satisfactionEffect = 0.0
  /// Effect of the bond on going along, logit.
  public var bondEffect = 0.0
  /// Share of lapsed members who go along.
  public var lapsedShare = 0.0
  /// Money for each who goes along.
  public var costEach = 0.0

  /// The defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of a migration.
  public static let parameters: [Parameter<Migration>] = [
    Parameter(
      "share", \.share, unit: "share", in: 0...1, default: nil,
      plausible: .factor(1.4), grade: .assumption, source: "the operator's own estimate",
      "share of engaged members without satisfaction or bond who go along", "无满意度与归属感的活跃成员中愿意迁移的比例"),
    Parameter(
      "satisfaction_effect", \.satisfactionEffect, unit: "logit", in: 0...50, default: 2,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "effect of satisfaction on going along", "满意度对迁移意愿的影响"),
    Parameter(
      "bond_effect", \.bondEffect, unit: "logit", in: 0...50, default: 2,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "effect of the bond on going along", "归属感对迁移意愿的影响"),
    Parameter(
      "lapsed_share", \.lapsedShare, unit: "share", in: 0...1, default: 0.05,
      plausible: .factor(2), grade: .assumption, source: "our judgement",
      "share of lapsed members who go along", "沉默成员中会迁移的比例"),
    Parameter(
      "cost_each", \.costEach, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of each who goes along", "每个迁移成员的费用"),
  ]
}

extension CommunityPlan {
  /// Whether members are ever asked to go along to another group.
  public var asksToMove: Bool { phases.contains { $0.migration != nil } }
}

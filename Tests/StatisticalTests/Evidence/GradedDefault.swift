import CommunityModel

/// A default that rests on a published measurement or a rule of thumb.
struct GradedDefault {
  /// The keys that lead to it in a scenario file.
  let path: String
  let value: Double
  let unit: String
  let grade: EvidenceGrade
  let source: String

  /// All of grade B or C, the better supported first.
  static let all = (tables + presets).filter { $0.grade == .published || $0.grade == .ruleOfThumb }
    .sorted { $0.grade.rawValue < $1.grade.rawValue }

  /// Numbers of the tables of the model that nothing was found for.
  static let assumptionCount = tables.count { $0.grade == .assumption }

  private static let tables =
    table("platform", Platform.parameters) + table("groups.replicate", GroupReplication.parameters)
    + table("groups.mute", Muting.parameters) + table("calendar", DayEffect.parameters)
    + table("personas", Persona.parameters)
    + table("mechanics.saturation", Mechanics.saturationParameters)
    + table("mechanics.contribution", Mechanics.contributionParameters)
    + table("mechanics", Mechanics.parameters) + table("positioning", Positioning.parameters)
    + table("positioning.reputation", Reputation.parameters) + table("channels", Channel.parameters)
    + table("channels.hook", Hook.parameters) + table("channels.two_step", TwoStep.parameters)
    + table("channels.exchange", PartnerExchange.parameters)
    + table("content", ContentStream.parameters) + table("content.tags", TagAudience.parameters)
    + table("digest", Digest.parameters) + table("activities", Activity.parameters)
    + table("referral", Referral.parameters)
    + table("referral.reward", ReferralReward.parameters) + table("team", TeamRole.parameters)
    + table("replies", ReplyService.parameters) + table("tiers", Tier.parameters)
    + table("points", PointScheme.parameters) + table("points.earn", PointEarning.parameters)
    + table("points.prizes", Prize.parameters) + table("moderation", Moderation.parameters)
    + ViolationKind.allCases.flatMap {
      table("moderation.kinds.\($0.key)", ViolationWeight.parameters(of: $0))
    } + table("seeding", Seeding.parameters)

  private static func table<Root>(
    _ path: String, _ parameters: [Parameter<Root>]
  ) -> [GradedDefault] {
    parameters.compactMap { parameter in
      parameter.defaultValue.map {
        GradedDefault(
          path: "\(path).\(parameter.key)", value: $0, unit: parameter.unit,
          grade: parameter.grade, source: parameter.source)
      }
    }
  }

  /// What presets have instead of a default.
  private static let presets =
    PlatformPreset.all.flatMap { preset in
      [
        limit("capacity", preset.platform.capacity, of: preset),
        limit("qr_limit", preset.platform.qrLimit, of: preset),
      ].compactMap(\.self)
        + changes(
          of: preset.platform, Platform.parameters, "platform: \(preset.name)", preset.grade,
          preset.source)
    }
    + ActivityPreset.all.flatMap {
      changes(
        of: $0.activity, Activity.parameters, "activities: \($0.name)", $0.grade, $0.source)
    }

  private static func limit(
    _ key: String, _ value: Int?, of preset: PlatformPreset
  ) -> GradedDefault? {
    value.map {
      GradedDefault(
        path: "platform: \(preset.name), \(key)", value: Double($0), unit: "people",
        grade: preset.grade, source: preset.source)
    }
  }

  private static func changes<Root>(
    of root: Root, _ parameters: [Parameter<Root>], _ path: String, _ grade: EvidenceGrade,
    _ source: String
  ) -> [GradedDefault] {
    parameters.filter { root[keyPath: $0.path] != $0.defaultValue }.map {
      GradedDefault(
        path: "\(path), \($0.key)", value: root[keyPath: $0.path], unit: $0.unit, grade: grade,
        source: source)
    }
  }
}

import CommunityModel
import PortableMath

/// Who mutes a group, and what that does.
struct MutingTerms: Sendable {
  /// Visit logit lost by those who have muted.
  private let visitLoss: Double
  private let groups: Double
  private let spread: Double
  private let quantileAtFullLoad: Float

  init(_ muting: Muting) {
    visitLoss = muting.visitLoss
    groups = muting.groupsPerMember / Self.surveyedGroups
    spread = muting.toleranceSpread
    quantileAtFullLoad = normalQuantile(Float(muting.mutedAtFullLoad))
  }

  /// What muting does after days of such a volume, while pushes call as they do.
  func day(_ recent: RecentVolume, attention: Double, call: Double) -> MutingDay {
    MutingDay(
      mutedBelow: mutedBelow(volume: recent.mean, attention: attention),
      visitLoss: Float(visitLoss + call))
  }

  /// Those whose tolerance, standard normal, lies below this have muted a group of such a volume.
  ///
  /// load = volume / attention · groups_per_member / 20; muted iff log load > spread (z − Φ⁻¹(m)).
  private func mutedBelow(volume: Double, attention: Double) -> Float {
    let load = volume / attention * groups
    guard load >= .leastNormalMagnitude else { return -.infinity }
    return Float(naturalLogarithm(load) / spread) + quantileAtFullLoad
  }

  /// The groups a member was in where `muted_at_full_load` was measured.
  private static let surveyedGroups = 20.0
}

/// Mean of the daily volume before some people, with a memory of a week.
struct RecentVolume: Sendable {
  private(set) var mean = 0.0

  mutating func add(_ volume: Double) {
    mean += (volume - mean) / 7
  }
}

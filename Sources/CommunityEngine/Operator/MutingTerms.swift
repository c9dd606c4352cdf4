import CommunityModel
import PortableMath

/// Who mutes a group, and what that does.
struct MutingTerms: Sendable {
  /// Visit logit lost by those who have muted.
  let visitLoss: Double
  private let groups: Double
  private let spread: Double
  private let quantileAtFullLoad: Float

  init(_ muting: Muting) {
    visitLoss = muting.visitLoss
    groups = muting.groupsPerMember / Self.surveyedGroups
    spread = muting.toleranceSpread
    quantileAtFullLoad = normalQuantile(Float(muting.mutedAtFullLoad))
  }

  /// Those whose tolerance, standard normal, lies below this have muted a group of such a volume.
  ///
  /// load = volume / attention · groups_per_member / 20; muted iff log load > spread (z − Φ⁻¹(m)).
  func mutedBelow(volume: Double, attention: Double) -> Float {
    let load = volume / attention * groups
    guard load >= .leastNormalMagnitude else { return -.infinity }
    return Float(naturalLogarithm(load) / spread) + quantileAtFullLoad
  }

  /// The groups a member was in where `muted_at_full_load` was measured.
  private static let surveyedGroups = 20.0
}

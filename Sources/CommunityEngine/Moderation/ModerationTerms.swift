import CommunityModel
import PortableMath

/// Violations and what is done about them, as the numbers the day loop needs.
struct ModerationTerms: Sendable {
  /// What a kind of violation weighs.
  struct Kind: Sendable {
    /// Share of all cases up to and including this kind.
    let cumulatedShare: Double
    let severity: Double
    let strikes: UInt32
  }

  /// ln(ν / (1 − ν)) by persona; `nil` for those who break no rule.
  private let logits: [Double?]
  /// Effect of visible rules, logit; 0 without.
  private let rules: Double
  let contagion: Double
  let moodEffect: Float
  let violationCost: Double
  /// Post logit of those who have never written; 0 without visible rules.
  let welcome: Float
  let detection: Double
  let falsePositives: Double
  let kinds: [Kind]
  let ladder: [Sanction]
  let sanctionCost: Float
  let appealShare: Float
  let overturnShare: Float

  init(_ moderation: Moderation, _ personas: [Persona]) {
    rules = moderation.hasVisibleRules ? moderation.rulesEffect : 0
    logits = personas.map { persona in
      let share = min(moderation.violationsPerMessage(of: persona), Self.highestShare)
      return share >= .leastNormalMagnitude
        ? naturalLogarithm(share / (1 - share)) : nil
    }
    contagion = moderation.contagion
    moodEffect = Float(moderation.moodEffect)
    violationCost = moderation.violationCost
    welcome = moderation.hasVisibleRules ? Float(moderation.rulesWelcome) : 0
    detection = moderation.detection
    falsePositives = moderation.falsePositivesPerMessage
    var cumulated = 0.0
    kinds = moderation.kinds.map { kind in
      cumulated += kind.share
      return Kind(
        cumulatedShare: cumulated, severity: kind.severity, strikes: UInt32(kind.strikes))
    }
    ladder = moderation.ladder
    sanctionCost = Float(moderation.sanctionCost)
    appealShare = Float(moderation.appealShare)
    overturnShare = Float(moderation.overturnShare)
  }

  /// The logit, for a member in a good mood, that one message breaks a rule in a group that saw such
  /// violations yesterday.
  func logit(ofPersona persona: Int, _ news: GroupNews) -> Float? {
    guard let logit = logits[persona] else { return nil }
    return Float(logit + contagion * min(1, news.violationShare / Moderation.fullContext) - rules)
  }

  /// What these violations take off the benefit of a visit.
  func lostBenefit(to news: GroupNews) -> Double { violationCost * severity(of: news) }

  /// Their severities by message, at most 1.
  func severity(of news: GroupNews) -> Double {
    guard news.messages > 0 else { return 0 }
    let severity = kinds.indices.reduce(0) { $0 + news.violations[$1] * kinds[$1].severity }
    return min(1, severity / news.messages)
  }

  /// ln of the probability that an innocent message is let pass.
  func logPass(serviceLevel: Double) -> Float {
    let wrong = min(falsePositives * serviceLevel, Self.highestShare)
    return wrong >= .leastNormalMagnitude ? Float(naturalLogarithm(1 - wrong)) : 0
  }

  /// Share of detected cases that takes anybody up the ladder.
  var sanctionableShare: Double {
    kindShares.indices.reduce(0) { $0 + (kinds[$1].strikes > 0 ? kindShares[$1] : 0) }
  }

  /// Share of each kind among all cases.
  var kindShares: [Double] {
    kinds.indices.map { kinds[$0].cumulatedShare - ($0 > 0 ? kinds[$0 - 1].cumulatedShare : 0) }
  }

  /// The kind of a case, by a uniform number.
  func kind(_ uniform: Double) -> Int {
    kinds.firstIndex { uniform < $0.cumulatedShare } ?? kinds.count - 1
  }

  private static let highestShare = 1 - 0x1p-20
}

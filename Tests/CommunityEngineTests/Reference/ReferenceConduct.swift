import CommunityModel
import PortableMath
import RandomStreams

/// Who breaks the rules on one day, and what is done about it.
struct ReferenceConduct {
  private let rules: Moderation
  private let day: Int
  private let serviceLevel: Double

  init(_ rules: Moderation, on day: Int, serviceLevel: Double) {
    self.rules = rules
    self.day = day
    self.serviceLevel = serviceLevel
  }

  /// Deals with what a member of a persona has written where a context invites to more of it.
  ///
  /// - Returns: whether they are removed.
  func judge(
    _ member: ReferenceMember, _ persona: Persona, written: Int, context: Double, uniform: Float,
    _ stream: PersonStream, _ today: inout ReferenceDay
  ) -> Bool {
    guard written > 0 else { return false }
    let words = stream.words(person: member.person, place: day, purpose: 9)
    if uniform >= chanceToKeep(member, persona, written: written, context: context) {
      let kind = kind(at: openUnitDouble(words.0))
      today.violations += 1
      if openUnitFloat(words.1) < Float(rules.detection * serviceLevel) {
        return sanction(
          member, strikes: Int(rules.kinds[kind].strikes), words, isDeserved: true, &today)
      }
      today.visibleCases[member.group][kind] += 1
    } else if uniform < chanceOfError(written: written) {
      return sanction(member, strikes: 1, words, isDeserved: false, &today)
    }
    return false
  }

  /// (1 − ν)ⁿ; above every uniform number where nobody breaks a rule.
  private func chanceToKeep(
    _ member: ReferenceMember, _ persona: Persona, written: Int, context: Double
  ) -> Float {
    let usual = persona.statedViolationsPerMessage ?? rules.violationsPerMessage
    // A logarithm needs a normal number, and nobody meets one below.
    guard usual >= .leastNormalMagnitude else { return 1 }
    let share = min(usual, 1 - 0x1p-20)
    let base =
      naturalLogarithm(share / (1 - share)) + rules.contagion * context
      - (rules.hasVisibleRules ? rules.rulesEffect : 0)
    let mood = max(0, min(1, -member.satisfaction * Float(1 / Moderation.badMood)))
    let logit = min(80, Float(base) + Float(rules.moodEffect) * mood)
    return exponential(-Float(written) * naturalLogarithm(1 + exponential(logit)))
  }

  /// 1 − (1 − f s)ⁿ.
  private func chanceOfError(written: Int) -> Float {
    let perMessage = min(rules.falsePositivesPerMessage * serviceLevel, 1 - 0x1p-20)
    guard perMessage > 0 else { return 0 }
    return 1 - exponential(Float(written) * Float(naturalLogarithm(1 - perMessage)))
  }

  /// The place of the kind in whose part of all cases a point lies.
  private func kind(at point: Double) -> Int {
    var cumulated = 0.0
    for (place, kind) in rules.kinds.dropLast().enumerated() {
      cumulated += kind.share
      if point < cumulated { return place }
    }
    return rules.kinds.count - 1
  }

  /// Returns whether the member is removed.
  private func sanction(
    _ member: ReferenceMember, strikes: Int, _ words: RandomWords, isDeserved: Bool,
    _ today: inout ReferenceDay
  ) -> Bool {
    guard strikes > 0, !rules.ladder.isEmpty else { return false }
    if openUnitFloat(words.2) < Float(rules.appealShare) {
      today.appeals += 1
      if openUnitFloat(words.3) < Float(rules.overturnShare) { return false }
    }
    today.sanctions += 1
    today.wrongfulSanctions += isDeserved ? 0 : 1
    member.strikes += strikes
    if member.satisfaction > -1 {
      member.satisfaction -= Float(rules.sanctionCost) * (member.satisfaction + 1)
    }
    let step = rules.ladder[min(member.strikes, rules.ladder.count) - 1]
    // Who is silent already has written nothing that could be sanctioned.
    if let days = step.mutedDays { member.silentUntil = day + 1 + days }
    if step == .muteForGood { member.silentUntil = .max }
    return step == .removal
  }
}

import CommunityModel
import RandomStreams

/// What the end of a day needs to carry out what it decided.
struct DayClosing {
  let returnSatisfaction: Float
  let replies: ReplyTerms?
  let moderation: ModerationTerms?
  /// Probability that a first post is answered, and that a violation is detected.
  let answered: Float
  let detected: Float
  /// Whether members may have firsts, sanctions or prizes to meet.
  let hasConsequences: Bool

  init(_ plan: borrowing CompiledPlan, serviceLevel: Double) {
    returnSatisfaction = plan.returnSatisfaction
    replies = plan.replies
    moderation = plan.moderation
    answered = replies.map { Float($0.answered(serviceLevel: serviceLevel)) } ?? 0
    detected = moderation.map { Float($0.detection * serviceLevel) } ?? 0
    hasConsequences = plan.replies != nil || plan.moderation != nil || plan.points != nil
  }
}

extension EngagedBlock {
  /// Phase: what follows for single members from their first post, their violations and their points,
  /// in this order.
  mutating func meetConsequences(
    _ day: BlockDay, _ closing: DayClosing, at places: ArraySlice<Int>, ledger: inout Ledger
  ) {
    for place in places where fate[place] & Fate.consequences != 0 {
      if fate[place] & Fate.firstPost != 0 {
        meetAnswer(day, closing, at: place, ledger: &ledger)
      }
      if fate[place] & (Fate.breaks | Fate.flagged) != 0, let moderation = closing.moderation {
        meetModerator(day, moderation, detected: closing.detected, at: place, ledger: &ledger)
      }
      if fate[place] & Fate.redeems != 0 {
        let key = PersonKey(persona: day.persona, person: person[place])
        if let price = ledger.shop.take(aim: Int(standing.aim[place]), key) {
          standing.points[place] -= price
          ledger.points.redeem(Int(price))
        }
      }
    }
  }

  /// A first post is answered or not, for good.
  private mutating func meetAnswer(
    _ day: BlockDay, _ closing: DayClosing, at place: Int, ledger: inout Ledger
  ) {
    guard let replies = closing.replies else { return }
    ledger.firstPosts += 1
    let words = day.stream.words(
      person: person[place], place: 0, purpose: DrawPurpose.firstPost.rawValue)
    guard openUnitFloat(words.0) < closing.answered else { return }
    ledger.firstPostsAnswered += 1
    standing.lift[place] = 1
    newcomer[place] *= replies.newcomerKept
  }

  /// Someone broke a rule, or is taken for someone who did.
  private mutating func meetModerator(
    _ day: BlockDay, _ moderation: ModerationTerms, detected: Float, at place: Int,
    ledger: inout Ledger
  ) {
    let words = day.stream.words(
      person: person[place], place: day.day, purpose: DrawPurpose.moderation.rawValue)
    guard fate[place] & Fate.breaks != 0 else {
      sanction(day, moderation, strikes: 1, words, at: place, ledger: &ledger)
      return
    }
    ledger.conduct.violations += 1
    let kind = moderation.kind(openUnitDouble(words.0))
    if openUnitFloat(words.1) < detected {
      sanction(
        day, moderation, strikes: moderation.kinds[kind].strikes, words, at: place,
        ledger: &ledger)
    } else {
      ledger.conduct.visibleViolations += 1
      ledger.visible.add(kind: kind)
    }
  }

  /// Someone goes some steps up the ladder, unless an appeal succeeds.
  private mutating func sanction(
    _ day: BlockDay, _ moderation: ModerationTerms, strikes: UInt32, _ words: RandomWords,
    at place: Int, ledger: inout Ledger
  ) {
    guard strikes > 0, !moderation.ladder.isEmpty else { return }
    if openUnitFloat(words.2) < moderation.appealShare {
      ledger.conduct.appeals += 1
      if openUnitFloat(words.3) < moderation.overturnShare { return }
    }
    ledger.conduct.sanctions += 1
    if fate[place] & Fate.breaks == 0 { ledger.conduct.wrongfulSanctions += 1 }
    standing.strikes[place] += strikes
    if satisfaction[place] > -1 {
      satisfaction[place] -= moderation.sanctionCost * (satisfaction[place] + 1)
    }
    let step = min(Int(standing.strikes[place]), moderation.ladder.count) - 1
    switch moderation.ladder[step] {
    case .warning: break
    case .mute1Day, .mute3Days, .mute7Days, .mute15Days, .mute30Days:
      let days = moderation.ladder[step].mutedDays ?? 0
      standing.mutedUntil[place] = UInt32(day.day + 1 + days)
    case .muteForGood: standing.mutedUntil[place] = .max
    case .removal:
      if fate[place] & Fate.leaves == 0 { ledger.conduct.removals += 1 }
      fate[place] |= Fate.leaves
      leaveMargin[place] = 0
    }
  }
}

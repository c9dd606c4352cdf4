import CommunityModel
import RandomStreams

extension EngagedBlock {
  /// Someone broke a rule, or is taken for someone who did.
  mutating func meetModerator(
    _ day: BlockDay, _ moderation: ModerationTerms, detected: Float, at place: Int,
    ledger: inout Ledger, visible: inout VisibleViolations
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
      visible.add(kind: kind)
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
    // A lapsed member keeps no more of them, and no ladder is so long.
    standing.strikes[place] = min(standing.strikes[place] + strikes, UInt32(UInt8.max))
    if satisfaction[place] > -1 {
      satisfaction[place] -= moderation.sanctionCost * (satisfaction[place] + 1)
    }
    let step = min(Int(standing.strikes[place]), moderation.ladder.count) - 1
    switch moderation.ladder[step] {
    case .warning: break
    case .mute1Day, .mute3Days, .mute7Days, .mute15Days, .mute30Days:
      let days = moderation.ladder[step].mutedDays ?? 0
      standing.silencedUntil[place] = UInt32(day.day + 1 + days)
    case .muteForGood: standing.silencedUntil[place] = UInt32(Standing.silencedForGood)
    case .removal:
      if fate[place] & Fate.leaves == 0 { ledger.conduct.removals += 1 }
      fate[place] |= Fate.leaves
      leaveMargin[place] = 0
    }
  }
}

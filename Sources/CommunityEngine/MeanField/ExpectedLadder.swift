import CommunityModel

/// How far up the ladder of sanctions those of a persona are who write, and how many may not.
///
/// Who is sanctioned is taken to be anybody of those who have ever written, so that the same few who break
/// rules again and again reach the top later than in a replication.
struct ExpectedLadder: Sendable {
  /// Writers by steps they have been through, from none on.
  private var levels: [Double]
  private var releases: [Double]
  private(set) var silenced = 0.0

  init(steps: Int, horizonDays: Int) {
    levels = Array(repeating: 0, count: steps + 1)
    releases = Array(repeating: 0, count: horizonDays + 1)
  }

  /// Those may write again whose time is over; so many members have ever written.
  mutating func beginDay(_ day: Int, writers: Double) {
    silenced = max(0, min(silenced - releases[day], writers))
    let known = levels.reduce(0, +)
    if writers >= known {
      levels[0] += writers - known
    } else if known > 0 {
      for step in levels.indices { levels[step] *= writers / known }
    }
  }

  /// Some are sanctioned.
  ///
  /// - Returns: those who are removed.
  mutating func sanction(
    _ conduct: ExpectedConduct, _ moderation: ModerationTerms, day: Int, horizonDays: Int
  ) -> Double {
    let writers = levels.reduce(0, +)
    guard writers > 0, !moderation.ladder.isEmpty else { return 0 }
    var after = levels
    var removed = 0.0
    let shares = moderation.kindShares
    let climbers = moderation.sanctionableShare
    var steps = [(strikes: 1, people: conduct.wrongful)]
    for (kind, share) in zip(moderation.kinds, shares) where kind.strikes > 0 {
      steps.append((Int(kind.strikes), conduct.deserved * share / climbers))
    }
    for (strikes, people) in steps where people > 0 {
      let share = min(1, people / writers)
      for level in levels.indices {
        let moving = levels[level] * share
        let step = min(level + strikes, levels.count - 1)
        after[level] -= moving
        after[step] += moving
        removed += punish(moving, moderation.ladder[step - 1], day: day, horizonDays: horizonDays)
      }
    }
    levels = after.map { max(0, $0) }
    return removed
  }

  private mutating func punish(
    _ people: Double, _ sanction: Sanction, day: Int, horizonDays: Int
  ) -> Double {
    if sanction == .removal { return people }
    if let days = sanction.mutedDays {
      silenced += people
      if day + 1 + days <= horizonDays { releases[day + 1 + days] += people }
    } else if sanction == .muteForGood {
      silenced += people
    }
    return 0
  }
}

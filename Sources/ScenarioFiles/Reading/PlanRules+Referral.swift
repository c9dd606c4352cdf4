import CommunityModel

extension PlanRules {
  mutating func checkReferral() {
    guard let referral = root[.referral] else { return }
    let path = ScenarioKey.referral.rawValue
    checkTiming(of: referral, at: path)
    let rewards = Self.rewardKeys.map { referral[$0] }
    checkRewardPoints(zip(Self.rewardKeys, rewards), at: path)
    guard let budget = referral[.budget], let limit = budget.number else { return }
    if !mayCost(rewards) {
      note(.nothingToLimit(NumberWording.text(limit), path: "\(path).budget", at: budget.place))
    }
    let worth = rewards.reduce(0) { sum, reward in
      let points = reward?[.points]?.number ?? 0
      return sum + (reward?[.money]?.number ?? 0) + points * worthOfPoint
    }
    // 0 is where a search over budgets ends: no campaign, said openly.
    if limit > 0, limit < worth {
      note(
        .budgetBelowReward(
          NumberWording.text(limit), reward: NumberWording.text(worth), path: "\(path).budget",
          at: budget.place))
    }
  }

  /// Money a point is worth at most, as `PointScheme` says it.
  private var worthOfPoint: Double {
    (root[.points]?[.prizes]?.items ?? []).reduce(0) { worth, prize in
      guard let cost = prize[.cost]?.number, let points = prize[.points]?.number else {
        return worth
      }
      return max(worth, cost / points)
    }
  }

  private static let rewardKeys = [ScenarioKey.reward, .inviteeReward]

  private mutating func checkRewardPoints(
    _ rewards: some Sequence<(ScenarioKey, DocumentNode?)>, at path: String
  ) {
    guard lacks(.points) else { return }
    for (key, reward) in rewards {
      guard let points = reward?[.points], let count = points.number, count > 0 else { continue }
      note(
        .ineffectiveKey(
          "\(path).\(key.rawValue).points", without: .points, at: points.place))
    }
  }

  /// Whether rewards cost money, or points that may.
  ///
  /// What is missing had a problem of its own, and may have been meant to cost something.
  private func mayCost(_ rewards: [DocumentNode?]) -> Bool {
    if rewards.contains(where: { $0?[.money]?.number != 0 }) { return true }
    let givesPoints = rewards.contains { $0?[.points]?.number != 0 }
    let prizes = root[.points]?[.prizes]?.items
    return givesPoints && prizes?.contains { $0[.cost]?.number != 0 } != false
  }
}

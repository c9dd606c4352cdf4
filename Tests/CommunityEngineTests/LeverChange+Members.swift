import CommunityModel

/// Changes to what the operator of the busy plan does about single members.
extension LeverChange {
  static let onMembers = numbersOnMembers + choicesOnMembers

  /// Half of every number of every table.
  private static let numbersOnMembers =
    halves("referral", Referral.parameters) { $0.referral.change($1) }
    + halves("reward", ReferralReward.parameters) { plan, change in
      plan.referral.change { change(&$0.reward) }
    }
    + halves("reward of the invited", ReferralReward.parameters) { plan, change in
      plan.referral.change { change(&$0.inviteeReward) }
    }
    + halves("seeding", Seeding.parameters) { $0.seeding.change($1) }
    + halves("replies", ReplyService.parameters) { $0.replies.change($1) }
    + halves("first tier", Tier.parameters) { $1(&$0.tiers[0]) }
    + halves("second tier", Tier.parameters) { $1(&$0.tiers[1]) }
    + halves("role", TeamRole.parameters) { $1(&$0.team[0]) }
    + halves("points", PointScheme.parameters) { $0.points.change($1) }
    + halves("earning", PointEarning.parameters) { plan, change in
      plan.points.change { change(&$0.earn) }
    }
    + NamedPlan.scheme.prizes.indices.flatMap { place in
      halves("prize \(place)", Prize.parameters) { plan, change in
        plan.points.change { change(&$0.prizes[place]) }
      }
    }
    + halves("moderation", Moderation.parameters) { $0.moderation.change($1) }
    + ViolationKind.allCases.flatMap { kind in
      // Shares are of one whole: see the choices.
      halves(kind.key, ViolationWeight.parameters(of: kind).filter { $0.key != "share" }) {
        plan, change in
        plan.moderation.change { change(&$0.kinds[kind.rawValue]) }
      }
    }

  private static let choicesOnMembers = [
    LeverChange("days of the campaign") { $0.referral?.occurrences[1] = 21...59 },
    LeverChange("budget of rewards") { $0.referral?.budget = 90 },
    LeverChange("no budget of rewards") { $0.referral?.budget = nil },
    LeverChange("whom rewards bring") { $0.referral?.mix = [0.6, 0.1, 0.3, 0] },
    LeverChange("no campaign") { $0.referral = nil },
    LeverChange("seed members") { $0.seedMembers[0] += 1 },
    LeverChange("no seeding") { $0.seeding = nil },
    LeverChange("scope of replies") { $0.replies?.scope = .allPosts },
    LeverChange("no replies") { $0.replies = nil },
    LeverChange("one tier less") { $0.tiers.removeFirst() },
    LeverChange("tiers meant by a tag") { $0.content[2].audience?.tiers = [0] },
    LeverChange("skill that is practised for") { $0.team[0].topSkill = 0.8 },
    LeverChange("no growth of skill") { $0.team[0].topSkill = nil },
    LeverChange("stock of a prize") { $0.points?.prizes[1].stock = 7 },
    LeverChange("order of prizes") { $0.points?.prizes.swapAt(0, 2) },
    LeverChange("days of clearing") { $0.points?.clearEveryDays = 19 },
    LeverChange("no points") { $0.points = nil },
    LeverChange("rules that nobody sees") { $0.moderation?.hasVisibleRules = false },
    LeverChange("ladder") { $0.moderation?.ladder[1] = .mute3Days },
    LeverChange("shares of spam and hostility") { plan in
      plan.moderation?.kinds[0].share = 0.3
      plan.moderation?.kinds[1].share = 0.4
    },
    LeverChange("shares of falsehood and what is illegal") { plan in
      plan.moderation?.kinds[2].share = 0.1
      plan.moderation?.kinds[3].share = 0.2
    },
    LeverChange("a persona's own violations") { plan in
      plan.personas[1].statedViolationsPerMessage = 0.15
    },
    LeverChange("no moderation") { $0.moderation = nil },
  ]

  static func halves<Root>(
    _ name: String, _ parameters: [Parameter<Root>],
    _ reach: @escaping @Sendable (inout CommunityPlan, (inout Root) -> Void) -> Void
  ) -> [LeverChange] {
    parameters.map { parameter in
      LeverChange("\(name): \(parameter.key)") { plan in
        reach(&plan) { $0[keyPath: parameter.path] *= 0.5 }
      }
    }
  }
}

extension Optional {
  /// Changes what is there, if anything is.
  mutating func change(_ change: (inout Wrapped) -> Void) {
    guard var value = self else { return }
    change(&value)
    self = value
  }
}

import CommunityModel

extension OperatorStatement {
  /// Who brings whom, and who is there first.
  static let inviting: [OperatorStatement] = [
    OperatorStatement(
      "A reward for bringing friends brings people while it lasts, and costs money",
      "有奖邀请期间来的人多，也要花钱",
      published: "campaign bursts reach K of 0.6 to 1 (practitioners)",
      from: fondOfInviting,
      [
        LeverMeasure.total(.invitesAccepted, days: 30...43).rises, LeverMeasure.joined.rises,
        LeverMeasure.cost.rises,
      ]
    ) { $0.addCampaign() },
    OperatorStatement(
      "Chains of invitations get longer in a campaign", "裂变期间邀请链更长",
      from: fondOfInviting,
      [LeverMeasure.summary(.treeSize).rises, LeverMeasure.summary(.deepInvitedShare).rises]
    ) { $0.addCampaign { $0.inviteMultiplier = 8 } },
    OperatorStatement(
      "People who come for a reward leave sooner", "为奖励而来的人走得快",
      from: fondOfInviting.with { plan in
        let pools = plan.personas.map(\.pool)
        plan.addCampaign {
          $0.inviteMultiplier = 20
          $0.matchLoss = 0
          $0.mix = pools.map { $0 / pools.reduce(0, +) }
        }
      },
      [LeverMeasure.retention.falls]
    ) { plan in
      plan.referral?.matchLoss = 0.2
      plan.referral?.mix = Referral.usualMix(of: plan.personas)
    },
    OperatorStatement(
      "A landing page that loses half of them halves a campaign", "落地页流失一半，裂变效果减半",
      from: fondOfInviting.with { $0.addCampaign { $0.inviteMultiplier = 8 } },
      [LeverMeasure.summary(.rewardedJoins).falls, LeverMeasure.joined.falls]
    ) { $0.referral?.landingConversion = 0.5 },
    OperatorStatement(
      "A campaign ends when its budget is spent", "预算花完，裂变就停",
      from: fondOfInviting.with { $0.addCampaign { $0.inviteMultiplier = 8 } },
      [LeverMeasure.summary(.rewardedJoins).falls(below: 0.8), LeverMeasure.cost.falls]
    ) { $0.referral?.budget = 300 },
    OperatorStatement(
      "Seed members picked by hand liven up the start", "精选种子用户让开局更活跃",
      from: LeverPlan.plan().with { $0.seedMembers = $0.personas.map { _ in 30 } },
      [
        LeverMeasure.daily(.visitors, day: 7).rises, LeverMeasure.daily(.engaged, day: 30).rises,
      ]
    ) { $0.seeding = Seeding() },
    OperatorStatement(
      "Many badly matched seed members look better for a week, few well matched ones for good",
      "种子用户：多而不配只热闹一周，少而精配长久",
      from: LeverPlan.plan().with { plan in
        plan.channels = []
        plan.seedMembers = plan.personas.map { $0.name == "bargain-hunter" ? 150 : 0 }
      },
      [
        LeverMeasure.daily(.members, day: 7).falls, LeverMeasure.retention.rises,
        LeverMeasure.daily(.visitors, day: 60).rises,
      ]
    ) { plan in
      plan.seedMembers = plan.personas.map { $0.name == "bargain-hunter" ? 0 : 15 }
      plan.seeding = Seeding()
    },
  ]

  /// The club with members who invite five times as often as the presets.
  static let fondOfInviting = LeverPlan.plan().with { plan in
    for place in plan.personas.indices { plan.personas[place].invitePerVisit *= 5 }
  }
}

extension CommunityPlan {
  /// Adds a campaign from day 30 to day 43 that pays 5 for each who comes.
  mutating func addCampaign(_ change: (inout Referral) -> Void = { _ in }) {
    var campaign = Referral(mix: Referral.usualMix(of: personas))
    campaign.occurrences = [30...43]
    campaign.reward.money = 5
    change(&campaign)
    referral = campaign
  }
}

import CommunityModel
import TestSupport
import Testing

@testable import CommunityEngine

@Suite struct CampaignTests {
  @Test func `it runs on its days and rewards those who come the day after`() {
    var campaign = campaign(budget: nil)
    let days = (0..<6).map { day in
      campaign.beginDay(day)
      return (campaign.isRunning, campaign.rewardJoin())
    }
    #expect(days.map(\.0) == [false, false, true, true, false, false])
    #expect(days.map(\.1) == [false, false, false, true, true, false])
  }

  @Test func `what it multiplies is neutral on other days`() {
    var campaign = campaign(budget: nil)
    campaign.beginDay(1)
    #expect(campaign.inviteFactor == 1 && campaign.acceptFactor == 1)
    #expect(campaign.rewardDriven == 0)
    campaign.beginDay(2)
    #expect(campaign.inviteFactor == 4 && campaign.acceptFactor == 0.5)
    #expect(campaign.rewardDriven == 0.75)
  }

  @Test(arguments: [(9.0, 0), (10, 1), (29, 2), (30, 3)])
  func `a budget pays for as many as it holds`(budget: Double, rewarded: Int) {
    var campaign = campaign(budget: budget)
    for day in 2...3 { campaign.beginDay(day) }
    let given = (0..<5).count { _ in campaign.rewardJoin() }
    #expect(given == rewarded && campaign.rewardedToday == Double(rewarded))
    campaign.beginDay(4)
    #expect(!campaign.isRunning && campaign.rewardedToday == 0)
  }

  /// From day 2 to day 3, 6 for the one and 4 for the other.
  private func campaign(budget: Double?) -> Campaign {
    let plan = CorePlan.plan(scale: 0.1)
    var referral = Referral(mix: Referral.usualMix(of: plan.personas))
    referral.occurrences = [2...3]
    referral.inviteMultiplier = 4
    referral.landingConversion = 0.5
    referral.reward.money = 6
    referral.inviteeReward.money = 4
    referral.budget = budget
    return Campaign(CampaignTerms(referral, plan, horizonDays: 10))
  }
}

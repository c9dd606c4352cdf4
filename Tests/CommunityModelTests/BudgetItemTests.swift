import CommunityModel
import Testing

@Suite struct BudgetItemTests {
  @Test func `levers have their items of money and of hours, in the order of results`() {
    var plan = CommunityPlan(personas: [])
    #expect(plan.costItems.isEmpty && plan.workItems.isEmpty)
    plan.referral = Referral(mix: [])
    plan.seeding = Seeding()
    plan.team = [TeamRole(role: "host")]
    plan.replies = ReplyService()
    plan.tiers = [Tier(name: "core")]
    plan.points = PointScheme()
    plan.points?.prizes = [Prize(name: "mug"), Prize(name: "book")]
    plan.moderation = Moderation()
    #expect(
      names(plan.costItems) == [
        "referral/campaign", "referral/rewards", "seeding/recruiting", "points/mug", "points/book",
        "team/host",
      ])
    #expect(
      names(plan.workItems) == [
        "referral/campaign", "seeding/recruiting", "replies/posts", "replies/direct-messages",
        "moderation/review", "moderation/appeals",
      ])
  }

  private func names(_ items: [BudgetItem]) -> [String] {
    items.map { "\($0.line.rawValue)/\($0.name)" }
  }
}

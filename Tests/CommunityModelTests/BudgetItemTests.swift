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

  @Test func `what is sold, tools and moves have theirs, in the order of results`() {
    var plan = CommunityPlan(personas: [])
    #expect(plan.incomeItems.isEmpty)
    plan.team = [TeamRole(role: "host")]
    plan.offers = ["trial", "set"].map { Offer(name: $0, goods: .own(margin: 0)) }
    plan.advertising = Advertising(days: 0...1)
    plan.tools = [Tool(name: "lottery"), Tool(name: "vote")]
    plan.replies = ReplyService()
    plan.moderation = Moderation()
    plan.phases = [
      Phase(name: "a", start: .day(0), changes: [], plan: CommunityPlan(personas: [])),
      Phase(
        name: "b", start: .day(9), changes: [], migration: Migration(),
        plan: CommunityPlan(personas: [])),
    ]
    #expect(
      names(plan.costItems) == [
        "team/host", "offers/trial", "offers/set", "tools/lottery", "tools/vote", "migration/moves",
      ])
    #expect(names(plan.incomeItems) == ["offers/trial", "offers/set", "advertising/visits"])
    #expect(
      names(plan.workItems) == [
        "offers/trial", "offers/set", "replies/posts", "replies/direct-messages",
        "moderation/review", "moderation/appeals", "orders/handling",
      ])
    plan.phases.removeLast()
    #expect(!plan.costItems.contains { $0.line == .migration })
  }

  private func names(_ items: [BudgetItem]) -> [String] {
    items.map { "\($0.line.rawValue)/\($0.name)" }
  }
}

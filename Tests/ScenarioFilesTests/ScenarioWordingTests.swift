import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// The exact words people see.
struct ScenarioWordingTests {
  struct Wording: CustomTestStringConvertible {
    var old: String
    var new: String
    var english: String
    var chinese: String

    var testDescription: String { new }
  }

  private static let wordings = [
    Wording(
      old: "pool: 20000", new: "pool: -3",
      english: "personas.learner.pool is -3; must be 0...1000000000 people.",
      chinese: "personas.learner.pool 是 -3；允许 0...1000000000 人。"),
    Wording(
      old: "screening: 20%", new: "screening: 20",
      english: "positioning.screening is 20; must be 0...1, or 0%...100%. Did you mean 20%?",
      chinese: "positioning.screening 是 20；允许 0...1（或 0%...100%）。你是想写 “20%” 吗？"),
    Wording(
      old: "quality: 0.8", new: "qality: 0.8",
      english:
        "there is no key qality in content.daily-story; keys are name, value, posts_per_week, quality, hours_per_post, minutes_per_group, cost_per_post, on, topics, tags, push, selling, from_day, until_day. Did you mean quality?",
      chinese:
        "content.daily-story 中没有 “qality” 这个键；可用的键：name, value, posts_per_week, quality, hours_per_post, minutes_per_group, cost_per_post, on, topics, tags, push, selling, from_day, until_day。你是想写 “quality” 吗？"
    ),
    Wording(
      old: "mix: {learner: 0.7, teacher: 0.3}", new: "mix: {learner: 0.7, teacher: 0.2}",
      english: "the shares in channels.poster.mix sum to 0.9; must sum to 1.",
      chinese: "channels.poster.mix 各项之和是 0.9；必须为 1。"),
    Wording(
      old: "horizon_days: 180", new: "horizon_days: \"180\"",
      english:
        "horizon_days is the text “180” in quotes; must be a whole number. Did you mean 180?",
      chinese: "horizon_days 是加了引号的文本 “180”；必须是整数。你是想写 “180” 吗？"),
    Wording(
      old: "counts_invites: false", new: "counts_invites: no",
      english:
        "channels.history.joins_per_day.counts_invites is “no”; must be true or false. Did you mean false?",
      chinese:
        "channels.history.joins_per_day.counts_invites 是 “no”；必须是 true 或 false。你是想写 “false” 吗？"),
    Wording(
      old: "start: 2026-03-02", new: "start: 2026-02-30",
      english: "start is 2026-02-30; must be a date of the calendar written as 2026-03-02.",
      chinese: "start 是 2026-02-30；必须是 2026-03-02 这样写的、日历上有的日期。"),
    Wording(
      old: "until_day: 90}", new: "until_day: 180}",
      english: "channels.moments.until_day is day 180, outside the horizon; must be 0...179.",
      chinese: "channels.moments.until_day 是第 180 天，超出模拟天数；必须在 0...179 之间。"),
    Wording(
      old: "{use: wechat-group}", new: "{use: wechat-grup}",
      english:
        "platform.use: there is no preset wechat-grup; there is wechat-group, qq-group, telegram, discord, slack, forum. Did you mean wechat-group?",
      chinese:
        "platform.use：没有名为 “wechat-grup” 的预设；可用：wechat-group, qq-group, telegram, discord, slack, forum。你是想写 “wechat-group” 吗？"
    ),
    Wording(
      old: "{at: 450}", new: "{at: 501}",
      english: "groups.replicate.at is 501; must not be above platform.capacity, which is 500.",
      chinese: "groups.replicate.at 是 501；不能大于 platform.capacity（500）。"),
    Wording(
      old: "start: 2026-03-02", new: "start: 2030-12-02\ncalendar: {use: china}",
      english:
        "calendar.use: china knows the holidays of the years 2024...2030, but the scenario runs from 2030-12-02 to 2031-05-30; leave use out and write weekdays and holidays of your own.",
      chinese:
        "calendar.use：china 只知道 2024...2030 年的节假日，而场景从 2030-12-02 到 2031-05-30；请去掉 use，自己写 weekdays 和 holidays。"
    ),
    Wording(
      old: "groups:", new: "activities: [{use: survey, on_days: [9, 5, 20, 8]}]\ngroups:",
      english:
        "activities.survey.on_days[0] starts on day 9, but activities.survey.on_days[3] goes on to day 10.",
      chinese:
        "activities.survey.on_days[0] 从第 9 天开始，但 activities.survey.on_days[3] 要到第 10 天才结束。"),
    Wording(
      old: "groups:",
      new: "activities: [{use: check-in-challenge, every_days: 14}]\ngroups:",
      english:
        "activities.check-in-challenge.days is 21; must not be above activities.check-in-challenge.every_days, which is 14.",
      chinese:
        "activities.check-in-challenge.days 是 21；不能大于 activities.check-in-challenge.every_days（14）。"
    ),
    Wording(
      old: "{at: 450}", new: "{at: 450, seed_members: 450}",
      english:
        "groups.replicate.seed_members is 450; must be below groups.replicate.at, which is 450.",
      chinese: "groups.replicate.seed_members 是 450；必须小于 groups.replicate.at（450）。"),
    Wording(
      old: "until_day: 4}", new: "until_day: 4, hook: {}}",
      english:
        "channels.history: hook cannot stand beside joins_per_day; leave one of them out.",
      chinese: "channels.history：hook 不能与 joins_per_day 同时写，请去掉其中一个。"),
    Wording(
      old: "seed: 7", new: "seed: 1_000",
      english: "seed is 1_000, which can be read in two ways; write plain decimal digits.",
      chinese: "seed 是 1_000，有多种读法；请写普通的十进制数字。"),
    Wording(
      old: "groups.replicate.at: 1900", new: "groups.replicate.at: 1900, platform.use: qq-group",
      english:
        "strategies.elsewhere.set: use cannot be set alone; set platform as a whole.",
      chinese: "strategies.elsewhere.set：不能单独设置 use；请整体设置 platform。"),
    Wording(
      old: "currency: CNY", new: "currency: CNY\ncurrency: EUR",
      english: "currency stands twice; the first is on line 5.",
      chinese: "currency 出现了两次；第一次在第 5 行。"),
    Wording(
      old: "platform: {use: qq-group}, groups.replicate.at: 1900",
      new: "platform: {capacity: 300}",
      english:
        "with strategy elsewhere, groups.replicate.at is 450; must not be above platform.capacity, which is 300.",
      chinese: "策略 “elsewhere” 之下，groups.replicate.at 是 450；不能大于 platform.capacity（300）。"),
  ]

  private static let memberWordings = [
    Wording(
      old: "budget: 1000", new: "budget: 4",
      english:
        "referral.budget is 4, less than the 7.25 that one person's coming costs, so the campaign never runs.",
      chinese: "referral.budget 是 4，低于带来一人的奖励 7.25，活动一天也不会开始。"),
    Wording(
      old: "when: members >= 500", new: "when: first_posts >= 500",
      english:
        "events.500 members by day 90.when asks for first_posts, but no strategy, or not every one, has what it is about: replies.",
      chinese:
        "events.500 members by day 90.when 要看 first_posts，但没有方案、或不是每个方案都有它所衡量的部分：replies。"
    ),
    Wording(
      old: "reward: {money: 5, points: 15}", new: "reward: {}",
      english:
        "referral.budget is 1000, but there is nothing to limit: no reward costs money, and points buy no prize that does.",
      chinese: "referral.budget 是 1000，但没有什么可限制：奖励不花钱，积分也换不到花钱的奖品。"),
    Wording(
      old: "points: {earn: {check_in: 5}, prizes: [{name: picture-book, points: 120, cost: 18}]}\n",
      new: "",
      english: "referral.reward.points does nothing without points; add points or leave it out.",
      chinese: "没有 points，referral.reward.points 就不起作用；请写上 points，或去掉它。"),
    Wording(
      old: "moderation: {rules_visible: true}\n", new: "",
      english:
        "personas.teacher.violations_per_message does nothing without moderation; add moderation or leave it out.",
      chinese: "没有 moderation，personas.teacher.violations_per_message 就不起作用；请写上 moderation，或去掉它。"
    ),
    Wording(
      old: "seed_members: {teacher: 10, learner: 40}", new: "seeding: {}",
      english: "seeding does nothing without seed_members; add seed_members or leave it out.",
      chinese: "没有 seed_members，seeding 就不起作用；请写上 seed_members，或去掉它。"),
    Wording(
      old: "quality: 0.8}", new: "quality: 0.8, tags: {}}",
      english: "content.daily-story.tags must have personas or tiers, at least one of them.",
      chinese: "content.daily-story.tags 至少要写 personas 或 tiers 之一。"),
    Wording(
      old: "quality: 0.8}", new: "quality: 0.8, tags: {tiers: [cor]}}",
      english:
        "content.daily-story.tags.tiers[0]: there is no tier cor; there is regular, core. Did you mean core?",
      chinese: "content.daily-story.tags.tiers[0]：没有名为 “cor” 的层级；可用：regular, core。你是想写 “core” 吗？"
    ),
    Wording(
      old: "bond: 60%", new: "bond: 30%",
      english: "tiers.regular.bond is 0.3; must be below tiers.core.bond, which is 0.3.",
      chinese: "tiers.regular.bond 是 0.3；必须小于 tiers.core.bond（0.3）。"),
    Wording(
      old: "groups:", new: "team: [{role: host, hours_per_week: 5, top_skill: 0.5}]\ngroups:",
      english: "team.host.skill is 1; must not be above team.host.top_skill, which is 0.5.",
      chinese: "team.host.skill 是 1；不能大于 team.host.top_skill（0.5）。"),
    Wording(
      old: "{rules_visible: true}", new: "{kinds: {spam: {share: 0.5}}}",
      english: "the shares in moderation.kinds sum to 0.8; must sum to 1.",
      chinese: "moderation.kinds 各项之和是 0.8；必须为 1。"),
    Wording(
      old: "{rules_visible: true}", new: "{ladder: [mute-1, mute7]}",
      english:
        "moderation.ladder[1]: there is no such thing as mute7; there is warn, mute-1, mute-3, mute-7, mute-15, mute-30, mute-for-good, remove. Did you mean mute-7?",
      chinese:
        "moderation.ladder[1]：没有名为 “mute7” 的选项；可用：warn, mute-1, mute-3, mute-7, mute-15, mute-30, mute-for-good, remove。你是想写 “mute-7” 吗？"
    ),
  ]

  @Test(arguments: wordings + memberWordings)
  func `a problem is worded in both languages`(_ wording: Wording) {
    let found = problems(ScenarioTexts.full.replacing(wording.old, with: wording.new))
    #expect(found.map { $0.message(in: .english) } == [wording.english])
    #expect(found.map { $0.message(in: .chinese) } == [wording.chinese])
  }

  @Test func `every code is explained in both languages and used once`() {
    #expect(Set(ProblemCode.allCases.map(\.rawValue)).count == ProblemCode.allCases.count)
    for code in ProblemCode.allCases {
      #expect(code.explanation.english.hasSuffix("."), "\(code)")
      #expect(
        code.explanation.chinese.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(code)")
    }
  }

  @Test func `every unit of the tables has a Chinese name`() {
    let units =
      Persona.parameters.map(\.unit) + Mechanics.parameters.map(\.unit)
      + Platform.parameters.map(\.unit) + Positioning.parameters.map(\.unit)
      + ContentStream.parameters.map(\.unit) + Activity.parameters.map(\.unit)
      + Channel.parameters.map(\.unit) + Muting.parameters.map(\.unit)
      + Digest.parameters.map(\.unit) + TeamRole.parameters.map(\.unit)
      + PartnerExchange.parameters.map(\.unit) + GroupReplication.parameters.map(\.unit)
      + Referral.parameters.map(\.unit) + ReferralReward.parameters.map(\.unit)
      + ReplyService.parameters.map(\.unit) + Tier.parameters.map(\.unit)
      + PointScheme.parameters.map(\.unit) + PointEarning.parameters.map(\.unit)
      + Prize.parameters.map(\.unit) + Moderation.parameters.map(\.unit)
      + ViolationWeight.parameters(of: .spam).map(\.unit) + Seeding.parameters.map(\.unit)
      + Trust.parameters.map(\.unit) + Offer.parameters.map(\.unit)
      + BuyingHabits.parameters.map(\.unit) + Advertising.parameters.map(\.unit)
      + Tool.parameters.map(\.unit) + Migration.parameters.map(\.unit)
    for unit in Set(units) where unit != "logit" {
      #expect(UnitName.localized(unit).chinese != unit, "\(unit)")
    }
  }
}

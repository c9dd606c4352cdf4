import CommunityModel
import ScenarioFiles
import Testing

/// The exact words people see about what is sold, the tools and the phases, and where.
struct SalesWordingTests {
  struct Told: Equatable, Sendable {
    var line: Int
    var column: Int
    var code: String
    var english: String
    var chinese: String

    init(_ line: Int, _ column: Int, _ code: String, _ english: String, _ chinese: String) {
      (self.line, self.column, self.code) = (line, column, code)
      (self.english, self.chinese) = (english, chinese)
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var told: [Told]

    init(_ old: String, _ new: String, _ told: [Told]) {
      (self.old, self.new, self.told) = (old, new, told)
    }

    var testDescription: String { new }
  }

  private static let cases = [
    Case(
      "tool: sign-up-form",
      "tool: sign-up-from",
      [
        Told(
          16, 58, "FW415",
          "activities.clinic needs the tool sign-up-from, and tools has lottery, sign-up-form, short-link: add it there, or state tool: none. Did you mean sign-up-form?",
          "activities.clinic 需要工具 “sign-up-from”，而 tools 中只有 lottery, sign-up-form, short-link：请在 tools 中加上，或写 tool: none。你是想写 “sign-up-form” 吗？"
        )
      ]),
    Case(
      "- {use: lottery, every_days: 30",
      "- {use: vote, every_days: 30",
      [
        Told(
          15, 5, "FW415",
          "activities.vote needs the tool vote, and tools has lottery, sign-up-form, short-link: add it there, or state tool: none.",
          "activities.vote 需要工具 “vote”，而 tools 中只有 lottery, sign-up-form, short-link：请在 tools 中加上，或写 tool: none。"
        )
      ]),
    Case(
      "tools: [lottery, sign-up-form, {use: short-link, cost_per_month: 49}]",
      "tools: []",
      [
        Told(
          15, 5, "FW415",
          "activities.lottery needs the tool lottery, and tools is empty: add it there, or state tool: none.",
          "activities.lottery 需要工具 “lottery”，而 tools 是空的：请在 tools 中加上，或写 tool: none。"),
        Told(
          16, 58, "FW415",
          "activities.clinic needs the tool sign-up-form, and tools is empty: add it there, or state tool: none.",
          "activities.clinic 需要工具 “sign-up-form”，而 tools 是空的：请在 tools 中加上，或写 tool: none。"),
      ]),
    Case(
      "[lottery, ",
      "[lotery, ",
      [
        Told(
          15, 5, "FW415",
          "activities.lottery needs the tool lottery, and tools has sign-up-form, short-link: add it there, or state tool: none.",
          "activities.lottery 需要工具 “lottery”，而 tools 中只有 sign-up-form, short-link：请在 tools 中加上，或写 tool: none。"
        ),
        Told(
          23, 9, "FW402",
          "tools.lotery.use: there is no preset lotery; there is sign-up-form, lottery, check-in, vote, survey, shared-document, short-link, poster-design, notes, digest, attribution. Did you mean lottery?",
          "tools.lotery.use：没有名为 “lotery” 的预设；可用：sign-up-form, lottery, check-in, vote, survey, shared-document, short-link, poster-design, notes, digest, attribution。你是想写 “lottery” 吗？"
        ),
      ]),
    Case(
      "[lottery, ",
      "[~, ",
      [
        Told(
          15, 5, "FW415",
          "activities.lottery needs the tool lottery, and tools has sign-up-form, short-link: add it there, or state tool: none.",
          "activities.lottery 需要工具 “lottery”，而 tools 中只有 sign-up-form, short-link：请在 tools 中加上，或写 tool: none。"
        ),
        Told(
          23, 9, "FW302",
          "tools[0] is empty; must be a word.",
          "tools[0] 是空的；必须是一个词。"),
      ]),
    Case(
      "margin: 0.4",
      "margin: 0.4, commission_per_sale: 1%",
      [
        Told(
          19, 68, "FW204",
          "offers.trial must have margin or goods_cost or commission_per_sale, exactly one of them.",
          "offers.trial 必须且只能写 margin 与 goods_cost 与 commission_per_sale 之一。")
      ]),
    Case(
      ", margin: 0.4",
      "",
      [
        Told(
          19, 5, "FW204",
          "offers.trial must have margin or goods_cost or commission_per_sale, exactly one of them.",
          "offers.trial 必须且只能写 margin 与 goods_cost 与 commission_per_sale 之一。")
      ]),
    Case(
      "price: 29, ",
      "",
      [
        Told(
          19, 5, "FW203",
          "offers.trial.price is missing (what the buyer pays).",
          "缺少 offers.trial.price（售价）。")
      ]),
    Case(
      "price: 29",
      "price: 29%",
      [
        Told(
          19, 51, "FW313",
          "offers.trial.price is 29%, but is not a share; write a number without %.",
          "offers.trial.price 是 29%，但它不是比例；请写不带 % 的数。")
      ]),
    Case(
      "promised_quality: 0.9",
      "promised_quality: 1.9",
      [
        Told(
          20, 88, "FW301",
          "offers.set.promised_quality is 1.9; must be 0...1, or 0%...100%. Did you mean 1.9%?",
          "offers.set.promised_quality 是 1.9；允许 0...1（或 0%...100%）。你是想写 “1.9%” 吗？")
      ]),
    Case(
      "on_days: [40, 70], days: 7",
      "on_days: [40, 70], days: 31",
      [
        Told(
          20, 31, "FW314",
          "offers.set.on_days[1] starts on day 70, but offers.set.on_days[0] goes on to day 70.",
          "offers.set.on_days[1] 从第 70 天开始，但 offers.set.on_days[0] 要到第 70 天才结束。")
      ]),
    Case(
      "from_day: 70, days: 5",
      "days: 5, every_days: 4",
      [
        Told(
          21, 27, "FW311",
          "offers.partner.days is 5; must not be above offers.partner.every_days, which is 4.",
          "offers.partner.days 是 5；不能大于 offers.partner.every_days（4）。")
      ]),
    Case(
      "trust: {}",
      "trust: {selling_aversio: 0.3}",
      [
        Told(
          17, 9, "FW201",
          "there is no key selling_aversio in trust; keys are start, rate, selling_aversion, violation_cost, goods_gain, disappointment_cost. Did you mean selling_aversion?",
          "trust 中没有 “selling_aversio” 这个键；可用的键：start, rate, selling_aversion, violation_cost, goods_gain, disappointment_cost。你是想写 “selling_aversion” 吗？"
        )
      ]),
    Case(
      "trust: {}\n",
      "",
      [
        Told(
          13, 62, "FW205",
          "content.coupon.selling does nothing without trust; add trust or leave it out.",
          "没有 trust，content.coupon.selling 就不起作用；请写上 trust，或去掉它。")
      ]),
    Case(
      "name: launch",
      "name: launch, from_day: 3",
      [
        Told(
          28, 30, "FW450",
          "phases.launch: the first phase begins on day 0.",
          "phases.launch：第一个阶段从第 0 天开始。")
      ]),
    Case(
      "name: launch",
      "name: launch, migrate: {share: 1}",
      [
        Told(
          28, 29, "FW450",
          "phases.launch: nobody can go along to a successor on day 0: migrate belongs to a later phase.",
          "phases.launch：第 0 天还没有人可以迁移：migrate 应写在后面的阶段。")
      ]),
    Case(
      "name: operate, when: members >= 200",
      "name: operate",
      [
        Told(
          29, 5, "FW450",
          "phases.operate: nothing says when it begins; it takes exactly one of until_day of the phase before, from_day and when.",
          "phases.operate：没有写明何时开始；前一阶段的 until_day、本阶段的 from_day 和 when 三者须恰好写一个。")
      ]),
    Case(
      "name: operate, when",
      "name: operate, from_day: 30, when",
      [
        Told(
          29, 41, "FW450",
          "phases.operate: it begins in 2 ways; it takes exactly one of until_day of the phase before, from_day and when.",
          "phases.operate：开始的方式写了 2 个；前一阶段的 until_day、本阶段的 from_day 和 when 三者须恰好写一个。")
      ]),
    Case(
      "from_day: 100",
      "from_day: 100, until_day: 110",
      [
        Told(
          30, 45, "FW450",
          "phases.close: until_day ends the last phase, and none begins after it.",
          "phases.close：until_day 结束了最后一个阶段，之后没有别的阶段。")
      ]),
    Case(
      "name: operate, when: members >= 200",
      "name: operate, from_day: 100",
      [
        Told(
          30, 29, "FW450",
          "phases.close: it begins on day 100; must be after day 100, when an earlier phase begins.",
          "phases.close：它从第 100 天开始；必须晚于较早阶段开始的第 100 天。")
      ]),
    Case(
      "when: members >= 200",
      "when: sanctions >= 200",
      [
        Told(
          29, 27, "FW205",
          "phases.operate.when asks for sanctions, but no strategy, or not every one, has what it is about: moderation.",
          "phases.operate.when 要看 sanctions，但没有方案、或不是每个方案都有它所衡量的部分：moderation。"
        )
      ]),
    Case(
      "set: {offers: []}",
      "set: {team: [], channels: [{name: b, reach_per_day: 3, conversion: 1%}]}",
      [
        Told(
          28, 26, "FW451",
          "phases.launch.set: a phase cannot add to team, leave any of them out or change their order.",
          "phases.launch.set：阶段不能增加、减少 team 的项目，也不能改变其次序。"),
        Told(
          28, 36, "FW451",
          "phases.launch.set: a phase cannot add to channels; state it in the plan, and stop it in other phases.",
          "phases.launch.set：阶段不能新增 channels 的内容；请写在计划里，并在其他阶段停掉。"),
      ]),
    Case(
      "set: {offers: []}",
      "set: {personas: [{use: learner, pool: 6000}]}",
      [
        Told(
          28, 26, "FW451",
          "phases.launch.set: a phase changes what the operator does, and personas says how people are.",
          "phases.launch.set：阶段只改变运营者的做法，而 personas 说的是人是怎样的。")
      ]),
    Case(
      "set: {offers: []}",
      "set: {trust: none}",
      [
        Told(
          28, 26, "FW451",
          "phases.launch.set: a phase cannot switch trust on or off; it holds for the whole run.",
          "phases.launch.set：阶段不能开启或关闭 trust；它在整个模拟期间不变。")
      ]),
    Case(
      "set: {offers: []}",
      "set: {digest: {}}",
      [
        Told(
          28, 26, "FW451",
          "phases.launch.set: a phase can switch digest off but not on; state it in the plan.",
          "phases.launch.set：阶段只能关闭、不能开启 digest；请写在计划里。")
      ]),
    Case(
      "set: {offers: []}",
      "set: {personas.learner.pool: 3}",
      [
        Told(
          28, 26, "FW451",
          "phases.launch.set: a phase changes what the operator does, and personas says how people are.",
          "phases.launch.set：阶段只改变运营者的做法，而 personas 说的是人是怎样的。")
      ]),
    Case(
      "set: {offers: []}",
      "set: {seed_members.learner: 3}",
      [
        Told(
          28, 26, "FW451",
          "phases.launch.set: seed_members only counts on day 0, so a phase cannot change it.",
          "phases.launch.set：seed_members 只在第 0 天起作用，阶段不能修改。")
      ]),
    Case(
      "set: {offers: []}",
      "set: {offers: [], offers.set.stock: 3}",
      [
        Told(
          28, 38, "FW404",
          "phases.launch.set.offers.set.stock: set leads to nothing that set can change; the file states nothing there.",
          "phases.launch.set.offers.set.stock：“set” 不是 set 能修改的内容；文件在此处什么都没写。")
      ]),
    Case(
      "set: {offers: []}",
      "set: {groups.mute: {}}",
      [
        Told(
          28, 26, "FW451",
          "phases.launch.set: a phase cannot switch groups.mute on or off; it holds for the whole run.",
          "phases.launch.set：阶段不能开启或关闭 groups.mute；它在整个模拟期间不变。")
      ]),
    Case(
      "set: {offers: []}",
      "set: {offerz: []}",
      [
        Told(
          28, 26, "FW404",
          "phases.launch.set.offerz: offerz leads to nothing that set can change; here it can be calendar, platform, groups, personas, mechanics, positioning, channels, content, digest, activities, referral, team, replies, tiers, points, moderation, trust, offers, advertising, tools, seed_members, seeding. Did you mean offers?",
          "phases.launch.set.offerz：“offerz” 不是 set 能修改的内容；此处可用：calendar, platform, groups, personas, mechanics, positioning, channels, content, digest, activities, referral, team, replies, tiers, points, moderation, trust, offers, advertising, tools, seed_members, seeding。你是想写 “offers” 吗？"
        )
      ]),
    Case(
      "set: {offers: []}",
      "set: {offers.trail.price: 3}",
      [
        Told(
          28, 26, "FW404",
          "phases.launch.set.offers.trail.price: trail leads to nothing that set can change; here it can be trial, set, partner. Did you mean trial?",
          "phases.launch.set.offers.trail.price：“trail” 不是 set 能修改的内容；此处可用：trial, set, partner。你是想写 “trial” 吗？"
        )
      ]),
    Case(
      "set: {offers: []}",
      "set: {platform.capacity: 400}",
      [
        Told(
          28, 25, "FW311",
          "in phase launch, groups.replicate.at is 450; must not be above platform.capacity, which is 400.",
          "阶段 “launch” 中，groups.replicate.at 是 450；不能大于 platform.capacity（400）。")
      ]),
    Case(
      "set: {offers: []}",
      "set: {tools: []}",
      [
        Told(
          28, 25, "FW415",
          "in phase launch, activities.lottery needs the tool lottery, and tools is empty: add it there, or state tool: none.",
          "阶段 “launch” 中，activities.lottery 需要工具 “lottery”，而 tools 是空的：请在 tools 中加上，或写 tool: none。"),
        Told(
          28, 25, "FW415",
          "in phase launch, activities.clinic needs the tool sign-up-form, and tools is empty: add it there, or state tool: none.",
          "阶段 “launch” 中，activities.clinic 需要工具 “sign-up-form”，而 tools 是空的：请在 tools 中加上，或写 tool: none。"
        ),
      ]),
  ]

  @Test(arguments: cases)
  func `a mistake in a shop is told in both languages at its place`(_ mistake: Case) {
    #expect(ScenarioTexts.shop.contains(mistake.old))
    let found = problems(ScenarioTexts.shop.replacing(mistake.old, with: mistake.new)).map {
      Told(
        $0.place.line, $0.place.column, $0.code.rawValue, $0.message(in: .english),
        $0.message(in: .chinese))
    }
    #expect(found == mistake.told)
  }
}

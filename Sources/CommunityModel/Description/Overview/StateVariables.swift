/// What changes in the course of a run, or is drawn once and kept.
enum StateVariables {
  static let table = DescriptionTable(
    [
      LocalizedText("of", "所属"), LocalizedText("variable", "变量"),
      LocalizedText("range", "取值"), LocalizedText("at the beginning", "初值"),
      LocalizedText("meaning", "含义"),
    ],
    rows(of: LocalizedText("member", "成员"), members + buyers)
      + rows(of: LocalizedText("persona", "人群"), personas)
      + rows(of: LocalizedText("group", "群"), groups)
      + rows(of: LocalizedText("operator", "运营者"), operators))

  private static let members = [
    StateVariable("S", "≈ −1 … 1", "0", "satisfaction", "满意度"),
    StateVariable("H", "[0, 1]", "0.5", "habit", "习惯"),
    StateVariable("F", "0 … overload_cap", "0", "fatigue", "疲劳"),
    StateVariable("B", "[0, 1]", "0", "bond with the group", "对群的归属感"),
    StateVariable("z", "ℝ", "N(0, 1)", "inclination, fixed for life", "个人倾向，终身不变"),
    StateVariable(
      "φ", "> 0", .words("lognormal, mean 1", "对数正态，均值 1"),
      "frailty of lapsing, fixed for life", "沉默的脆弱度，终身不变"),
    StateVariable(
      "engaged", "", .words("engaged", "活跃"), "or lapsed: whether they still look in",
      "活跃或沉默：是否还在看群"),
    StateVariable("τ", whole, "0", "days since joining", "加入以来的天数"),
    StateVariable(
      "group, source, inviter", "", .words("fixed at joining", "加入时确定"),
      "where they are and came from", "所在的群与来源"),
    StateVariable(
      "generation", whole, .words("the inviter's + 1, else 0", "邀请者的 + 1，否则为 0"),
      "depth in the invitation tree", "在邀请树中的层级"),
    StateVariable(
      "δ", "[−1, 1]", .words("fixed at joining", "加入时确定"),
      "how much better they fit than others of their persona", "契合度比同类人高出多少（可为负）"),
    StateVariable(
      "answered", "0, 1", "0", "whether their first post was answered", "首次发言是否得到过回复"),
    StateVariable("balance", whole, "0", "points they hold", "持有的积分"),
    StateVariable(
      "responsive, aim", "", .words("drawn at joining", "加入时抽取"),
      "whether points move them, and the prize they aim at", "是否会被积分打动，以及目标奖品"),
    StateVariable("strikes", whole, "0", "steps up the ladder of sanctions", "在处罚阶梯上的级数"),
    StateVariable(
      "silenced until", "", .words("not silenced", "未禁言"),
      "the day from which on they may write again", "从哪天起可以再发言"),
  ]

  private static let buyers = [
    StateVariable(
      "T", "[0, 1]", .words("start; 1 without trust", "start；没有信任层时为 1"),
      "trust in the operator", "对运营者的信任"),
    StateVariable(
      "bought", "", .words("nothing", "无"), "the offers whose goods they have", "已买且未退的商品"),
    StateVariable(
      "worth of each offer", "(0, 1)", .words("drawn once", "抽取一次"),
      "the share of their persona to whom it is worth more", "同类人中更看重该商品者的比例"),
  ]

  private static let personas = [
    StateVariable(
      "remainingₖ", "0 … poolₖ", "poolₖ", "prospects who have not joined", "尚未加入的潜在成员")
  ]

  private static let groups = [
    StateVariable("U", whole, "0", "members' messages yesterday", "昨天的成员消息数"),
    StateVariable("silent days", whole, "0", "days in a row without a message", "连续无消息的天数"),
    StateVariable(
      "C", whole, "0", "yesterday's violations that stayed visible", "昨天未被查处的违规例数"),
    StateVariable("W", "≥ 0", "0", "their severities, summed", "这些违规的严重程度之和"),
  ]

  private static let operators = [
    StateVariable("R", "(0, 1)", .words("its start", "起始值"), "reputation", "口碑"),
    StateVariable(
      "e", "[0, 1]", .words("its error", "设定的误差"), "error about the people", "对人群的误差"),
    StateVariable("s", "[0, 1]", "1", "service level", "服务水平"),
    StateVariable(
      "reactive", "≥ 0", "0", "hours of replies and moderation, from yesterday", "昨天产生的回复与管理工时"),
    StateVariable(
      "rewards so far", "≥ 0", "0", "what a campaign has given, in money", "裂变活动已发奖励（折合金额）"),
    StateVariable(
      "stock", whole, .words("as planned", "计划的数量"), "prizes left, of each kind", "各奖品的剩余数量"),
    StateVariable(
      "stock of offers", whole, .words("as planned", "计划的数量"), "goods left of each offer",
      "各商品的剩余数量"),
    StateVariable(
      "phase", "", .words("the first", "第一个"), "the phase of the plan in force", "计划所处的阶段"),
  ]

  private static let whole = "0, 1, 2, …"

  private static func rows(
    of owner: LocalizedText, _ variables: [StateVariable]
  ) -> [[DescriptionCell]] {
    variables.map { variable in
      [
        .text(owner), .code(variable.name),
        .text(LocalizedText(variable.range, variable.range)), .text(variable.start.text),
        .text(variable.meaning),
      ]
    }
  }
}

/// One of them, whatever it belongs to.
private struct StateVariable {
  let name: String
  let range: String
  let start: DescribedStart
  let meaning: LocalizedText

  init(
    _ name: String, _ range: String, _ start: DescribedStart, _ english: String, _ chinese: String
  ) {
    self.name = name
    self.range = range
    self.start = start
    meaning = LocalizedText(english, chinese)
  }
}

/// What a state variable is at the beginning.
private enum DescribedStart: ExpressibleByStringLiteral {
  case symbols(String)
  case words(String, String)

  init(stringLiteral symbols: String) {
    self = .symbols(symbols)
  }

  var text: LocalizedText {
    switch self {
    case .symbols(let symbols): LocalizedText(symbols, symbols)
    case .words(let english, let chinese): LocalizedText(english, chinese)
    }
  }
}

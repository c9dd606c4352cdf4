extension Mechanics {
  /// Every coefficient but the two tables by core value (`saturation`, `contribution`).
  public static let parameters: [Parameter<Mechanics>] = [
    Parameter(
      "promise", \.promise, unit: "benefit", in: 0...1, default: 0.36,
      plausible: .factor(1.1), grade: .assumption, source: Self.coreSource,
      "benefit of a visit that was promised",
      "承诺的每次访问收益"),
    Parameter(
      "learning_rate", \.learningRate, unit: "per visit", in: 0...1, default: 0.15,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "weight of the newest visit in satisfaction",
      "最近一次访问在满意度中的权重"),
    Parameter(
      "forgetting", \.forgetting, unit: "per day", in: 0...1, default: 0.005,
      plausible: .factor(1.4), grade: .assumption, source: Self.coreSource,
      "share of satisfaction lost on a day without a visit",
      "未访问一天满意度的衰减比例"),
    Parameter(
      "habit_rate", \.habitRate, unit: "per day", in: 0...1, default: 0.08,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "weight of the newest day in habit",
      "最近一天在习惯中的权重"),
    Parameter(
      "fatigue_rate", \.fatigueRate, unit: "per day", in: 0...1, default: 0.2,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "weight of the newest day in fatigue",
      "最近一天在疲劳中的权重"),
    Parameter(
      "visit_satisfaction", \.visitSatisfaction, unit: "logit", in: 0...20, default: 4.0,
      plausible: .factor(1.2), grade: .assumption, source: Self.coreSource,
      "effect of satisfaction on visiting",
      "满意度对访问的影响"),
    Parameter(
      "visit_habit", \.visitHabit, unit: "logit", in: 0...20, default: 2.0,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "effect of habit on visiting",
      "习惯对访问的影响"),
    Parameter(
      "visit_fatigue", \.visitFatigue, unit: "logit", in: 0...20, default: 1.0,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "effect of fatigue against visiting",
      "疲劳对访问的抑制"),
    Parameter(
      "post_satisfaction", \.postSatisfaction, unit: "logit", in: 0...20, default: 1.5,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "effect of satisfaction on posting",
      "满意度对发言的影响"),
    Parameter(
      "post_bond", \.postBond, unit: "logit", in: 0...20, default: 0.5,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "effect of bond on posting",
      "归属感对发言的影响"),
    Parameter(
      "post_spread", \.postSpread, unit: "share", in: 0...5, default: 0.5,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "share of the spread between members that posting has in common with visiting",
      "成员差异中发言与访问共有的部分"),
    Parameter(
      "bond_rate", \.bondRate, unit: "per answered post", in: 0...1, default: 0.25,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "growth of bond by an answered post",
      "发言得到回应时归属感的增长"),
    Parameter(
      "bond_decay", \.bondDecay, unit: "per day", in: 0...1, default: 0.01,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "share of bond lost a day",
      "归属感每天的衰减比例"),
    Parameter(
      "reply", \.reply, unit: "share", in: 0...1, default: 0.6,
      plausible: .factor(1.2), grade: .assumption, source: Self.coreSource,
      "expected share of posts that are answered",
      "发言得到回应的比例"),
    Parameter(
      "bond_benefit", \.bondBenefit, unit: "benefit", in: 0...10, default: 0.5,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "benefit of a full bond to someone who comes only for company",
      "归属感满值带来的收益"),
    Parameter(
      "overload_cost", \.overloadCost, unit: "benefit", in: 0...1, default: 0.15,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "benefit lost for each full measure of messages above the attention span",
      "信息过载的收益损失"),
    Parameter(
      "overload_cap", \.overloadCap, unit: "multiple", in: 0...60, default: 10.0,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "largest overload felt",
      "过载的上限"),
    Parameter(
      "messages_stop", \.messagesStop, unit: "probability", in: 0.01...1, default: 0.45,
      plausible: .factor(1.2), grade: .assumption, source: Self.coreSource,
      "probability that a message written in a visit is the last one",
      "一次访问中写完一条后停止的概率"),
    Parameter(
      "invite_satisfaction", \.inviteSatisfaction, unit: "log", in: 0...20, default: 1.5,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "effect of satisfaction on inviting",
      "满意度对邀请的影响"),
    Parameter(
      "invite_accept", \.inviteAccept, unit: "probability", in: 0...1, default: 0.25,
      plausible: .factor(1.35), grade: .assumption, source: Self.coreSource,
      "probability that an invitation is accepted",
      "邀请被接受的概率"),
    Parameter(
      "homophily", \.homophily, unit: "share", in: 0...1, default: 0.7,
      plausible: .factor(1.15), grade: .assumption, source: Self.coreSource,
      "share of accepted invitations that stay within the inviter's persona",
      "邀请来的人与邀请者同类的比例"),
    Parameter(
      "strain_satisfaction", \.strainSatisfaction, unit: "log hazard", in: 0...50, default: 10.0,
      plausible: .factor(1.2), grade: .assumption, source: Self.coreSource,
      "effect of satisfaction against lapsing and leaving",
      "满意度对沉默与退群的抑制"),
    Parameter(
      "strain_bond", \.strainBond, unit: "log hazard", in: 0...50, default: 2.5,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "effect of bond against lapsing and leaving",
      "归属感对沉默与退群的抑制"),
    Parameter(
      "strain_fatigue", \.strainFatigue, unit: "log hazard", in: 0...50, default: 0.5,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "effect of fatigue on lapsing and leaving",
      "疲劳对沉默与退群的推动"),
    Parameter(
      "newcomer_hazard", \.newcomerHazard, unit: "multiple", in: 0...100, default: 3.0,
      plausible: .factor(1.4), grade: .assumption, source: Self.coreSource,
      "extra lapse hazard on the day of joining, as a multiple of the usual one",
      "新人第一天额外的沉默风险倍数"),
    Parameter(
      "newcomer_days", \.newcomerDays, unit: "days", in: 0.1...3660, default: 5.0,
      plausible: .factor(1.4), grade: .assumption, source: Self.coreSource,
      "days in which the extra hazard of newcomers falls to 37 %",
      "新人额外风险降到 37% 的天数"),
    Parameter(
      "return_buzz", \.returnBuzz, unit: "multiple", in: 0...100, default: 1.0,
      plausible: .factor(1.4), grade: .assumption, source: Self.coreSource,
      "rise of the return hazard when the group writes as much as a persona can follow",
      "群里热闹时回归风险的增幅"),
    Parameter(
      "return_satisfaction", \.returnSatisfaction, unit: "log hazard", in: 0...50, default: 5.0,
      plausible: .factor(1.3), grade: .assumption, source: Self.coreSource,
      "effect of the satisfaction at lapsing on returning",
      "沉默时的满意度对回归的影响"),
    Parameter(
      "lapsed_leave", \.lapsedLeave, unit: "multiple", in: 0...100, default: 1.0,
      plausible: .factor(1.4), grade: .assumption, source: Self.coreSource,
      "leave hazard of lapsed members as a multiple of the persona's",
      "沉默成员退群风险的倍数"),
    Parameter(
      "push_visit", \.pushVisit, unit: "logit", in: 0...20, default: 0.3,
      plausible: .factor(1.4), grade: .assumption, source: "our judgement",
      "inclination to visit on a day with many pushes; one push gives 63 % of it",
      "推送提醒对访问的影响，一条推送达到 63%"),
    Parameter(
      "overwork", \.overwork, unit: "power", in: 0...10, default: 0.5,
      plausible: .factor(1.4), grade: .assumption, source: "our judgement",
      "power of hours had ÷ hours needed in the quality of what is published",
      "工时不足时内容质量下降的指数"),
    Parameter(
      "activity_wear", \.activityWear, unit: "log", in: 0...10, default: 0.25,
      plausible: .factor(1.4), grade: .assumption, source: "our judgement",
      "effect lost by each earlier activity of the same kind within 30 days",
      "30 天内重复同类活动的效果损耗"),
  ]

  private static let coreSource =
    "core model, coefficients chosen so that a launch looks like published ones"
}

extension Mechanics {
  /// The four saturations.
  public static let saturationParameters = CoreValue.allCases.map { value in
    Parameter(
      value.key, ValueWeights.path(of: value), unit: "posts a day", in: saturationRange,
      default: Mechanics().saturation[value], plausible: .factor(1.35), grade: .assumption,
      source: coreSource, "supply of \(value.key) that gives 63 % of its full benefit",
      "“\(value.chineseName)”达到 63% 收益所需的供给")
  }

  /// The four contributions.
  public static let contributionParameters = CoreValue.allCases.map { value in
    Parameter(
      value.key, ValueWeights.path(of: value), unit: "posts", in: contributionRange,
      default: Mechanics().contribution[value], plausible: .factor(1.35), grade: .assumption,
      source: coreSource, "supply of \(value.key) in one member message",
      "成员一条消息提供的“\(value.chineseName)”")
  }

  /// Saturations allowed, posts a day.
  public static let saturationRange = 0.001...1_000_000.0
  /// Contributions of one message allowed, posts.
  public static let contributionRange = 0.0...1_000.0
}

extension CoreValue {
  fileprivate var chineseName: String {
    switch self {
    case .perks: "优惠"
    case .information: "资讯"
    case .social: "社交"
    case .learning: "学习"
    }
  }
}

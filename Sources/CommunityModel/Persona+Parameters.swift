extension Persona {
  /// Every number of a persona but `value`, `topics` and `match`.
  ///
  /// Those without a default must come from the file or from a preset.
  public static let parameters: [Parameter<Persona>] = [
    Parameter(
      "pool", \.pool, unit: "people", in: 0...1_000_000_000, isWhole: true, default: nil,
      plausible: .factor(1.25), grade: .assumption, source: "the operator's own estimate",
      "people of this kind who could join", "可能加入的人数"),
    Parameter(
      "visit", \.visit, unit: "logit", in: -50...50, default: nil,
      plausible: .shift(0.4), grade: .assumption, source: presetSource,
      "inclination to visit on a day", "每天来看的倾向（logit 截距）"),
    Parameter(
      "post", \.post, unit: "logit", in: -50...50, default: nil,
      plausible: .shift(0.4), grade: .assumption, source: presetSource,
      "inclination to post in a visit", "来看时发言的倾向（logit 截距）"),
    Parameter(
      "spread", \.spread, unit: "logit", in: 0...10, default: 1,
      plausible: .factor(1.3), grade: .assumption, source: "core model",
      "spread between members of the inclination to visit", "成员之间访问倾向的差异"),
    Parameter(
      "lapse_per_day", \.lapsePerDay, unit: "per day", in: 0...100, default: nil,
      plausible: .factor(1.35), grade: .assumption, source: presetSource,
      "hazard of falling silent while staying in the list", "沉默（仍在群里）的风险"),
    Parameter(
      "lapse_spread", \.lapseSpread, unit: "log", in: 0...5, default: 1,
      plausible: .factor(1.3), grade: .assumption, source: "core model",
      "spread between members of the lapse hazard", "成员之间沉默风险的差异"),
    Parameter(
      "return_per_day", \.returnPerDay, unit: "per day", in: 0...100, default: nil,
      plausible: .factor(1.4), grade: .assumption, source: presetSource,
      "hazard of coming back when lapsed", "沉默成员回归的风险"),
    Parameter(
      "leave_per_day", \.leavePerDay, unit: "per day", in: 0...100, default: nil,
      plausible: .factor(1.4), grade: .assumption, source: presetSource,
      "hazard of leaving the group", "退群的风险"),
    Parameter(
      "invite_per_visit", \.invitePerVisit, unit: "per visit", in: 0...1, default: nil,
      plausible: .factor(1.4), grade: .assumption, source: presetSource,
      "probability of inviting someone in a visit", "每次访问邀请他人的概率"),
    Parameter(
      "attention_per_day", \.attentionPerDay, unit: "messages per day", in: 1...10_000_000,
      default: nil,
      plausible: .factor(1.4), grade: .assumption, source: presetSource,
      "messages a day before overload", "每天能看的消息数，超过即过载"),
  ]

  private static let presetSource = "a preset of the core model, or the scenario's own estimate"

  /// The match of a persona when neither it nor the positioning says anything.
  public static let defaultMatch = 0.6
}

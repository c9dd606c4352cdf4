extension Activity {
  /// The numbers of an activity; the defaults do nothing.
  public static let parameters: [Parameter<Activity>] = [
    Parameter(
      "visit_boost", \.visitBoost, unit: "logit", in: -10...10, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "everyone's inclination to visit on its days", "活动日对访问倾向的提升"),
    Parameter(
      "post_boost", \.postBoost, unit: "logit", in: -10...10, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "visitors' inclination to post on its days", "活动日对发言倾向的提升"),
    Parameter(
      "participation", \.participation, unit: "share", in: 0...1, default: 0,
      plausible: .factor(1.4), grade: .assumption, source: "neutral",
      "share of members who take part whenever they visit on its days", "来访成员参与活动的比例"),
    Parameter(
      "satisfaction_gain", \.satisfactionGain, unit: "share", in: 0...1, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "satisfaction gained by taking part, as a share of what is missing to 1",
      "参与带来的满意度增长（占距 1 的比例）"),
    Parameter(
      "bond_gain", \.bondGain, unit: "share", in: 0...1, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "bond gained by taking part, as a share of what is missing to 1",
      "参与带来的归属感增长（占距 1 的比例）"),
    Parameter(
      "streak_boost", \.streakBoost, unit: "logit", in: 0...10, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "inclination to visit of someone who takes part and has visited on each of the last 7 days",
      "连续打卡 7 天者的访问倾向提升"),
    Parameter(
      "invite_multiplier", \.inviteMultiplier, unit: "multiple", in: 0...1_000, default: 1,
      plausible: .power(1.4), grade: .assumption, source: "neutral",
      "multiplies the invite rate on its days", "活动日邀请率的倍数"),
    Parameter(
      "supply", \.supply, unit: "posts a day", in: 0...10_000, default: 0,
      plausible: .factor(1.4), grade: .assumption, source: "neutral",
      "what it supplies of its value on a day, in posts of full quality",
      "活动日自身提供的价值，折合满分内容条数"),
    Parameter(
      "sharpening", \.sharpening, unit: "share", in: 0...1, default: 0,
      plausible: .factor(1.3), grade: .assumption, source: "neutral",
      "share of the positioning's error that it takes away if very many take part; 30 give half of it",
      "参与者很多时可消除的定位误差比例；30 人参与达到一半"),
    Parameter(
      "cost", \.cost, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost each time it takes place", "每次活动的固定费用"),
    Parameter(
      "prize_cost", \.prizeCost, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of the prizes each time it takes place", "每次活动的奖品费用"),
    Parameter(
      "cost_per_participant", \.costPerParticipant, unit: "money", in: 0...1_000_000_000,
      default: 0, grade: .assumption, source: "neutral",
      "cost of each member who takes part, once each time it takes place", "每个参与者的费用（每次活动计一次）"),
    Parameter(
      "hours", \.hours, unit: "hours", in: 0...100_000, default: 0,
      grade: .assumption, source: "neutral",
      "hours of work each time it takes place", "每次活动的工时"),
    Parameter(
      "hours_per_day", \.hoursPerDay, unit: "hours per day", in: 0...10_000, default: 0,
      grade: .assumption, source: "neutral",
      "hours of work on each of its days", "活动期间每天的工时"),
  ]
}

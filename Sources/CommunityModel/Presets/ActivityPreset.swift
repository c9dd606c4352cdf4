/// An activity one can start from with `use:`.
public struct ActivityPreset: Sendable {
  /// The name after `use:`; it is the activity's kind as well.
  public let name: String
  /// What is meant, for people.
  public let meaning: LocalizedText
  /// How well its numbers are supported.
  public let grade: EvidenceGrade
  /// Where its numbers come from.
  public let source: String
  /// Days one occurrence lasts; `nil`: from its first day to the end.
  public let length: Int?
  /// The activity; it never takes place until the file says when.
  public let activity: Activity

  /// The preset with a name, or `nil`.
  public static func named(_ name: String) -> ActivityPreset? {
    all.first { $0.name == name }
  }

  init(
    _ name: String, _ english: String, _ chinese: String, length: Int? = 1,
    visit: Double = 0, post: Double = 0, participation: Double, satisfaction: Double = 0,
    bond: Double = 0, hours: Double = 0, grade: EvidenceGrade = .assumption,
    source: String = "our judgement of its usual effect",
    _ more: (inout Activity) -> Void = { _ in }
  ) {
    var activity = Activity(name: name, kind: name)
    activity.visitBoost = visit
    activity.postBoost = post
    activity.participation = participation
    activity.satisfactionGain = satisfaction
    activity.bondGain = bond
    activity.hours = hours
    more(&activity)
    self.name = name
    self.meaning = LocalizedText(english, chinese)
    self.grade = grade
    self.source = source
    self.length = length
    self.activity = activity
  }
}

extension ActivityPreset {
  /// All activity presets, in the order they are listed to users.
  public static let all: [ActivityPreset] = [
    ActivityPreset(
      "sign-up-event", "an event people sign up for", "报名活动",
      visit: 0.3, post: 0.2, participation: 0.25, satisfaction: 0.03, bond: 0.05, hours: 4
    ) { $0.tool = "sign-up-form" },
    ActivityPreset(
      "lottery", "a lottery with prizes", "抽奖",
      visit: 0.6, post: 0.3, participation: 0.4, satisfaction: 0.03, hours: 1
    ) {
      $0.tool = "lottery"
      $0.value = .perks
      $0.supply = 2
    },
    ActivityPreset(
      "check-in-challenge", "a challenge to check in every day", "打卡挑战", length: 21,
      visit: 0.15, participation: 0.3, satisfaction: 0.01, bond: 0.02, hours: 2,
      grade: .ruleOfThumb,
      source: "streaks: the gain is largest from the first day to the second (practitioners)"
    ) {
      $0.tool = "check-in"
      $0.streakBoost = 0.8
      $0.hoursPerDay = 0.3
    },
    ActivityPreset(
      "vote", "a vote or a poll", "投票",
      visit: 0.1, post: 0.3, participation: 0.3, satisfaction: 0.01, bond: 0.02, hours: 0.5
    ) { $0.tool = "vote" },
    ActivityPreset(
      "survey", "a survey of what members want", "问卷调查", length: 3, participation: 0.3,
      hours: 3
    ) {
      $0.tool = "survey"
      $0.sharpening = 0.8
    },
    ActivityPreset(
      "expert-q-and-a", "an expert answers questions", "专家答疑",
      visit: 0.4, post: 0.5, participation: 0.3, satisfaction: 0.03, bond: 0.05, hours: 4
    ) {
      $0.value = .learning
      $0.supply = 3
    },
    ActivityPreset(
      "offline-meeting", "members meet in person", "线下聚会",
      visit: 0.2, post: 0.3, participation: 0.06, satisfaction: 0.12, bond: 0.3, hours: 16),
    ActivityPreset(
      "flash-sale", "an offer for a few hours", "限时秒杀",
      visit: 0.5, post: 0.1, participation: 0.15, satisfaction: 0.02, hours: 3
    ) {
      $0.value = .perks
      $0.supply = 3
    },
    ActivityPreset(
      "referral-contest", "members compete in bringing others", "邀请比拼", length: 7,
      visit: 0.1, post: 0.1, participation: 0.2, hours: 4, grade: .ruleOfThumb,
      source: "campaigns reach K of 0.6 to 1 for a short while (practitioners)"
    ) {
      $0.inviteMultiplier = 2.5
    },
    ActivityPreset(
      "welcome-ritual", "newcomers are welcomed in their first days", "新人欢迎仪式", length: nil,
      participation: 0.6, satisfaction: 0.03, bond: 0.12
    ) {
      $0.newcomerDays = 3
      $0.hoursPerDay = 0.3
    },
    ActivityPreset(
      "collaborative-document", "members write a document together", "共创文档", length: 14,
      visit: 0.1, post: 0.2, participation: 0.1, satisfaction: 0.02, bond: 0.05, hours: 3
    ) {
      $0.tool = "shared-document"
      $0.value = .information
      $0.supply = 1
    },
  ]
}

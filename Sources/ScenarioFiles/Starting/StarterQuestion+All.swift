import CommunityModel

extension StarterQuestion {
  /// All questions, in the order they are asked.
  package static let all: [StarterQuestion] = [
    StarterQuestion(
      .name, "Short name of the scenario (also of its results' folder)", "场景的短名（也是结果文件夹名）",
      "my-community", .name),
    StarterQuestion(
      .title, "Title for people", "给人看的标题", "My community", .title),
    StarterQuestion(.start, "Date of the first day", "第一天的日期", "2026-03-02", .date),
    StarterQuestion(
      .horizonDays, "How many days to simulate?", "模拟多少天？", "90", .whole(Scenario.horizonRange)),
    StarterQuestion(
      .platform, "On which platform?", "在哪个平台？", "wechat-group",
      .word(PresetCatalogue.platforms.names)),
    StarterQuestion(
      .audience, "Who is it mainly for?", "主要面向哪类人？", "learner",
      .word(PresetCatalogue.personas.names)),
    StarterQuestion(
      .pool, "How many such people could join at most?", "这类人最多有多少会加入？", "20000",
      .whole(100...1_000_000_000)),
    StarterQuestion(
      .reachPerDay, "How many people do you reach a day?", "每天能触达多少人？", "500",
      .whole(0...1_000_000_000)),
    StarterQuestion(
      .conversion, "Which share of them joins?", "其中多少会加入？", "1.5%", .share),
    StarterQuestion(
      .mainValue, "What do you mainly offer?", "你主要提供什么？", "learning",
      .word(CoreValue.allCases.map(\.key))),
    StarterQuestion(
      .postsPerWeek, "How many posts a week do you publish?", "每周发布多少条内容？", "7",
      .whole(0...10_000)),
    StarterQuestion(
      .seedMembers, "How many members are there from the start?", "第 0 天已有多少成员？", "20",
      .whole(0...100_000)),
    StarterQuestion(
      .target, "How many members would be a success?", "达到多少成员算成功？", "500",
      .whole(1...1_000_000_000)),
  ]

  private init(
    _ key: Key, _ english: String, _ chinese: String, _ defaultAnswer: String, _ answer: Answer
  ) {
    self.key = key
    self.prompt = LocalizedText(english, chinese)
    self.defaultAnswer = defaultAnswer
    self.answer = answer
  }
}

import CommunityModel
import ScenarioFiles
import Testing

struct StarterScenarioTests {
  @Test(arguments: Language.allCases)
  func `the starter file is valid in each language`(_ language: Language) throws {
    let text = StarterScenario(language: language).text
    #expect(problems(text).map { $0.message(in: .english) } == [])
    #expect(
      try scenario(text).strategies.map(\.name) == ["plan", "better-content", "twice-the-posts"])
    #expect(text.contains("# 谁可能加入") == (language == .chinese))
  }

  @Test func `answers become the values of the file`() throws {
    let answers: [StarterQuestion.Key: String] = [
      .name: "读书会", .title: "It's a \"club\": #1", .start: "2027-02-28", .horizonDays: "365",
      .platform: "qq-group", .audience: "socialiser", .pool: "1e6", .reachPerDay: "1000",
      .conversion: "0.02", .postsPerWeek: "10000", .mainValue: "social", .seedMembers: "0",
      .target: "1500",
    ]
    for question in StarterQuestion.all {
      #expect(question.problem(with: answers[question.key] ?? "") == nil, "\(question.key)")
    }
    #expect(answers.count == StarterQuestion.Key.allCases.count)
    let text = StarterScenario(answers: answers, language: .chinese).text
    #expect(problems(text).map { $0.message(in: .english) } == [])
    let found = try scenario(text)
    #expect(found.name == "读书会" && found.title.english == "It's a \"club\": #1")
    #expect(found.horizonDays == 365 && found.events[0].condition.threshold == 1_500)
    #expect(found.strategies[0].plan.personas.map(\.name) == ["socialiser", "bargain-hunter"])
    #expect(found.strategies[0].plan.content[0].value == .social)
  }

  @Test func `questions have defaults that pass, and refuse what cannot be read`() {
    #expect(StarterQuestion.all.map(\.key) == StarterQuestion.Key.allCases)
    let wrong: [StarterQuestion.Key: [String]] = [
      .name: ["", "a/b", ".x"], .title: [""], .start: ["soon", "2026-02-30"],
      .horizonDays: ["0", "1.5", "ten", "5000"], .platform: ["icq"], .audience: ["", "x"],
      .pool: ["-1", "1"], .reachPerDay: ["-1", "x: y"], .conversion: ["3", "130%"],
      .mainValue: ["fun"], .postsPerWeek: ["10001"], .seedMembers: ["0x10"], .target: ["0"],
    ]
    for question in StarterQuestion.all {
      #expect(question.problem(with: question.defaultAnswer) == nil, "\(question.key)")
      for answer in wrong[question.key] ?? [] {
        let problem = question.problem(with: answer)
        #expect(problem?.english.isEmpty == false && problem?.chinese.isEmpty == false, "\(answer)")
      }
    }
  }
}

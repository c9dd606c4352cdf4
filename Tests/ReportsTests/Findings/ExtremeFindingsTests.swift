import CommunityModel
import StudyResults
import Testing

@testable import Reports

@Suite("Every sentence over extreme findings")
struct ExtremeFindingsTests {
  /// One strategy, a tie, many; nothing, everybody, unknown; certain and impossible; every way to end.
  static let all: [HandMadeFindings] = {
    var all: [HandMadeFindings] = []
    for names in [["plan"], ["plan", "bold"], (0..<3).map { "s\($0)" }, (0..<7).map { "s\($0)" }] {
      for outcome in [100.0, 0, 0.004, -2_500, 3e9, .nan] {
        for happened in [[], [0], [100], [37, 99]] {
          var made = HandMadeFindings(names: names, outcomes: [outcome])
          made.happened = happened
          made.best = names.count - 1
          made.firstShares = names.map { _ in 1 / Double(names.count) }
          made.selection = nil
          all.append(made)
        }
      }
    }
    let reasons: [SelectionResult.Reason] = [
      .onlyStrategy, .better, .withinWorth, .lastRemaining, .budgetSpent, .maximumReached,
      .interrupted,
    ]
    for reason in reasons {
      for change in variations {
        var made = HandMadeFindings()
        made.selection = SelectionResult(best: 1, reason: reason, achievedConfidence: 0.5)
        change(&made)
        all.append(made)
      }
    }
    return all
  }()

  private static let variations: [@Sendable (inout HandMadeFindings) -> Void] = [
    { _ in }, { $0.cost = 12_345.678 }, { $0.members = 0 }, { $0.spread = 0 },
    { $0.replications = 1 }, { $0.assumptions = .fixed }, { $0.stopReason = .interrupted },
    {
      $0.horizonDays = 1; $0.measure = ComparisonMeasure(.daily(.engaged, day: 0))
    },
    {
      $0.horizonDays = 2; $0.measure = ComparisonMeasure(.daily(.engaged, day: 1))
    },
    {
      $0.isUnwanted = true; $0.happened = [80]
    },
    { $0.measure = ComparisonMeasure(.summary(.profit)) },
    { $0.measure = ComparisonMeasure(.summary(.cost)) },
    { $0.leadDrivers = [HandMadeFindings.leadDriver(breakEven: 0.16)] },
    { $0.leadDrivers = [HandMadeFindings.leadDriver(breakEven: nil)] },
    { $0.firstShares = nil }, { $0.firstShares = [0, 1] }, { $0.firstShares = [0.5, 0.5] },
  ]

  @Test func `is whole, in its language, and without false precision`() {
    var count = 0
    for made in Self.all {
      for text in Self.texts(made.make()) {
        count += 1
        let fault = Self.fault(text)
        #expect(fault == nil, "\(fault ?? ""): \(text.english) / \(text.chinese)")
      }
    }
    #expect(count > 2_000)
  }

  @Test(
    arguments: [
      LocalizedText("", "好"), LocalizedText("nan people", "好"), LocalizedText("1 days", "好"),
      LocalizedText("fine", "fine"), LocalizedText("3.14159 people", "好"),
      LocalizedText("two  blanks", "好"), LocalizedText("Optional(3)", "好"),
      LocalizedText("好", "好"), LocalizedText("0% of futures", "好"),
    ])
  func `a wrong text is found`(text: LocalizedText) {
    #expect(Self.fault(text) != nil)
  }

  /// Everything that a report says in words.
  static func texts(_ findings: StudyFindings) -> [LocalizedText] {
    let verdict = findings.verdict
    let sentences =
      verdict.facts + [verdict.caution].compactMap(\.self) + findings.nextSteps
      + findings.unknowns + findings.cards.map(\.range)
    return [verdict.question, verdict.headline] + verdict.risks + sentences.map(\.plain)
      + findings.charts.flatMap { [$0.title, $0.subtitle, $0.reading] }
      + [verdict.replay].compactMap(\.self).flatMap { [$0.before, $0.after] }
  }

  /// What is wrong with a text of the findings above, whose names are all Latin.
  static func fault(_ text: LocalizedText) -> String? {
    let isHan = { (character: Character) in
      character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    let both = text.english + "\n" + text.chinese
    if text.english.isEmpty || text.chinese.isEmpty { return "empty" }
    if text.english.contains(where: isHan) { return "Chinese in English" }
    if !text.chinese.contains(where: isHan) { return "no Chinese" }
    if both.contains(/(?i)\bnan\b|\binf\b|Optional|nil\b/) { return "not for people" }
    if text.english.contains("  ") { return "two blanks" }
    if text.english.contains(/\b1 (days|weeks|strategies|futures|replications|numbers)\b/) {
      return "plural"
    }
    if both.contains(/\d\.\d{3,}/) { return "false precision" }
    if both.contains(/(^|[^\d.])(0|100)% (of|chance)/) { return "a chance of 0 or 100" }
    return nil
  }
}

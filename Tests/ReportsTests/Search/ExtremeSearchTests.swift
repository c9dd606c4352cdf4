import CommunityModel
import StudyResults
import Testing

@testable import Reports

@Suite("Every sentence over extreme searches")
struct ExtremeSearchTests {
  /// A plain search with one thing at its extreme, with one goal and with three.
  static let all: [HandMadeSearch] = variations.flatMap { change in
    [1, 3].map { goals in
      var made = HandMadeSearch()
      made.goals = Array(Self.goals.prefix(goals))
      change(&made)
      return made
    }
  }

  static let goals = [
    ComparisonMeasure(.daily(.engaged, day: 1)), ComparisonMeasure(.summary(.cost)),
    ComparisonMeasure(.summary(.retentionDay30)),
  ]

  private typealias Change = @Sendable (inout HandMadeSearch) -> Void

  private static let outcomes: [Change] = [
    [100, 100, 100], [0, 0, 0], [0.004, 0.006, 0.005], [-2_500, -100, -700], [3e9, 4e9, 2e9],
    [.nan, .nan, .nan], [100, 90, 95],
  ].flatMap { (means: [Double]) in
    [0, 4, .infinity].map { (reach: Double) -> Change in
      { made in
        made.means = means
        made.reach = reach
      }
    }
  }

  private static let ends: [Change] = [
    SearchResult.StopReason.evaluations, .time, .gainBelowWorth, .exhausted, .interrupted,
  ].flatMap { reason in
    [nil, 0, 2.5, .nan].map { (gain: Double?) -> Change in
      { made in
        made.stopReason = reason
        made.expectedGain = gain
      }
    }
  }

  private static let futures: [Change] = [0, 0.2, 1].flatMap {
    (share: Double) in
    [nil, HandMadeSearch.box()].flatMap { (box: LosingBox?) in
      [0, 1, 40].map { (count: Int) -> Change in
        { made in
          made.worth = share
          made.robustness = HandMadeSearch.robustness(
            futures: count, losing: share, box: box, best: share)
        }
      }
    }
  }

  private static let others: [Change] = [
    { _ in }, { $0.recommended = 0 }, { $0.recommended = nil },
    {
      $0.recommended = nil
      $0.limits = []
    },
    {
      $0.limits = ["cost <= 1"]
      $0.recommended = nil
      $0.feasibility = 0
      $0.todayFeasibility = 0
    },
    { $0.feasibility = 1 }, { $0.feasibility = .nan }, { $0.todayFeasibility = 0.1 },
    {
      $0.todayFeasibility = 0.1
      $0.means = [150, 112, 108]
    },
    {
      $0.names = ["plan"]
      $0.recommended = 0
      $0.isSinglePoint = true
      $0.robustness = nil
      $0.ruledOut = 0
    },
    { $0.names = ["plan", "found-1"] }, { $0.names = (0..<7).map { "found-\($0)" } },
    { $0.goals[0].goal = .minimize }, { $0.robustness = nil }, { $0.error = 0 },
    { $0.error = .nan }, { $0.worth = 5 }, { $0.preview = nil },
    {
      $0.preview = PreviewCheck(
        count: 1, rankCorrelation: .nan, medianError: .nan, screenedCount: 1)
    },
    {
      $0.preview = PreviewCheck(
        count: 9, rankCorrelation: -1, medianError: .nan, screenedCount: 1)
    },
    { $0.explainedShare = -3 }, { $0.explainedShare = .nan }, { $0.explainedShare = 1 },
    { $0.explainedShare = 0.5 }, { $0.coverage = 0 }, { $0.coverage = 1 },
    { $0.sensitivity = [] },
    {
      $0.sensitivity = [HandMadeSearch.input("operator.hosts", .variable, 0, isClear: false)]
    },
    {
      $0.sensitivity = [HandMadeSearch.input("mechanics.reply", .assumption, 1.4, isClear: true)]
    },
    { $0.goals[0] = ComparisonMeasure(.summary(.profit)) },
    { $0.goals[0] = ComparisonMeasure(.summary(.retentionDay7)) },
  ]

  private static let variations = outcomes + ends + futures + others

  @Test func `is whole, in its language, and without false precision`() {
    var count = 0
    for made in Self.all {
      let result = made.make()
      for text in Self.texts(result) {
        count += 1
        let fault = ExtremeFindingsTests.fault(text)
        #expect(fault == nil, "\(fault ?? ""): \(text.english) / \(text.chinese)")
      }
    }
    #expect(count > 3_000)
  }

  /// Everything that the report of a search says in words.
  private static func texts(_ result: SearchResult) -> [LocalizedText] {
    let findings = SearchFindings(result)
    let trust = findings.trust + findings.unknowns + findings.robustnessFacts + findings.checks
    return ExtremeFindingsTests.texts(StudyFindings(result, scenarioHash: "0123456789abcdef0123"))
      + trust.map(\.plain)
  }

  @Test func `what is not clear is not claimed`() {
    var made = HandMadeSearch()
    #expect(
      headline(made).english == "Best plan found: found-1, better than today's by 12")
    #expect(headline(made).chinese == "找到的最好方案：found-1，比现在好 12")
    made.reach = 13
    #expect(
      headline(made).english
        == "Best plan found: found-1; whether it beats today's is not certain yet")
    made.means = [112, 112, 108]
    #expect(headline(made).english.contains("nothing clearly better was found"))
    made.recommended = 0
    #expect(headline(made).english == "Nothing better than today's plan was found")
    made.recommended = nil
    #expect(
      headline(made).english == "No plan was found that is likely to keep to the limits")
  }

  @Test func `less is better where less is asked for`() {
    var made = HandMadeSearch(means: [112, 100, 108])
    made.goals[0].goal = .minimize
    #expect(headline(made).english.hasSuffix("better than today's by 12"))
    let gain = SearchFindings(made.make()).gain
    #expect(gain?.low == 8 && gain?.high == 16)
    // Today's plan, the first, has the larger value in an eighth of the futures.
    #expect(gain?.aheadShare == 0.125)
    made.goals[0].goal = .maximize
    #expect(SearchFindings(made.make()).gain?.aheadShare == 0.875)
  }

  @Test func `the limit that most plans miss is named`() {
    var made = HandMadeSearch()
    made.recommended = nil
    let findings = SearchFindings(made.make())
    // Costs of 6000, 5500, 5000, …: today's plan and the first after it exceed 5000.
    #expect(findings.mostMissed?.constraint.text == "cost <= 5000")
    #expect(findings.mostMissed?.plans == 2)
    #expect(findings.nextSteps.first?.english.plain.contains("cost <= 5000") == true)
  }

  @Test func `values are told beside those of the file, changes first`() {
    let changes = SearchFindings(HandMadeSearch().make()).changes
    #expect(changes.map(\.isChanged) == [true, true, true, false])
    let budget = changes.first { $0.path == "channels.poster.budget" }
    #expect(budget?.today.english == "200" && budget?.found.english == "326")
    let days = changes.first { $0.path == "activities.talk.days" }
    #expect(days?.today.english == "as in the file" && days?.found.english == "days 0, 6")
    #expect(days?.found.chinese == "第 0、6 天")
  }

  private func headline(_ made: HandMadeSearch) -> LocalizedText {
    SearchFindings(made.make()).headline
  }
}

import CommunityModel
import StudyResults

/// What a history taught, made by hand: a number of each verdict, and stretches of which some were missed.
struct HandMadeFit {
  /// By how much each number is better known, and its middle as a normal score; not influential where `nil`.
  var numbers: [(learned: Double, middle: Double)?] = [
    (0.04, 0.1), (0.85, 0.5), (0.3, -0.4), nil, (0.7, 2.4),
  ]
  /// Stretches that were missed, of four of two measures each.
  var missed = 2
  var title = LocalizedText("Made by hand", "手工")

  func make() -> FitResult {
    var scenario = HandMadeResult.make().scenario
    scenario.title = title
    let uncertain = scenario.strategies[0].plan.assumptions.filter { $0.range != nil }
    let parameters = zip(uncertain, numbers).map { assumption, number in
      let reach = 1.645 * (1 - (number?.learned ?? 0)).squareRoot()
      let middle = number?.middle ?? 0
      return FittedNumber(
        assumption: assumption, prior: [0.5, 1, 2], posterior: [0.75, 1, 1.5],
        learned: number?.learned ?? 0, scores: [middle - reach, middle, middle + reach],
        isInfluential: number != nil)
    }
    let checks = (0..<8).map { place in
      let first = 7 * (place % 4)
      return PredictiveCheck(
        metric: place < 4 ? .joins : .messages, days: first..<first + 7,
        observed: place < missed ? 9 : 2, expected: [1, 2, 3])
    }
    return FitResult(
      scenario: scenario, strategy: "plan", historyName: "club", historyHash: "0123",
      parameters: parameters, draws: [parameters.map { $0.posterior[1] }],
      checks: checks, figures: [], days: 28, run: HandMadeResult.make().run)
  }
}

import Foundation
import StrategyOptimizer

extension SearchProblem {
  /// A stand-in for tuning a community: two numbers of positioning, the share of the budget for events,
  /// posts a week (1 to 14), the hour, four formats and three tones, within a known budget.
  ///
  /// The optimum spends the whole budget. It was found by going through all posts, formats and tones; the
  /// rest is in closed form. The noise grows with what a design is worth.
  package static let strategyMix = SearchProblem(
    "stratmix7",
    SearchSpace(
      [
        .real, .real, .real, .integer(levels: 14), .cyclic(levels: 24), .category(levels: 4),
        .category(levels: 3),
      ], form: { StrategyMix($0).isWithinBudget ? $0 : nil }),
    startCount: 12, checkpoints: [20, 40, 60], score: .regret(optimum: 1.059983102391465),
    truth: { [StrategyMix($0).worth] }, noiseDeviations: { [0.03 + 0.12 * max($0[0], 0)] },
    isFeasible: { StrategyMix($0).isWithinBudget })
}

/// A design of it.
struct StrategyMix {
  private let positioning: (Double, Double)
  private let eventShare: Double
  private let posts: Double
  private let hour: Double
  private let format: Format
  private let tone: Tone

  init(_ design: [Double]) {
    positioning = (design[0], design[1])
    eventShare = design[2]
    posts = design[3] + 1
    hour = design[4]
    format = Self.formats[Int(design[5])]
    tone = Self.tones[Int(design[6])]
  }

  /// What it costs.
  var cost: Double { posts * format.cost + 25 * eventShare }

  /// Rounding aside.
  var isWithinBudget: Bool { cost <= 30 + 1e-12 }

  /// What it is worth, its cost taken off.
  var worth: Double {
    let (first, second) = (positioning.0 - tone.best.0, positioning.1 - tone.best.1)
    let fit = tone.height * exp(-(first * first + second * second) / 0.125)
    let fatigue = exp(-(posts / 16) * (posts / 16))
    let presence = (1 - exp(-posts / format.saturation)) * fatigue
    let timing = 0.7 + 0.3 * cos(2 * .pi * (hour - format.bestHour) / 24)
    return format.quality * fit * presence * timing * (1 + 0.5 * eventShare.squareRoot())
      - 0.004 * cost
  }

  private struct Format {
    var quality: Double
    /// In posts a week.
    var saturation: Double
    /// Of a post.
    var cost: Double
    var bestHour: Double
  }

  private static let formats = [
    Format(quality: 0.7, saturation: 2, cost: 0.5, bestHour: 9),
    Format(quality: 0.85, saturation: 2.5, cost: 1.2, bestHour: 12),
    Format(quality: 1.3, saturation: 3.5, cost: 4, bestHour: 20),
    Format(quality: 1, saturation: 3, cost: 2, bestHour: 18),
  ]

  private struct Tone {
    var height: Double
    /// The positioning that suits it.
    var best: (Double, Double)
  }

  private static let tones = [
    Tone(height: 1, best: (0.3, 0.65)), Tone(height: 0.92, best: (0.75, 0.25)),
    Tone(height: 0.85, best: (0.55, 0.85)),
  ]
}

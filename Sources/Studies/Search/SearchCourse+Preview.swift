import CommunityEngine
import CommunityModel
import StrategyOptimizer

extension SearchCourse {
  /// What the preview says of the first goal of a plan; `nil` if it does not know it.
  func preview(of plan: CommunityPlan) -> Double? {
    PreviewedGoal(asked).value(of: plan)
  }

  /// Likewise of several plans, as many at a time as there are threads.
  func previews(of plans: [CommunityPlan]) async -> [Double?] {
    let goal = PreviewedGoal(asked)
    let threads = asked.threads
    return await withTaskGroup(of: (Int, Double?).self) { group in
      var found = [Double?](repeating: nil, count: plans.count)
      for (place, plan) in plans.enumerated() {
        if place >= threads, let (done, value) = await group.next() { found[done] = value }
        group.addTask { (place, goal.value(of: plan)) }
      }
      for await (done, value) in group { found[done] = value }
      return found
    }
  }

  /// What the preview says of designs spread over the space, for the optimizer to start from, and how many
  /// others were ruled out.
  func screened() async -> (designs: [[Double]], values: [Double], ruledOut: Int) {
    let sequence = SobolSequence(
      dimension: plans.space.coordinates.count, scramblingSeed: asked.scenario.seed)
    var designs: [[Double]] = []
    var seen: Set<[Double]> = []
    var ruledOut = 0
    for place in 0..<Self.drawLimit where designs.count < Self.screenCount {
      let drawn = plans.space.design(atUnit: sequence.point(place))
      guard let formed = plans.space.formed(drawn) else {
        ruledOut += 1
        continue
      }
      guard seen.insert(formed).inserted else { continue }
      if plans.space.isAllowed(formed) { designs.append(formed) } else { ruledOut += 1 }
    }
    let found = await previews(
      of: designs.map { asked.source.plan(plans.coding.values(of: $0)) ?? asked.source.presentPlan }
    )
    let known = zip(designs, found).compactMap { design, value in value.map { (design, $0) } }
    return (known.map(\.0), known.map(\.1), ruledOut)
  }

  /// Designs that the preview is asked about, and that are drawn to find so many.
  private static let screenCount = 200
  private static let drawLimit = 2_000
}

/// What the preview says of the first goal of a search.
private struct PreviewedGoal: Sendable {
  private let figure: Figure
  private let horizonDays: Int

  init(_ asked: PlanSearch) {
    figure = asked.search.goals[0].figure
    horizonDays = asked.scenario.horizonDays
  }

  func value(of plan: CommunityPlan) -> Double? {
    let outcome = try? MeanField(plan: plan, horizonDays: horizonDays).outcome()
    return outcome.map { $0.value(of: figure) }.flatMap { $0.isFinite ? $0 : nil }
  }
}

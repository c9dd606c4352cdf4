import CommunityModel

extension DocumentNode {
  /// A completed comparison in which the goals and days stand that follow from the metrics.
  func withGoalsAndDays(lastDay: Int) -> DocumentNode {
    var comparison = withGoalAndDay(lastDay: lastDay)
    comparison[.also] = self[.also].map { also in
      also.with(.list((also.items ?? []).map { $0.withGoalAndDay(lastDay: lastDay) }))
    }
    return comparison
  }

  private func withGoalAndDay(lastDay: Int) -> DocumentNode {
    guard let figure = self[.metric]?.scalar.flatMap({ Figure(name: $0, day: lastDay) }) else {
      return self
    }
    var measure = self
    let support = Support(preset: nil, grade: .assumption, source: ScenarioFormat.convention)
    if case .daily = figure, self[.day] == nil {
      measure[.day] = DocumentNode(plain: String(lastDay), at: place, support: support)
    }
    if self[.goal] == nil {
      measure[.goal] = DocumentNode(
        plain: figure.usualGoal.rawValue, at: place, support: support)
    }
    return measure
  }
}

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
    if case .daily = figure, self[.day] == nil { measure[.day] = .lastDay(lastDay, at: place) }
    if self[.goal] == nil {
      measure[.goal] = .conventional(figure.usualGoal.rawValue, at: place)
    }
    return measure
  }

  /// The day of a daily metric where none is stated.
  static func lastDay(_ day: Int, at place: SourcePlace) -> DocumentNode {
    conventional(String(day), at: place)
  }

  private static func conventional(_ text: String, at place: SourcePlace) -> DocumentNode {
    DocumentNode(
      plain: text, at: place,
      support: Support(preset: nil, grade: .assumption, source: ScenarioFormat.convention))
  }
}

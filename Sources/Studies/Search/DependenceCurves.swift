import CommunityModel
import StrategyOptimizer
import StudyResults

/// What the model expects along each variable, all others as in one design.
struct DependenceCurves {
  private let asked: PlanSearch
  private let plans: PlanSpace
  private let model: SearchModel

  init(_ asked: PlanSearch, _ plans: PlanSpace, _ model: SearchModel) {
    self.asked = asked
    self.plans = plans
    self.model = model
  }

  /// A curve for each variable that is a number or a choice.
  func curves(at design: [Double]) throws -> [DependenceCurve] {
    var curves: [DependenceCurve] = []
    let values = plans.coding.values(of: design)
    for (variable, asked) in asked.search.variables.enumerated() {
      var along = asked.domain.evenly(Self.pointCount)
      guard along.count > 1 else { continue }
      if !along.contains(values[variable]) {
        along.append(values[variable])
        along.sort { ($0.number ?? 0) < ($1.number ?? 0) }
      }
      var points: [DependenceCurve.Point] = []
      for value in along {
        var changed = values
        changed[variable] = value
        points.append(try point(changed, value, asked.domain))
      }
      curves.append(
        DependenceCurve(
          variable: variable, points: points,
          recommended: along.firstIndex(of: values[variable]) ?? 0))
    }
    return curves
  }

  private static let pointCount = 21

  private func point(
    _ values: [SearchValue], _ value: SearchValue, _ domain: SearchDomain
  ) throws -> DependenceCurve.Point {
    let coordinates = plans.coding.coordinates(of: values)
    let law = try model.expectation(of: coordinates)
    let isAllowed = plans.space.formed(coordinates).map(plans.space.isAllowed) ?? false
    return DependenceCurve.Point(
      value: value, text: domain.text(of: value),
      goal: MeanEstimate(
        mean: asked.search.goals[0].sign * law.mean, standardError: law.deviation),
      chanceOfFeasibility: isAllowed ? try model.chanceOfFeasibility(of: coordinates) : 0)
  }
}

extension SearchDomain {
  /// Numbers from the lowest to the highest, so many at most; all options; nothing for days.
  func evenly(_ limit: Int) -> [SearchValue] {
    switch self {
    case .real(let range, isLogarithmic: _):
      guard range.lowerBound < range.upperBound else { return [.real(range.lowerBound)] }
      let coding = DesignCoding([SearchVariable(path: "", domain: self)])
      return (0..<limit).map { coding.values(of: [Double($0) / Double(limit - 1)])[0] }
        .withoutRepetitions
    case .integer(let range, isCyclic: _):
      guard range.count > limit else { return range.map(SearchValue.integer) }
      return (0..<limit).map { step in
        .integer(range.lowerBound + step * (range.count - 1) / (limit - 1))
      }
    case .choice(let options): return options.indices.map(SearchValue.choice)
    case .days: return []
    }
  }

  /// A value as text of a scenario file.
  func text(of value: SearchValue) -> String {
    switch (self, value) {
    case (.choice(let options), .choice(let place)): options[place].text
    case (_, .integer(let number)): "\(number)"
    case (_, .real(let number)): number.shortText
    case (_, .days(let days)): "[\(days.map(String.init).joined(separator: ", "))]"
    case (_, .choice(let place)): "\(place)"
    }
  }
}

extension Double {
  /// The shortest text that reads back as the number, whole numbers without a point.
  var shortText: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

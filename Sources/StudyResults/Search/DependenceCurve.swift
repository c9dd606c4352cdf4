public import CommunityModel

/// What the model expects of the first goal along one variable, all others as recommended.
public struct DependenceCurve: Sendable, Equatable {
  /// A place on it.
  public struct Point: Sendable, Equatable {
    /// The variable's value.
    public var value: SearchValue
    /// The value, as text of a scenario file.
    public var text: String
    /// What is expected; the error is the model's deviation.
    public var goal: MeanEstimate
    /// The chance that all constraints are met there, 0…1; 0 where rules forbid it.
    public var chanceOfFeasibility: Double

    /// Makes a point.
    public init(
      value: SearchValue, text: String, goal: MeanEstimate, chanceOfFeasibility: Double
    ) {
      self.value = value
      self.text = text
      self.goal = goal
      self.chanceOfFeasibility = chanceOfFeasibility
    }
  }

  /// The place of the variable in the search.
  public var variable: Int
  /// From the lowest value up, or option by option.
  public var points: [Point]
  /// The place in `points` of the recommended value.
  public var recommended: Int

  /// Makes a curve.
  public init(variable: Int, points: [Point], recommended: Int) {
    self.variable = variable
    self.points = points
    self.recommended = recommended
  }
}

/// What a plan must keep to in a search.
public struct SearchConstraint: Sendable, Equatable {
  /// What is demanded.
  public enum Demand: Sendable, Equatable {
    /// The mean of a figure over all futures; how surely a limit is kept is said by a chance.
    case mean(FigureCondition)
    /// The chance that something happens, compared with a share, 0…1.
    case chance(UncertainEvent, MetricCondition.Comparison, share: Double)
    /// An inequality of the searched numbers alone, known before anything is simulated.
    case rule(SearchRule)
  }

  /// The constraint as the file states it.
  public var text: String
  /// What is demanded.
  public var demand: Demand

  /// Makes a constraint.
  public init(text: String, _ demand: Demand) {
    self.text = text
    self.demand = demand
  }
}

/// A figure of a simulated future compared with a number.
public struct FigureCondition: Sendable, Equatable {
  /// What is compared.
  public var figure: Figure
  /// How it is compared.
  public var comparison: MetricCondition.Comparison
  /// With what, in the unit of the figure.
  public var bound: Double

  /// Makes a condition.
  public init(_ figure: Figure, _ comparison: MetricCondition.Comparison, _ bound: Double) {
    self.figure = figure
    self.comparison = comparison
    self.bound = bound
  }
}

/// Something that happens in some of the futures.
public enum UncertainEvent: Sendable, Equatable {
  /// A condition holds on some day up to one.
  ///
  /// Either one of the scenario's events, or one that only the constraint states: its name is its
  /// condition.
  case event(ScenarioEvent)
  /// A figure meets a condition.
  case figure(FigureCondition)
}

/// A linear inequality of searched numbers: Σ weight · value, compared with a bound.
public struct SearchRule: Sendable, Equatable {
  /// A number with its weight.
  public struct Term: Sendable, Equatable {
    /// The place of the variable in the search.
    public var variable: Int
    /// What its value is multiplied by.
    public var weight: Double

    /// Makes a term.
    public init(variable: Int, weight: Double) {
      self.variable = variable
      self.weight = weight
    }
  }

  /// What is added up, by place of the variable, none twice.
  public var terms: [Term]
  /// How the sum is compared.
  public var comparison: MetricCondition.Comparison
  /// With what.
  public var bound: Double

  /// Makes a rule.
  public init(_ terms: [Term], _ comparison: MetricCondition.Comparison, _ bound: Double) {
    self.terms = terms
    self.comparison = comparison
    self.bound = bound
  }

  /// Whether a design keeps to it.
  ///
  /// - Precondition: the values of its variables are numbers.
  public func holds(for design: [SearchValue]) -> Bool {
    let sum = terms.reduce(0) { sum, term in
      guard let number = design[term.variable].number else {
        preconditionFailure("A rule is about numbers.")
      }
      return sum + term.weight * number
    }
    return comparison.holds(sum, bound)
  }

  /// Whether it holds for some of the values that the variables may take.
  ///
  /// - Precondition: the domains of its variables are numbers.
  public func isSatisfiable(in variables: [SearchVariable]) -> Bool {
    // A sum of products of ranges is least, and greatest, at their ends.
    let ends = terms.map { term in
      guard let numbers = variables[term.variable].domain.numbers else {
        preconditionFailure("A rule is about numbers.")
      }
      return [numbers.lowerBound * term.weight, numbers.upperBound * term.weight].sorted()
    }
    let sums = [ends.reduce(0) { $0 + $1[0] }, ends.reduce(0) { $0 + $1[1] }]
    return sums.contains { comparison.holds($0, bound) }
  }
}

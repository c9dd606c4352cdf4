extension SearchPlan {
  /// The constraints that only simulating tells; all others are known beforehand.
  public var simulatedConstraints: [SearchConstraint] {
    constraints.filter { constraint in
      if case .rule = constraint.demand { false } else { true }
    }
  }
}

import OutputAnalysis

extension RunningMoments {
  /// Takes in an amount for each of some people, if there are any.
  mutating func add(_ amount: Double, per people: Int) {
    if people > 0 { add(amount / Double(people)) }
  }
}

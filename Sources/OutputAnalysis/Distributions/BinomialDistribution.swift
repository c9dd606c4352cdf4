/// How often an event happens in independent trials.
package struct BinomialDistribution: Sendable {
  package let trialCount: Int
  package let probability: Double

  /// - Precondition: `trialCount` is not negative, `probability` is in 0...1.
  package init(trialCount: Int, probability: Double) {
    precondition(trialCount >= 0, "a binomial distribution needs a nonnegative number of trials")
    precondition(
      probability >= 0 && probability <= 1, "a binomial distribution needs a probability in 0...1")
    self.trialCount = trialCount
    self.probability = probability
  }

  /// Chance of `count` events or more.
  package func upperTail(from count: Int) -> Double {
    split(below: count).atLeast
  }

  /// Chance of `count` events or fewer.
  package func lowerTail(through count: Int) -> Double {
    split(below: count + 1).below
  }

  private func split(below count: Int) -> (below: Double, atLeast: Double) {
    if count <= 0 { return (0, 1) }
    if count > trialCount { return (1, 0) }
    let beta = IncompleteBeta(
      Double(count), Double(trialCount - count + 1), x: probability, y: 1 - probability)
    return (beta.upper, beta.lower)
  }
}

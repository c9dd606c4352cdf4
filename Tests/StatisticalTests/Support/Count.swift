/// How many of some people did something.
struct Count {
  let successes: Double
  let people: Int

  var share: Double { successes / Double(people) }

  /// How far the share lies above a probability, in exact standard errors.
  func standardErrors(above probability: Double) -> Double {
    StatisticalTests.standardErrors(count: successes, above: probability, of: people)
  }
}

import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

@Suite struct BetaGeometricNegativeBinomialTests {
  /// The estimates as published.
  private static let published = BetaGeometricNegativeBinomial(
    r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)

  @Test func `the published estimates of CDNOW are found again`() throws {
    let customers = try CDNowCustomers().histories
    #expect(customers.count == 2_357)
    let fitted = try BetaGeometricNegativeBinomial.fit(customers)
    // Fader, Hardie and Lee (2005), table 2: .243, 4.414, .793, 2.426, −9582.4.
    #expect(abs(fitted.law.r - 0.243) < 0.0005)
    #expect(abs(fitted.law.alpha - 4.414) < 0.0005)
    #expect(abs(fitted.law.a - 0.793) < 0.0005)
    #expect(abs(fitted.law.b - 2.426) < 0.0005)
    // The same likelihood, maximised and differenced by scipy on the same table.
    #expect(abs(fitted.fit.logLikelihood - -9582.429_206_67) < 1e-7)
    let errors = [0.05176281, 0.08569508, 0.23424088, 0.29078532]
    for (parameter, error) in zip(fitted.fit.parameters, errors) {
      #expect(agree(parameter.scaleStandardError, error, within: 1e-4))
    }
    #expect(fitted.fit.isIdentified && fitted.fit.hasSettled)
  }

  @Test func `weekly totals are projected within the published error`() throws {
    let customers = try CDNowCustomers().histories
    let arrivals = customers.map { (time: 39 - $0.age, customerCount: 1.0) }
    let totals = Self.published.expectedTotals(arrivals: arrivals, at: [39, 78])
    // By scipy's hyp2f1 on these ages, in the published rounding 2,498 and 4,166; actual: 2,457 and 4,339.
    #expect(abs(totals[0] - 2_497.563_529) < 1e-5)
    #expect(abs(totals[1] - 4_166.372_721) < 1e-5)
    let fitted = try BetaGeometricNegativeBinomial.fit(customers).law
    let projected = fitted.expectedTotals(arrivals: arrivals, at: [39, 78])
    // At scipy's estimates; two searches of a flat top end a few millionths of an error apart.
    #expect(agree(projected[0], 2_493.955_5, within: 1e-5))
    #expect(agree(projected[1], 4_160.604_1, within: 1e-5))
    // The forecast of twice the time seen falls short by the published four per cent.
    #expect(abs(projected[1] / 4_339 - 1) < 0.045)
  }

  @Test func `the histogram of repeat purchases is the published one`() throws {
    let customers = try CDNowCustomers().histories
    let law = try BetaGeometricNegativeBinomial.fit(customers).law
    let expected = (0...6).map { count in
      customers.reduce(0) { $0 + law.chance(ofPurchases: count, within: $1.age) }
    }
    let wanted = [1407.7, 460.3, 192.5, 101.2, 59.8, 38.1, 25.5]
    for (found, published) in zip(expected, wanted) { #expect(abs(found - published) < 0.06) }
    #expect(abs(2_357 - expected.reduce(0, +) - 71.9) < 0.06)
  }

  @Test(arguments: [
    // The authors' spreadsheet at its unrounded estimates, to the digits shown.
    (1.0 / 7, 0.0078), (1, 0.0532), (3, 0.1506), (31.8571, 1.0405), (32, 1.0437),
  ])
  func `expected purchases are the published ones`(weeks: Double, wanted: Double) {
    let law = BetaGeometricNegativeBinomial(r: 0.242594, alpha: 4.413532, a: 0.792886, b: 2.425752)
    #expect(abs(law.expectedPurchases(within: weeks) - wanted) < 0.000_05)
  }

  @Test func `the mean over the chance of stopping is the hypergeometric formula`() {
    // scipy.special.hyp2f1 in formula (9).
    let wanted = [
      (1.0, 0.05326789117165627), (12, 0.5013720182163504), (39, 1.1967231933207985),
      (78, 1.8605190579427455), (1_000, 6.580391613737897),
    ]
    for (time, value) in wanted {
      #expect(agree(Self.published.expectedPurchases(within: time), value, within: 1e-11))
    }
  }

  @Test func `limits of expected purchases are those of simpler laws`() {
    // Nobody stops: the mean is the rate times the time.
    let faithful = BetaGeometricNegativeBinomial(r: 2, alpha: 10, a: 1e-7, b: 1e3)
    #expect(agree(faithful.expectedPurchases(within: 30), 6, within: 1e-6))
    // Everyone stops at the first purchase: the mean is the chance of one, 1 − (alpha/(alpha + t))^r.
    let once = BetaGeometricNegativeBinomial(r: 2, alpha: 10, a: 1e6, b: 1e-3)
    #expect(agree(once.expectedPurchases(within: 30), 1 - 1.0 / 16, within: 1e-6))
    // Where the closed form has a = 1 in a denominator, the value lies between its neighbours'.
    func purchases(_ a: Double) -> Double {
      BetaGeometricNegativeBinomial(r: 0.5, alpha: 3, a: a, b: 2).expectedPurchases(within: 50)
    }
    let middle = (purchases(1 - 1e-6) + purchases(1 + 1e-6)) / 2
    #expect(agree(purchases(1), middle, within: 1e-10))
    #expect(Self.published.expectedPurchases(within: 0) == 0)
    // E[1/p] of a Beta(3, 2) number, (a + b − 1)/(a − 1), for an endless time.
    let finite = BetaGeometricNegativeBinomial(r: 0.5, alpha: 3, a: 3, b: 2)
    #expect(agree(finite.expectedPurchases(within: .infinity), 2, within: 1e-9))
    #expect((0...1).contains(finite.chance(ofPurchases: 3, within: .infinity)))
    #expect(finite.expectedPurchases(within: .nan) == 0)
  }

  @Test func `chances of counts are the published ones and sum to one`() {
    let law = Self.published
    // The package BTYD, to the digits shown.
    #expect(abs(law.chance(ofPurchases: 0, within: 39) - 0.573_786_4) < 5e-8)
    #expect(abs(law.chance(ofPurchases: 10, within: 2) - 1.07869e-7) < 5e-13)
    let chances = (0...400).map { law.chance(ofPurchases: $0, within: 39) }
    #expect(abs(chances.reduce(0, +) - 1) < 1e-9)
    let mean = chances.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    #expect(abs(mean - law.expectedPurchases(within: 39)) < 1e-7)
    #expect(law.chance(ofPurchases: -1, within: 3) == 0)
  }

  @Test func `what a customer will buy is as published`() throws {
    let customer = try PurchaseHistory(repeatCount: 2, lastPurchase: 30.43, age: 38.86)
    // The authors' spreadsheet: 1.226.
    #expect(abs(Self.published.expectedPurchases(within: 39, of: customer) - 1.226) < 0.0005)
    let silent = try PurchaseHistory(repeatCount: 0, lastPurchase: 0, age: 38.86)
    #expect(Self.published.chanceStillBuying(silent) == 1)
    let gone = try PurchaseHistory(repeatCount: 20, lastPurchase: 5, age: 38.86)
    #expect(Self.published.chanceStillBuying(gone) < 1e-6)
  }

  @Test func `simulated customers give back the law that made them`() throws {
    let truth = BetaGeometricNegativeBinomial(r: 0.8, alpha: 6, a: 1.2, b: 4)
    var stream = SequentialStream(name: "customers", seed: 9)
    let customers = try (0..<4_000).map { _ in try Self.simulated(truth, age: 50, using: &stream) }
    let fit = try BetaGeometricNegativeBinomial.fit(customers).fit
    for (parameter, wanted) in zip(fit.parameters, [0.8, 6, 1.2, 4]) {
      #expect(abs(Double.log(parameter.estimate / wanted)) < 4 * parameter.scaleStandardError)
      #expect(parameter.scaleStandardError < 0.35)
    }
  }

  private static func simulated(
    _ law: BetaGeometricNegativeBinomial, age: Double, using stream: inout SequentialStream
  ) throws -> PurchaseHistory {
    let rate = Double.exp(stream.logGammaVariate(shape: law.r)) / law.alpha
    let (stop, stay) = (stream.logGammaVariate(shape: law.a), stream.logGammaVariate(shape: law.b))
    let chance = 1 / (1 + Double.exp(stay - stop))
    var (count, last) = (0, 0.0)
    while true {
      let next = last - .log(stream.openUnit()) / rate
      guard next < age else { break }
      count += 1
      last = next
      if stream.openUnit() < chance { break }
    }
    return try PurchaseHistory(repeatCount: count, lastPurchase: last, age: age)
  }

  @Test func `poor histories give finite laws`() throws {
    let one = try PurchaseHistory(repeatCount: 3, lastPurchase: 2, age: 9)
    let none = try PurchaseHistory(repeatCount: 0, lastPurchase: 0, age: 9)
    let huge = try PurchaseHistory(repeatCount: 1_000_000_000, lastPurchase: 1e12, age: 1e12)
    for customers in [
      [one], [none], Array(repeating: none, count: 50), [huge, none], [one, huge],
    ] {
      let fitted = try BetaGeometricNegativeBinomial.fit(customers)
      #expect(fitted.law.expectedPurchases(within: 5).isFinite)
      #expect(!fitted.fit.isIdentified)
    }
  }

  @Test func `impossible histories are refused`() throws {
    #expect(throws: FittingError.nothingObserved) { try BetaGeometricNegativeBinomial.fit([]) }
    let unborn = try PurchaseHistory(repeatCount: 0, lastPurchase: 0, age: 0)
    #expect(throws: FittingError.nothingObserved) {
      try BetaGeometricNegativeBinomial.fit([unborn])
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) {
      try PurchaseHistory(repeatCount: -1, lastPurchase: 0, age: 1)
    }
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try PurchaseHistory(repeatCount: 0, lastPurchase: 0.5, age: 1)
    }
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try PurchaseHistory(repeatCount: 1, lastPurchase: 2, age: 1)
    }
    #expect(throws: FittingError.impossibleValue(place: 2)) {
      try PurchaseHistory(repeatCount: 1, lastPurchase: 2, age: .nan)
    }
  }
}

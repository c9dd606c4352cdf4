import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

@Suite struct GammaGammaTests {
  @Test func `the published estimates of CDNOW's spend are found again`() throws {
    let spends = try CDNowCustomers().spends
    #expect(spends.count == 946)
    let fitted = try GammaGamma.fit(spends)
    // Fader and Hardie (2013): 6.25, 3.74, 15.44 and 35.2 from rounded estimates.
    #expect(abs(fitted.law.p - 6.25) < 0.005)
    #expect(abs(fitted.law.q - 3.74) < 0.005)
    #expect(abs(fitted.law.v - 15.44) < 0.01)
    #expect(abs(try #require(fitted.law.meanAmount) - 35.2) < 0.05)
    // scipy's BFGS on the same table: estimates, likelihood, errors of the logarithms.
    #expect(abs(fitted.law.v - 15.44771847) < 1e-3)
    #expect(abs(fitted.fit.logLikelihood - -4055.923_243_5) < 1e-6)
    for (parameter, error) in zip(fitted.fit.parameters, [0.19038905, 0.07748996, 0.26929844]) {
      #expect(agree(parameter.scaleStandardError, error, within: 1e-4))
    }
  }

  @Test func `a customer's mean lies between their own and everyone's`() throws {
    let law = GammaGamma(p: 6.25, q: 3.74, v: 15.44)
    let everyone = try #require(law.meanAmount)
    #expect(try #require(law.meanAmount(purchaseCount: 0, average: 0)) == everyone)
    let few = try #require(law.meanAmount(purchaseCount: 1, average: 100))
    let many = try #require(law.meanAmount(purchaseCount: 1_000, average: 100))
    #expect(everyone < few && few < many && abs(many - 100) < 0.1)
    #expect(GammaGamma(p: 1, q: 0.9, v: 1).meanAmount == nil)
  }

  @Test func `simulated spends give back the law that made them`() throws {
    var stream = SequentialStream(name: "spend", seed: 4)
    let customers = (0..<3_000).map { index in
      let count = 1 + index % 5
      let scale = 20 / Double.exp(stream.logGammaVariate(shape: 5))
      let total = Double.exp(stream.logGammaVariate(shape: 3 * Double(count))) * scale
      return CustomerSpend(purchaseCount: count, average: total / Double(count))
    }
    let fit = try GammaGamma.fit(customers).fit
    for (parameter, wanted) in zip(fit.parameters, [3.0, 5, 20]) {
      #expect(abs(Double.log(parameter.estimate / wanted)) < 4 * parameter.scaleStandardError)
      #expect(parameter.scaleStandardError < 0.2)
    }
  }

  @Test(arguments: [
    [CustomerSpend(purchaseCount: 1, average: 5)],
    Array(repeating: CustomerSpend(purchaseCount: 2, average: 5), count: 20),
    [
      CustomerSpend(purchaseCount: 1, average: 1e-150),
      CustomerSpend(purchaseCount: 9, average: 1e150),
    ],
  ])
  func `poor spends give finite laws that are not identified`(spends: [CustomerSpend]) throws {
    let fitted = try GammaGamma.fit(spends)
    #expect(fitted.fit.logLikelihood.isFinite && !fitted.fit.isIdentified)
  }

  @Test func `impossible spends are refused with their place`() {
    let good = CustomerSpend(purchaseCount: 1, average: 5)
    #expect(throws: FittingError.nothingObserved) { try GammaGamma.fit([]) }
    for bad in [
      CustomerSpend(purchaseCount: 0, average: 5), CustomerSpend(purchaseCount: 1, average: 0),
      CustomerSpend(purchaseCount: 1, average: .nan),
    ] {
      #expect(throws: FittingError.impossibleValue(place: 1)) { try GammaGamma.fit([good, bad]) }
    }
    #expect(throws: FittingError.noFiniteLikelihood) {
      try GammaGamma.fit([CustomerSpend(purchaseCount: 1, average: 1e300)])
    }
  }
}

import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

@Suite struct PostingRatesTests {
  @Test(arguments: [
    // scipy.integrate.quad of the mixture at 1e-13: location, spread, count, logarithm of the chance.
    (0.0, 2.416, 0.0, -0.8623800845583263), (0, 2.416, 1, -1.9284717463491736),
    (0, 2.416, 5, -3.617155042472448), (0, 2.416, 100, -8.21665018762631),
    (0, 2.416, 3000, -15.29785195626606), (2, 0.3, 0, -6.014482809992314),
    (2, 0.3, 5, -2.250124494901967), (2, 0.3, 40, -15.392937066758906),
    (-3, 1, 0, -0.07722156176750583), (-3, 1, 1, -2.693755295260907),
    (-3, 1, 4, -9.029536712482598),
  ])
  func `chances are those of numerical integration`(
    location: Double, spread: Double, count: Double, wanted: Double
  ) {
    let found = PoissonLognormal(location: location, spread: spread).logChance(of: count)
    #expect(abs(found - wanted) < 1e-9)
  }

  @Test func `a spread of nothing is Poisson's law`() {
    let found = PoissonLognormal(location: .log(5), spread: 1e-5).logChance(of: 7)
    // scipy.stats.poisson.logpmf(7, 5); the first order is spread²/2 · ((7 − 5)² − 5).
    #expect(abs(found - -2.259095974026712) < 1e-9)
  }

  @Test func `simulated members give back silent share and spread`() throws {
    let messages = Self.simulated(silent: 0.5, median: 2, spread: 1.5, members: 5_000, seed: 21)
    let counts = try MessageCounts(ofMembers: messages)
    let fit = try PostingRates.fit(counts)
    for (parameter, wanted) in zip(fit.lognormal.fit.parameters, [0.5, 2, 1.5]) {
      let error =
        parameter.scale.coordinate(of: parameter.estimate) - parameter.scale.coordinate(of: wanted)
      #expect(abs(error) < 4 * parameter.scaleStandardError)
    }
    #expect(fit.lognormal.fit.isIdentified && fit.lognormal.fit.hasSettled)
    #expect(fit.lognormal.fit.parameters[2].standardError < 0.1)
    #expect(abs(fit.lognormal.law.posterShare - counts.posterShare) < 0.005)
    // The negative control: gamma rates do not make this tail.
    #expect(fit.preferenceForLognormal > 50)
  }

  @Test
  func
    `gamma rates are preferred where they are the truth, with the zero share of the closed form`()
    throws
  {
    var stream = SequentialStream(name: "gamma rates", seed: 22)
    let messages = (0..<5_000).map { _ in stream.negativeBinomial(mean: 4, dispersion: 1.5) }
    let counts = try MessageCounts(ofMembers: messages)
    let fit = try PostingRates.fit(counts)
    for (parameter, wanted) in zip(fit.gamma.fit.parameters, [4, 1.5]) {
      #expect(abs(Double.log(parameter.estimate / wanted)) < 4 * parameter.scaleStandardError)
    }
    #expect(fit.preferenceForLognormal < 0)
    // The mean is the sample's; the zero share (1 + 1.5 · 4)^(−1/1.5) lies within five standard errors.
    #expect(agree(fit.gamma.law.mean, Double(counts.messageCount) / 5_000, within: 1e-6))
    let zeros = Double.pow(7, -1 / 1.5)
    #expect(abs(counts.posterShare - (1 - zeros)) < 5 * (zeros * (1 - zeros) / 5_000).squareRoot())
    #expect(
      agree(GammaPostingRates(mean: 4, dispersion: 1.5).posterShare, 1 - zeros, within: 1e-12))
  }

  @Test func `the share of the most active is the published one`() {
    // T. van Mierlo (2014): a quarter posts, the most active 4 % of them make 74.7 %; 40 % then make 98.7 % in the
    // source, 98.5 % by this law.
    let law = PostingRates(silentShare: 0.75, medianRate: 1, spread: 2.416)
    #expect(abs(law.messageShare(ofTop: 0.04) - 0.747) < 0.001)
    #expect(abs(law.messageShare(ofTop: 0.4) - 0.985) < 0.001)
    #expect(law.messageShare(ofTop: 0) == 0 && law.messageShare(ofTop: 2) == 1)
  }

  @Test func `chances sum to one`() {
    let law = PostingRates(silentShare: 0.3, medianRate: 2, spread: 0.7)
    #expect(abs((0...300).reduce(0) { $0 + law.chance(of: $1) } - 1) < 1e-9)
    #expect(law.chance(of: -1) == 0)
  }

  @Test(arguments: [
    [0], [5], [0, 0, 0, 0], [1, 1, 1, 1, 1], [0, 1_000_000_000], [1_000_000_000, 1_000_000_000],
    [0, 0, 0, 1],
  ])
  func `poor counts give finite laws that are not identified`(messages: [Int]) throws {
    let fit = try PostingRates.fit(try MessageCounts(ofMembers: messages))
    #expect(fit.lognormal.fit.logLikelihood.isFinite && fit.gamma.fit.logLikelihood.isFinite)
    #expect((0...1).contains(fit.lognormal.law.posterShare))
    #expect(!fit.lognormal.fit.isIdentified)
  }

  @Test func `impossible counts are refused`() {
    #expect(throws: FittingError.nothingObserved) { try MessageCounts(ofMembers: []) }
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try MessageCounts(ofMembers: [1, -1])
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) { try MessageCounts(ofMembers: [.max]) }
  }

  private static func simulated(
    silent: Double, median: Double, spread: Double, members: Int, seed: UInt64
  ) -> [Int] {
    var stream = SequentialStream(name: "posting", seed: seed)
    return (0..<members).map { _ in
      let isSilent = stream.openUnit() < silent
      let rate = median * .exp(spread * stream.standardNormal())
      return isSilent ? 0 : stream.poisson(mean: rate)
    }
  }
}

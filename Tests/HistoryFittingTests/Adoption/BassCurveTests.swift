import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

/// Yearly first purchases in the United States, in thousands.
///
/// Citation: V. Srinivasan, C. H. Mason (1986), doi:10.1287/mksc.5.2.169.
@Suite struct BassCurveTests {
  private static let airConditioners = [
    96.0, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500,
  ]
  private static let televisions = [747.0, 1480, 2646, 5118, 5777, 5982, 5962, 4631]
  private static let dryers = [
    106.0, 319, 492, 635, 737, 890, 1397, 1523, 1294, 1240, 1425, 1260, 1236,
  ]

  struct Published: Sendable {
    let joins: [Double]
    let p, q, m: Double
    let errors: [Double]
    let explained, peakTime, peakRate: Double
  }

  @Test(arguments: [
    // Estimates as published and computed again; standard errors by scipy's curve_fit.
    Published(
      joins: airConditioners, p: 0.009442, q: 0.37476, m: 18_713,
      errors: [2.03841288e-03, 4.02189067e-02, 1.41053732e+03], explained: 0.933, peakTime: 9.581,
      peakRate: 1_843),
    Published(
      joins: televisions, p: 0.018466, q: 0.61586, m: 39_659,
      errors: [3.22190860e-03, 5.42027921e-02, 2.26734273e+03], explained: 0.969, peakTime: 5.529,
      peakRate: 6_478),
    Published(
      joins: dryers, p: 0.013596, q: 0.32670, m: 16_497,
      errors: [2.30031958e-03, 3.64126659e-02, 1.23434491e+03], explained: 0.918, peakTime: 9.343,
      peakRate: 1_462),
  ])
  func `published fits are found again`(wanted: Published) throws {
    let found = try BassCurve.leastSquares(joins: wanted.joins)
    // Half a unit of the last digit.
    #expect(abs(found.curve.p - wanted.p) < 5e-7)
    #expect(abs(found.curve.q - wanted.q) < 5e-6)
    #expect(abs(found.curve.m - wanted.m) < 0.5)
    #expect(abs(try #require(found.explainedShare) - wanted.explained) < 0.0005)
    #expect(abs(found.curve.peakTime - wanted.peakTime) < 0.0005)
    #expect(abs(found.curve.peakRate - wanted.peakRate) < 0.5)
    for (parameter, error) in zip(found.fit.parameters, wanted.errors) {
      // curve_fit's Jacobian is by forward differences.
      #expect(agree(parameter.standardError, error, within: 1e-4))
    }
    #expect(found.marketSize == .identified && found.fit.isIdentified)
  }

  @Test(arguments: [
    (airConditioners, 0.016992, 0.40495, 17_091.0), (televisions, 0.035693, 0.67193, 35_495),
    (dryers, 0.019615, 0.34814, 15_281),
  ])
  func `Bass's regression has its own published values`(
    joins: [Double], p: Double, q: Double, m: Double
  ) throws {
    let curve = try #require(try BassCurve.regression(joins: joins))
    #expect(abs(curve.p - p) < 5e-7)
    #expect(abs(curve.q - q) < 5e-6)
    #expect(abs(curve.m - m) < 0.5)
  }

  @Test func `the curve is the solution of its equation`() {
    let curve = BassCurve(p: 0.03, q: 0.38, m: 1)
    let shares = [0.0358, 0.0851, 0.1505, 0.2332, 0.3312, 0.4392, 0.5490, 0.6517, 0.7407, 0.8128]
    for (time, share) in zip(1...10, shares) {
      #expect(abs(curve.share(at: Double(time)) - share) < 0.000_05)
    }
    #expect(abs(curve.peakTime - 6.1926) < 0.000_05)
    #expect(abs(curve.peakShare - 0.4605) < 0.000_06)
    #expect(abs(curve.peakRate - 0.11059) < 0.000_005)
    #expect(BassCurve(p: 1e-300, q: 1e300, m: 1).share(at: 1) == 1)
    #expect(curve.share(at: -1) == 0 && BassCurve(p: 1, q: 0.1, m: 1).peakTime == 0)
  }

  @Test func `a curve with small noise is found again within its errors`() throws {
    let truth = BassCurve(p: 0.001, q: 0.09, m: 5_000)
    var stream = SequentialStream(name: "bass", seed: 2)
    let joins = (1...120).map { max(0, truth.joins(inPeriod: $0) + 3 * stream.standardNormal()) }
    let found = try BassCurve.leastSquares(joins: joins)
    for (parameter, wanted) in zip(found.fit.parameters, [0.001, 0.09, 5_000]) {
      let error = Double.log(parameter.estimate / wanted) / parameter.scaleStandardError
      #expect(abs(error) < 4)
    }
    #expect(found.marketSize == .identified)
  }

  @Test(arguments: [
    // Before the peak, and at a peak that later years did away with: nine years give 11,837 for 18,713 thousand; a
    // constant; a straight rise; a slow fall.
    Array(airConditioners.prefix(5)), Array(airConditioners.prefix(9)),
    Array(repeating: 5, count: 20), (1...15).map { Double($0) },
    (0..<20).map { 100 * Double.exp(-0.005 * Double($0)) },
  ])
  func `what has not turned does not say how many will come`(joins: [Double]) throws {
    let found = try BassCurve.leastSquares(joins: joins)
    #expect(found.marketSize != .identified)
    #expect(found.curve.m.isFinite && found.residualSumOfSquares.isFinite)
  }

  @Test func `a perfect curve and degenerate series stay finite`() throws {
    let perfect = try BassCurve.leastSquares(
      joins: (1...30).map { BassCurve(p: 0.01, q: 0.4, m: 1e6).joins(inPeriod: $0) })
    #expect(agree(perfect.curve.q, 0.4, within: 1e-4))
    for joins in [
      [0.0, 0, 0, 1], [1e90, 2e90, 1e90, 1e89], [1, 0, 0, 0, 0], [0, 0, 5, 0, 0, 0],
    ] {
      let found = try BassCurve.leastSquares(joins: joins)
      #expect(found.curve.m.isFinite && found.curve.p > 0 && found.curve.q > 0)
      _ = try BassCurve.regression(joins: joins)
    }
    #expect(try BassCurve.leastSquares(joins: Array(repeating: 5, count: 9)).explainedShare == nil)
  }

  @Test func `impossible series are refused`() {
    #expect(throws: FittingError.nothingObserved) { try BassCurve.leastSquares(joins: [1, 2, 3]) }
    #expect(throws: FittingError.nothingObserved) {
      try BassCurve.leastSquares(joins: [0, 0, 0, 0])
    }
    #expect(throws: FittingError.impossibleValue(place: 2)) {
      try BassCurve.leastSquares(joins: [1, 2, -3, 4])
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) {
      try BassCurve.regression(joins: [.infinity, 2, 3, 4])
    }
  }
}

import OutputAnalysis
import Testing

/// Reference values: mpmath 1.3.0 with 60 digits, from the regularized incomplete beta function and
/// its inverse by bisection, at the exact binary value of each probability.
@Suite struct StudentTDistributionTests {
  struct Quantile: Sendable {
    let probability, degreesOfFreedom, value: Double
  }

  private static func column(
    _ probability: Double, _ values: [(Double, Double)]
  ) -> [Quantile] {
    values.map { Quantile(probability: probability, degreesOfFreedom: $0.0, value: $0.1) }
  }

  static let table =
    column(
      0.975,
      [
        (1, 12.706204736174693314), (2, 4.3026527297494617894), (2.5, 3.5746548420036817607),
        (5, 2.5705818356363147828), (10, 2.2281388519862742245), (30, 2.0422724563012378878),
        (100, 1.9839715185235518946), (1000, 1.9623390808264081039),
        (19999, 1.9600826110898151642),
      ])
    + column(
      0.995,
      [
        (1, 63.656741162871524447), (2, 9.9248432009182886403), (5, 4.0321429835552271793),
        (10, 3.1692726726169507118), (30, 2.7499956535672249664), (100, 2.625890521438017607),
        (1000, 2.5807546980659507706), (19999, 2.5760751653114473805),
      ])
    + column(
      0.6,
      [
        (1, 0.32491969623290624903), (2, 0.28867513459481281549), (5, 0.26718086570414506569),
        (10, 0.26018482949208017615), (30, 0.25560536495191271444),
        (100, 0.25402218245822775892), (1000, 0.25341451583949870728),
        (19999, 0.25335047343257879573),
      ])
    + column(
      0.9999,
      [
        (1, 3183.0987571185014745), (2, 70.700071074968171991), (5, 9.6775663008828141642),
        (10, 5.693820101457592645), (30, 4.2339859572720607613), (100, 3.8615997909500907851),
        (1000, 3.7328516045753962333), (19999, 3.7197060973712122833),
      ])
    + column(
      1e-100,
      [
        (1, -3.1830988618379066517e+99), (5, -1.5683925590993378027e+20),
        (1000, -23.930617087826443057),
      ])

  @Test(arguments: table)
  func `quantiles match high-precision values`(reference: Quantile) {
    let distribution = StudentTDistribution(degreesOfFreedom: reference.degreesOfFreedom)
    let found = distribution.quantile(reference.probability)
    // A chance of 1e-100 is the exponential of -230, whose rounding it inherits.
    let tolerance = reference.probability < 1e-99 ? 230 * Double.ulpOfOne : 1e-14
    #expect(relativeError(found, reference.value) < tolerance)
  }

  @Test func `quantiles round to the printed table`() {
    // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, column 0.975.
    let printedTable: [(Double, Double)] = [
      (1, 12.706), (2, 4.303), (5, 2.571), (10, 2.228), (30, 2.042), (100, 1.984),
    ]
    for (degreesOfFreedom, printed) in printedTable {
      let found = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).quantile(0.975)
      #expect((found * 1000).rounded() / 1000 == printed)
    }
  }

  @Test(arguments: [
    (0.3, 3, 0.60811835398004048), (2, 7, 0.95719033571851196162),
    (-2.5, 7, 0.020496109292876448445), (-40, 4, 1.1670081613006342976e-6),
    (-8, 1000, 1.7133307411957371987e-15),
  ])
  func `chances match high-precision values`(t: Double, degreesOfFreedom: Double, chance: Double) {
    let distribution = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    #expect(relativeError(distribution.cumulative(t), chance) < 1e-14)
  }

  @Test func `the median is zero and the tails mirror each other`() {
    let distribution = StudentTDistribution(degreesOfFreedom: 4)
    #expect(distribution.quantile(0.5) == 0)
    #expect(distribution.cumulative(0) == 0.5)
    #expect(distribution.quantile(0.25) == -distribution.quantile(0.75))
  }
}

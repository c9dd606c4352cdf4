import RandomStreams
import RealModule
import TestSupport
import Testing

@testable import HistoryFitting

@Suite struct ReturnHazardsTests {
  /// Day by day as the simulation goes: return, visit, lapse.
  private static func simulated(
    _ law: ReturnHazards, members: Int, days: Int, seed: UInt64
  ) throws -> [ActivityRecord] {
    var stream = SequentialStream(name: "members", seed: seed)
    return try (0..<members).map { _ in
      let hazard = law.lapseHazard(atNormal: stream.standardNormal())
      var active = [0]
      var isEngaged = stream.openUnit() >= 1 - Double.exp(-hazard)
      for day in 1..<days {
        if !isEngaged { isEngaged = stream.openUnit() < 1 - Double.exp(-law.returnPerDay) }
        guard isEngaged else { continue }
        if stream.openUnit() < law.visit { active.append(day) }
        if stream.openUnit() < 1 - Double.exp(-hazard) { isEngaged = false }
      }
      return try ActivityRecord(firstDay: 0, activeDays: active, lastDay: days - 1)
    }
  }

  @Test func `silences have the chances of every path counted out`() {
    let law = ReturnHazards(visit: 0.4, lapsePerDay: 0.2, returnPerDay: 0.3, lapseSpread: 0)
    let found = law.silences(lapseHazard: 0.2, longest: 6)
    let (lapse, back) = (1 - Double.exp(-0.2), 1 - Double.exp(-0.3))
    for days in 1...6 {
      // Bit k of a path: engaged on day k.
      var (ended, lasting) = (0.0, 0.0)
      for path in 0..<(1 << days) {
        var (chance, wasEngaged) = (1.0, true)
        for day in 0..<days {
          let isEngaged = path >> day & 1 == 1
          let toEngaged = wasEngaged ? 1 - lapse + lapse * back : back
          chance *= isEngaged ? toEngaged : 1 - toEngaged
          if day < days - 1 && isEngaged { chance *= 0.6 }
          wasEngaged = isEngaged
        }
        ended += wasEngaged ? chance * 0.4 : 0
        lasting += chance * (wasEngaged ? 0.6 : 1)
      }
      #expect(abs(found.ended[days] - .log(ended)) < 1e-13)
      #expect(abs(found.lasting[days] - .log(lasting)) < 1e-13)
    }
  }

  @Test func `without lapsing silences are geometric, however long`() {
    let law = ReturnHazards(visit: 0.9, lapsePerDay: 0, returnPerDay: 0.1, lapseSpread: 0)
    let found = law.silences(lapseHazard: 0, longest: 5_000)
    #expect(agree(found.lasting[5_000], 5_000 * .log(0.1), within: 1e-12))
    #expect(agree(found.ended[700], 699 * .log(0.1) + .log(0.9), within: 1e-12))
  }

  @Test func `the weights of the lapse hazard integrate its law`() {
    let nodes = NormalNodes.standard
    func average(_ value: (Double) -> Double) -> Double {
      zip(nodes.points, nodes.logWeights).reduce(0) { $0 + Double.exp($1.1) * value($1.0) }
    }
    let law = ReturnHazards(visit: 0.4, lapsePerDay: 0.02, returnPerDay: 0.3, lapseSpread: 1)
    // A lognormal factor of mean 1, and a variance of 1, to the share of the tails left out.
    #expect(agree(average { law.lapseHazard(atNormal: $0) }, 0.02, within: 1e-4))
    #expect(agree(average { $0 * $0 }, 1, within: 1e-4))
  }

  @Test(arguments: [
    ReturnHazards(visit: 0.3, lapsePerDay: 0.02, returnPerDay: 0.01, lapseSpread: 1),
    ReturnHazards(visit: 0.7, lapsePerDay: 0.05, returnPerDay: 0.05, lapseSpread: 0.6),
  ])
  func `simulated members give back the law that made them`(truth: ReturnHazards) throws {
    let members = try Self.simulated(truth, members: 1_500, days: 200, seed: 31)
    let fit = try ReturnHazards.fit(members).fit
    let wanted = [truth.visit, truth.lapsePerDay, truth.returnPerDay, truth.lapseSpread]
    for (parameter, value) in zip(fit.parameters, wanted) {
      let error =
        parameter.scale.coordinate(of: parameter.estimate) - parameter.scale.coordinate(of: value)
      #expect(abs(error) < 4 * parameter.scaleStandardError)
      #expect(parameter.scaleStandardError < 0.15)
    }
    #expect(fit.isIdentified && fit.hasSettled)
  }

  @Test func `members who are all alike have no spread`() throws {
    let truth = ReturnHazards(visit: 0.5, lapsePerDay: 0.05, returnPerDay: 0.05, lapseSpread: 0)
    let fit = try ReturnHazards.fit(Self.simulated(truth, members: 800, days: 200, seed: 32)).fit
    let spread = fit.parameters[3]
    #expect(!spread.isIdentified || spread.estimate < 0.25)
  }

  /// A step for every member and day would take minutes instead of seconds.
  @Test func `five thousand members and seven hundred days give back their law`() throws {
    let truth = ReturnHazards(visit: 0.3, lapsePerDay: 0.02, returnPerDay: 0.01, lapseSpread: 1)
    let members = try Self.simulated(truth, members: 5_000, days: 700, seed: 33)
    let (parameters, seconds) = try timed { try ReturnHazards.fit(members).fit.parameters }
    #expect(seconds < 60)
    let wanted = [0.3, 0.02, 0.01, 1]
    for (parameter, value) in zip(parameters, wanted) {
      let error =
        parameter.scale.coordinate(of: parameter.estimate) - parameter.scale.coordinate(of: value)
      #expect(abs(error) < 4 * parameter.scaleStandardError)
    }
  }

  @Test func `what members never did is not identified`() throws {
    // Active every day: no lapse, no return.
    let always = try ActivityRecord(firstDay: 0, activeDays: Array(0..<50), lastDay: 49)
    // Never seen again.
    let never = try ActivityRecord(firstDay: 0, activeDays: [0], lastDay: 49)
    let short = try ActivityRecord(firstDay: 0, activeDays: [0], lastDay: 1)
    for members in [[always], [never], [short], Array(repeating: always, count: 20)] {
      let fitted = try ReturnHazards.fit(members)
      #expect(fitted.fit.logLikelihood.isFinite)
      #expect(fitted.fit["returnPerDay"]?.isIdentified == false)
      #expect(fitted.fit["lapseSpread"]?.isIdentified == false)
    }
  }

  @Test func `records keep silences and their ends`() throws {
    let record = try ActivityRecord(firstDay: 10, activeDays: [10, 11, 14, 15, 18], lastDay: 25)
    #expect(record.gaps.map(\.days) == [1, 3] && record.gaps.map(\.count) == [2, 2])
    #expect(record.silence == 7)
    // A first day without activity counts as one with.
    let joined = try ActivityRecord(firstDay: 10, activeDays: [13], lastDay: 13)
    #expect(joined.gaps.map(\.days) == [3] && joined.silence == 0)
  }

  @Test func `impossible records are refused`() throws {
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try ActivityRecord(firstDay: 0, activeDays: [3, 3], lastDay: 9)
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) {
      try ActivityRecord(firstDay: 5, activeDays: [3], lastDay: 9)
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) {
      try ActivityRecord(firstDay: .min, activeDays: [], lastDay: .max)
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) {
      try ActivityRecord(firstDay: 0, activeDays: [], lastDay: 10_001)
    }
    #expect(throws: FittingError.nothingObserved) { try ReturnHazards.fit([]) }
    let dayOne = try ActivityRecord(firstDay: 5, activeDays: [5], lastDay: 5)
    #expect(throws: FittingError.nothingObserved) { try ReturnHazards.fit([dayOne]) }
  }
}

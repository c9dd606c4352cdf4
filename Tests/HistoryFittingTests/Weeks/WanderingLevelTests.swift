import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

@Suite struct WanderingLevelTests {
  @Test func `a level that never moved does not move`() throws {
    var stream = SequentialStream(name: "levels", seed: 1)
    let level = try WanderingLevel([50, 50, nil, 50, 50])
    #expect(level.path(weeks: 5, using: &stream) == [50, 50, 50, 50, 50])
  }

  @Test func `a straight line goes on, as far as its weeks speak for it`() throws {
    var stream = SequentialStream(name: "levels", seed: 2)
    let weeks = 400
    // Without luck a line has no spread, and the weight of no trend is 8 weeks against 52 or so.
    let level = try WanderingLevel((0..<weeks).map { 100 + 3 * Double($0) })
    let path = level.path(weeks: 10, using: &stream)
    let slope = (path[9] - path[0]) / 9
    #expect((2.6..<3).contains(slope))
    let short = try WanderingLevel((0..<9).map { 100 + 3 * Double($0) })
    let shortPath = short.path(weeks: 10, using: &stream)
    #expect((1.2..<1.8).contains((shortPath[9] - shortPath[0]) / 9))
  }

  @Test func `bands of a random walk hold as often as they say`() throws {
    var stream = SequentialStream(name: "levels", seed: 3)
    var held = (four: 0, twelve: 0)
    let trials = 400
    for _ in 0..<trials {
      var walk = [1_000.0]
      for _ in 0..<71 { walk.append(walk[walk.count - 1] + 0.5 + 3 * stream.standardNormal()) }
      let level = try WanderingLevel(Array(walk.prefix(60)))
      let paths = (0..<400).map { _ in level.path(weeks: 12, using: &stream) }
      func isInside(_ ahead: Int) -> Bool {
        let sorted = paths.map { $0[ahead - 1] }.sorted()
        return (sorted[39]...sorted[360]).contains(walk[59 + ahead])
      }
      held.four += isInside(4) ? 1 : 0
      held.twelve += isInside(12) ? 1 : 0
    }
    // 80 % is claimed; the error of a share of 400 is 2 %. Runs of weeks make it a little wider or narrower.
    for count in [held.four, held.twelve] {
      #expect((0.72...0.9).contains(Double(count) / Double(trials)))
    }
  }

  @Test func `what was not seen, or cannot be, is refused`() {
    #expect(throws: FittingError.nothingObserved) { try WanderingLevel([1, nil, 2]) }
    #expect(throws: FittingError.nothingObserved) { try WanderingLevel([]) }
    #expect(throws: FittingError.impossibleValue(place: 1)) { try WanderingLevel([1, -1, 2]) }
    #expect(throws: FittingError.impossibleValue(place: 2)) { try WanderingLevel([1, 1, .nan]) }
  }
}

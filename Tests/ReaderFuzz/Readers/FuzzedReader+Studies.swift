import Foundation
import GRDB

@testable import Studies

extension FuzzedReader {
  /// Files of studies.
  static let study = FuzzedReader(name: "study", isText: false, percent: 60) {
    [try SmallStudy.bytes()]
  } reads: { input, folder in
    let path = try SmallStudy.place(input, in: folder)
    return try SmallStudy.isUsable(at: path, choice: input.sum)
  }

  private static let sound = Result { try SmallStudy.bytes() }

  /// Studies in which values and tables are of other kinds; inputs say which.
  static let studyCells = FuzzedReader(name: "study-cells", isText: false, percent: 40) {
    (0..<16).flatMap { kind in (0..<20).map { [kind, $0, $0, 1] } }
  } reads: { input, folder in
    let path = try SmallStudy.place(try sound.get(), in: folder)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction {
      var damage = StudyDamage(input)
      damage.apply(to: $0)
    }
    return try SmallStudy.isUsable(at: path, choice: input.sum)
  }

  /// Steps of searches that studies keep.
  static let searchStep = FuzzedReader(name: "search-step", isText: true) {
    [[UInt8](try JSONEncoder().encode(SmallSearch.step))]
  } reads: { input, _ in
    guard let step = try? JSONDecoder().decode(SearchStep.self, from: Data(input)),
      SmallSearch.coding.covers(step.design)
    else { return false }
    let values = SmallSearch.coding.values(of: step.design)
    let again = SmallSearch.coding.coordinates(of: values)
    try require(SmallSearch.coding.covers(again), "a design's values are not those of a design")
    return true
  }
}

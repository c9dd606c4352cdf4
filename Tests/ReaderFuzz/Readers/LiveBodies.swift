import CommunityModel
import ScenarioFiles

/// Bodies that the live page sends about some scenarios.
enum LiveBodies {
  private struct Known {
    let content: [UInt8]
    let reading: ScenarioReader.Reading

    var base: String { reading.scenario.strategies[0].name }

    init(_ content: [UInt8]) throws {
      self.content = content
      reading = try ScenarioReader.read(content: content, path: ScenarioTrial.path)
    }
  }

  /// A small scenario, and large ones for some bodies, since a scenario is read again for each.
  private static let known = Result {
    try [Known([UInt8](SmallStudy.text))]
      + ["core", "optimize-paid-circle", "quickstart"].map {
        try Known(try ScenarioReader.content(of: Repository.scenarios + $0 + ".yaml"))
      }
  }

  /// Bodies for the levers and the numbers that can be held: all of the small scenario, some of each other.
  static func all() throws -> [[UInt8]] {
    try known.get().enumerated().flatMap { place, known in
      let (reading, base) = (known.reading, known.base)
      let set = reading.levers.map { (path: $0.path, value: text($0.values[0])) }
      let hold = reading.holdableAssumptions.map { (path: $0.path, value: "\($0.value)") }
      let singles = set.map { body(base, set: [$0], hold: []) }
      let pairs = zip(set, hold).map { body(base, set: [$0], hold: [$1], name: "mine") }
      let bodies = singles + pairs
      return stride(from: 0, to: bodies.count, by: place == 0 ? 1 : 12).map { bodies[$0] }
        + [body(base, set: set, hold: hold, name: "all")]
    }
  }

  /// A scenario that a request may be about; the small one, if it is about none.
  static func scenario(for request: LiveRequest, choice: UInt64) throws -> [UInt8] {
    let known = try known.get()
    let fitting = known.filter { $0.base == request.state.base }
    return fitting.isEmpty
      ? known[0].content : fitting[Int(choice % UInt64(fitting.count))].content
  }

  private static func body(
    _ base: String, set: [(path: String, value: String)], hold: [(path: String, value: String)],
    name: String? = nil
  ) -> [UInt8] {
    let map = { (parts: [(path: String, value: String)]) in
      parts.map { "\"\($0.path)\":\($0.value)" }.joined(separator: ",\n")
    }
    let saving = name.map { ",\"name\":\"\($0)\",\"asCopy\":false" } ?? ""
    return [UInt8](
      "{\"tab\":\"t\",\"state\":{\"base\":\"\(base)\",\"set\":{\(map(set))},\"hold\":{\(map(hold))}}\(saving)}"
    )
  }

  private static func text(_ value: LeverValue?) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .word(let word): "\"\(word)\""
    case .noLimit, nil: "\"none\""
    }
  }
}

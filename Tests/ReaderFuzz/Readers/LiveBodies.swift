import CommunityModel
import ScenarioFiles

/// Bodies that the live page sends about some scenarios.
enum LiveBodies {
  private static let names = ["core", "optimize-paid-circle", "quickstart"]

  /// Bodies for every lever and every number that can be held.
  static func all() throws -> [[UInt8]] {
    try names.flatMap { name in
      let reading = try ScenarioReader.read(path: Repository.scenarios + name + ".yaml")
      let base = reading.scenario.strategies[0].name
      let set = reading.levers.map { (path: $0.path, value: text($0.values[0])) }
      let hold = reading.holdableAssumptions.map { (path: $0.path, value: "\($0.value)") }
      let singles = set.map { body(base, set: [$0], hold: []) }
      let pairs = zip(set, hold).map { body(base, set: [$0], hold: [$1], name: "mine") }
      return singles + pairs + [body(base, set: set, hold: hold, name: "all")]
    }
  }

  /// The scenario that an input is about.
  static func scenario(for input: [UInt8]) throws -> [UInt8] {
    let name = names[Int(input.sum % 4 == 0 ? input.sum / 4 % UInt64(names.count) : 0)]
    return try ScenarioReader.content(of: Repository.scenarios + name + ".yaml")
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

import Foundation

/// What the live page asks for.
package struct LiveRequest: Decodable, Sendable {
  package var state: LiveState
  /// The name under which a strategy is to be saved.
  package var name: String?
  /// Whether it goes into a copy of the file.
  package var asCopy: Bool?

  /// Takes the body of a request; `nil` for anything that the page does not send.
  package init?(_ body: [UInt8]) {
    guard let request = try? JSONDecoder().decode(LiveRequest.self, from: Data(body)) else {
      return nil
    }
    self = request
  }
}

/// What one tab of the live page tries.
package struct LiveState: Codable, Sendable, Equatable {
  /// The name of the strategy that is changed.
  package var base: String
  /// New values by the keys that lead to them.
  package var set: [String: LiveValue]
  /// Values at which assumptions are held, by their keys.
  package var hold: [String: Double]

  package init(base: String, set: [String: LiveValue], hold: [String: Double]) {
    self.base = base
    self.set = set
    self.hold = hold
  }

  /// The same for the reader of scenarios, in an order that follows from the keys alone.
  package var draft: ScenarioDraft {
    ScenarioDraft(
      base: base,
      set: set.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.drafted) },
      hold: hold.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
  }
}

/// A value that somebody chose at the page.
package enum LiveValue: Codable, Sendable, Equatable {
  case number(Double)
  case flag(Bool)
  case word(String)

  /// The same for the reader of scenarios.
  var drafted: DraftValue {
    switch self {
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .word(let word): .word(word)
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .word(try container.decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .word(let word): try container.encode(word)
    }
  }
}

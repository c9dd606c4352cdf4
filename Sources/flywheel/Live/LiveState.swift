import CommunityModel
import Foundation
import ScenarioFiles

/// What one tab of the live page tries.
struct LiveState: Codable, Sendable, Equatable {
  /// The name of the strategy that is changed.
  var base: String
  /// New values by the keys that lead to them.
  var set: [String: LiveValue]
  /// Values at which assumptions are held, by their keys.
  var hold: [String: Double]

  /// The same for the reader of scenarios, in an order that follows from the keys alone.
  var draft: ScenarioDraft {
    ScenarioDraft(
      base: base,
      set: set.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.drafted) },
      hold: hold.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
  }
}

/// A value that somebody chose at the page.
enum LiveValue: Codable, Sendable, Equatable {
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

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .word(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .word(let word): try container.encode(word)
    }
  }
}

/// What the page asks for.
struct LiveRequest: Decodable, Sendable {
  var state: LiveState
  /// The name under which a strategy is to be saved.
  var name: String?
  /// Whether it goes into a copy of the file.
  var asCopy: Bool?
}

import CommunityModel
import Foundation

/// One set of parameters in the form the oracle reads.
struct OraclePoint: Decodable {
  let horizonDays: Int
  private let personas: [OraclePersona]
  private let content: OracleContent
  private let mechanics: OracleMechanics

  private enum CodingKeys: String, CodingKey {
    case horizonDays = "horizon_days"
    case personas, content, mechanics
  }

  /// The plan these parameters describe; an oracle's `quality` is the square of a post's.
  func plan() -> CommunityPlan {
    let days = 0...horizonDays - 1
    var plan = CommunityPlan(personas: personas.map(\.persona))
    plan.mechanics = mechanics.mechanics
    plan.channels = personas.enumerated().map { index, persona in
      Channel(
        name: persona.name, supply: .reach(perDay: persona.joinsPerDay * 100, conversion: 0.01),
        mix: personas.indices.map { $0 == index ? 1 : 0 }, days: days)
    }
    plan.content = CoreValue.allCases.enumerated().map { index, value in
      var stream = ContentStream(name: value.key, value: value, days: days)
      stream.postsPerWeek = content.postsPerDay[index] * 7
      stream.quality = content.quality[index].squareRoot()
      return stream
    }
    return plan
  }
}

private struct OraclePersona: Decodable {
  let name: String
  let joinsPerDay: Double
  private let pool: Double
  private let match: Double
  private let value: [Double]
  private let visit: Double
  private let spread: Double
  private let post: Double
  private let lapse: Double
  private let lapseSpread: Double
  private let comeBack: Double
  private let leave: Double
  private let invite: Double
  private let attention: Double

  private enum CodingKeys: String, CodingKey {
    case name, pool, match, value, visit, spread, post, lapse, leave, invite, attention
    case joinsPerDay = "joins_per_day"
    case lapseSpread = "lapse_spread"
    case comeBack = "return"
  }

  var persona: Persona {
    var persona = Persona(name: name)
    persona.pool = pool
    persona.statedMatch = match
    persona.value = ValueWeights(inOrder: value)
    persona.visit = visit
    persona.spread = spread
    persona.post = post
    persona.lapsePerDay = lapse
    persona.lapseSpread = lapseSpread
    persona.returnPerDay = comeBack
    persona.leavePerDay = leave
    persona.invitePerVisit = invite
    persona.attentionPerDay = attention
    return persona
  }
}

private struct OracleContent: Decodable {
  let postsPerDay: [Double]
  let quality: [Double]

  private enum CodingKeys: String, CodingKey {
    case postsPerDay = "posts_per_day"
    case quality
  }
}

/// The oracle names its coefficients as scenario files do.
private struct OracleMechanics: Decodable {
  private(set) var mechanics = Mechanics()

  /// Coefficients that only layers have, which the core model lacks.
  private static let layers = ["push_visit", "overwork", "activity_wear"]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CoefficientKey.self)
    for parameter in Mechanics.parameters where !Self.layers.contains(parameter.key) {
      mechanics[keyPath: parameter.path] = try container.decode(
        Double.self, forKey: CoefficientKey(stringValue: parameter.key))
    }
    for (name, path) in Self.tables {
      mechanics[keyPath: path] = ValueWeights(
        inOrder: try container.decode([Double].self, forKey: CoefficientKey(stringValue: name)))
    }
  }

  private static let tables: [(String, any WritableKeyPath<Mechanics, ValueWeights> & Sendable)] = [
    ("saturation", \.saturation), ("contribution", \.contribution),
  ]
}

private struct CoefficientKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    nil
  }
}

extension ValueWeights {
  fileprivate init(inOrder numbers: [Double]) {
    self = .zero
    for (value, number) in zip(CoreValue.allCases, numbers) {
      self[value] = number
    }
  }
}

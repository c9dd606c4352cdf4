import CommunityModel

/// The JSON Schema (draft 2020-12) of scenario files, made of the same shapes that check them.
package enum ScenarioSchema {
  /// The schema's text.
  package static func json() -> String {
    let head: [(String, JSONText)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Flywheel scenario / Flywheel 场景文件")),
    ]
    return JSONText.object(head + members(of: ScenarioFormat.root, isExtendable: true)).written()
      + "\n"
  }

  /// The schema of a map: its keys, which of them it needs, and no others.
  private static func members(
    of map: MapShape, isExtendable: Bool = false
  ) -> [(String, JSONText)] {
    let properties = map.keys.map { ($0.key, JSONText.object(described($0))) }
    var members: [(String, JSONText)] = [
      ("type", .text("object")), ("properties", .object(properties)),
      ("additionalProperties", .literal("false")),
    ]
    let required = map.keys.filter(\.isRequired).map(\.key)
    let fromElsewhere = isExtendable ? ScenarioKey.extends.rawValue : ScenarioKey.use.rawValue
    let suppliedKeys = isExtendable ? required : (map.presets?.suppliedKeys ?? [])
    let always = required.filter {
      !suppliedKeys.contains($0) && (!map.isPartOfPreset || $0 == ScenarioKey.name.rawValue)
    }
    let otherwise = required.filter(suppliedKeys.contains)
    if !always.isEmpty { members.append(("required", names(always))) }
    if !otherwise.isEmpty {
      let choices = [[fromElsewhere], otherwise].map { JSONText.object([("required", names($0))]) }
      members.append(("anyOf", .list(choices)))
    }
    return members + alternatives(of: map)
  }

  private static func alternatives(of map: MapShape) -> [(String, JSONText)] {
    let exactlyOne = map.alternatives.prefix(1).map { ("oneOf", oneRequired($0)) }
    return map.atLeastOne.isEmpty
      ? exactlyOne : exactlyOne + [("anyOf", oneRequired(map.atLeastOne))]
  }

  private static func oneRequired(_ keys: [ScenarioKey]) -> JSONText {
    .list(keys.map { .object([("required", names([$0.rawValue]))]) })
  }

  private static func names(_ keys: [String]) -> JSONText { .list(keys.map(JSONText.text)) }

  private static func described(_ key: KeyShape) -> [(String, JSONText)] {
    var text = "\(key.meaning.english) / \(key.meaning.chinese)"
    if case .constant(_, let grade, let source) = key.presence {
      text += " (\(grade.rawValue): \(source))"
    }
    var members = schema(of: key.shape)
    members.insert(("description", .text(text)), at: 0)
    if let value = key.defaultValue { members.append(("default", value)) }
    return members
  }

  private static func schema(of shape: Shape) -> [(String, JSONText)] {
    switch shape {
    case .number(let number): numberSchema(number)
    case .seed:
      [
        ("type", .text("integer")), ("minimum", .literal("0")),
        ("maximum", .literal(String(UInt64.max))),
      ]
    case .text(let text): textSchema(text)
    case .itemName: textSchema(.name)
    case .date: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$") + [("format", .text("date"))]
    case .flag: [("type", .text("boolean"))]
    case .condition: conditionSchema
    case .precision: precisionSchema
    case .word(let word): [("enum", .list(word.words.map(JSONText.text)))]
    case .texts(let text):
      choices([
        textSchema(text),
        listSchema(of: ListShape(item: .text(text), limit: ScenarioLimits.items)),
      ])
    case .clockOffset: clockOffsetSchema
    case .map(let map): members(of: map)
    case .weights(let weights): weightsSchema(weights)
    case .list(let list): listSchema(of: list)
    case .changes: [("type", .text("object"))]
    case .search(let domain):
      [
        ("type", .text("object")), ("additionalProperties", .object(members(of: domain))),
      ]
    case .ends(let orOne): endsSchema(orOne: orOne)
    case .constraint: lengths(ScenarioLimits.textLength)
    case .anything: []
    case .assumptions: assumptionsSchema
    case .posterior: posteriorSchema
    case .either(let other, let map): choices([schema(of: other), members(of: map)])
    }
  }

  private static func choices(_ schemas: [[(String, JSONText)]]) -> [(String, JSONText)] {
    [("anyOf", .list(schemas.map(JSONText.object)))]
  }

  private static func listSchema(of list: ListShape) -> [(String, JSONText)] {
    [
      ("type", .text("array")), ("items", .object(schema(of: list.item))),
      ("minItems", .literal(list.mayBeEmpty ? "0" : "1")),
      ("maxItems", .literal(String(list.limit))),
    ] + (list.isDistinct ? [("uniqueItems", .literal("true"))] : [])
  }

  private static var assumptionsSchema: [(String, JSONText)] {
    let known = [("const", JSONText.text(ScenarioFormat.known))]
    let ends = endsSchema(orOne: false)
    return [
      ("type", .text("object")), ("additionalProperties", .object(choices([known, ends]))),
    ]
  }

  private static var posteriorSchema: [(String, JSONText)] {
    let count = PosteriorDraws.countRange
    let draws: [(String, JSONText)] = [
      ("type", .text("array")), ("items", .object(numberOrPercentage)),
      ("minItems", .literal(String(count.lowerBound))),
      ("maxItems", .literal(String(count.upperBound))),
    ]
    return [
      ("type", .text("object")),
      (
        "additionalProperties",
        .object(choices([draws, members(of: ScenarioFormat.drawnColumn)]))
      ),
    ]
  }

  /// The lowest and the highest of some numbers.
  private static func endsSchema(orOne: Bool) -> [(String, JSONText)] {
    let ends: [(String, JSONText)] = [
      ("type", .text("array")), ("items", .object(numberOrPercentage)),
      ("minItems", .literal("2")), ("maxItems", .literal("2")),
    ]
    return orOne ? choices([numberOrPercentage, ends]) : ends
  }

  private static func weightsSchema(_ weights: WeightsShape) -> [(String, JSONText)] {
    let number = JSONText.object(schema(of: .number(weights.number)))
    guard case .coreValues = weights.names else {
      return [("type", .text("object")), ("additionalProperties", number)]
    }
    return [
      ("type", .text("object")),
      ("properties", .object(CoreValue.allCases.map { ($0.key, number) })),
      ("additionalProperties", .literal("false")),
    ]
  }
}

extension KeyShape {
  fileprivate var isRequired: Bool {
    if case .required = presence { true } else { false }
  }

  /// The default, if it is one value.
  fileprivate var defaultValue: JSONText? {
    guard case .constant(.scalar(let text, isPlain: true), _, _) = presence else { return nil }
    switch NumberText(text) {
    case .number: return .literal(text)
    case .percentage, .notFinite, .ambiguous, .notNumber:
      return ["true", "false"].contains(text) ? .literal(text) : .text(text)
    }
  }
}

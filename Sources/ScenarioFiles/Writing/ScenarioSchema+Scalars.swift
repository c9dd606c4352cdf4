import CommunityModel

extension ScenarioSchema {
  static func numberSchema(_ number: NumberShape) -> [(String, JSONText)] {
    let plain: [(String, JSONText)] = [
      ("type", .text(number.isWhole ? "integer" : "number")),
      (
        number.excludesLowest ? "exclusiveMinimum" : "minimum", .number(number.range.lowerBound)
      ),
      ("maximum", .number(number.range.upperBound)),
    ]
    var choices = [JSONText.object(plain)]
    if number.allowsPercentage { choices.append(.object(pattern(percentage))) }
    if let word = number.word { choices.append(.object([("const", .text(word))])) }
    return choices.count == 1 ? plain : [("anyOf", .list(choices))]
  }

  static func textSchema(_ text: TextShape) -> [(String, JSONText)] {
    switch text {
    case .currency: return pattern("^[A-Z]{3}$")
    case .name: return lengths(ScenarioLimits.nameLength)
    case .title, .path, .cell: return lengths(ScenarioLimits.textLength)
    }
  }

  static var conditionSchema: [(String, JSONText)] {
    let metrics = ScenarioFormat.metrics.words.joined(separator: "|")
    return pattern("^ *(\(metrics)) *(>=|>|<=|<) *[-+]?[0-9.]+([eE][-+]?[0-9]+)?%? *$")
  }

  static var precisionSchema: [(String, JSONText)] {
    let number = JSONText.object([
      ("type", .text("number")), ("exclusiveMinimum", .literal("0")),
    ])
    return [("anyOf", .list([number, .object(pattern(percentage))]))]
  }

  /// Minutes, or a text for as many: up to 14 hours.
  static var clockOffsetSchema: [(String, JSONText)] {
    let minutes = JSONText.object(numberSchema(NumberShape.clockOffset))
    let text = JSONText.object(pattern("^[-+](0[0-9]|1[0-3]):[0-5][0-9]$|^[-+]14:00$"))
    return [("anyOf", .list([minutes, text]))]
  }

  /// A number of any size, or a percentage.
  static var numberOrPercentage: [(String, JSONText)] {
    let number = JSONText.object([("type", .text("number"))])
    return [("anyOf", .list([number, .object(pattern(percentage))]))]
  }

  static func pattern(_ pattern: String) -> [(String, JSONText)] {
    [("type", .text("string")), ("pattern", .text(pattern))]
  }

  private static let percentage = "^[-+]?[0-9.]+([eE][-+]?[0-9]+)?%$"

  static func lengths(_ longest: Int) -> [(String, JSONText)] {
    [
      ("type", .text("string")), ("minLength", .literal("1")),
      ("maxLength", .literal(String(longest))),
    ]
  }
}

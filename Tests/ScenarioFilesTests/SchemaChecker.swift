import Foundation

/// Checks a value against a JSON Schema, as far as the schema of scenarios goes: draft 2020-12,
/// without references.
enum SchemaChecker {
  /// The places at which a value breaks a schema; empty if it is valid.
  static func violations(of value: JSONValue, against schema: JSONValue, at path: String = "$")
    -> [String]
  {
    guard let rules = schema.object else { return ["\(path): the schema is no object"] }
    return rules.sorted { $0.key < $1.key }.flatMap { rule, argument in
      violations(of: value, rule: rule, argument, beside: schema, at: path)
    }
  }

  private static func violations(
    of value: JSONValue, rule: String, _ argument: JSONValue, beside schema: JSONValue,
    at path: String
  ) -> [String] {
    let fails = ["\(path): \(rule)"]
    switch rule {
    case "anyOf", "oneOf":
      let valid = (argument.list ?? []).filter {
        violations(of: value, against: $0, at: path).isEmpty
      }
      return valid.count == 1 || (rule == "anyOf" && !valid.isEmpty) ? [] : fails
    case "properties":
      return (value.object ?? [:]).sorted { $0.key < $1.key }.flatMap { key, inner in
        argument[key].map { violations(of: inner, against: $0, at: "\(path).\(key)") } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"]?.object ?? [:]
      return (value.object ?? [:]).filter { known[$0.key] == nil }.flatMap { key, inner in
        argument == .flag(false)
          ? ["\(path).\(key): unknown"]
          : violations(of: inner, against: argument, at: "\(path).\(key)")
      }
    case "items":
      return (value.list ?? []).enumerated().flatMap { index, item in
        violations(of: item, against: argument, at: "\(path)[\(index)]")
      }
    default: return holds(rule, argument, for: value) ? [] : fails
    }
  }

  private static func holds(_ rule: String, _ argument: JSONValue, for value: JSONValue) -> Bool {
    let limit = argument.number ?? .nan
    switch rule {
    case "$schema", "title", "description", "default", "format": return true
    case "type": return kinds(of: value).contains(argument.text ?? "")
    case "const": return value == argument
    case "enum": return argument.list?.contains(value) == true
    case "required": return (argument.list ?? []).allSatisfy { value[$0.text ?? ""] != nil }
    case "minimum": return value.number.map { $0 >= limit } ?? true
    case "maximum": return value.number.map { $0 <= limit } ?? true
    case "exclusiveMinimum": return value.number.map { $0 > limit } ?? true
    case "minItems": return value.list.map { Double($0.count) >= limit } ?? true
    case "maxItems": return value.list.map { Double($0.count) <= limit } ?? true
    case "minLength": return value.text.map { Double($0.unicodeScalars.count) >= limit } ?? true
    case "maxLength": return value.text.map { Double($0.unicodeScalars.count) <= limit } ?? true
    case "uniqueItems":
      let items = value.list ?? []
      return items.indices.allSatisfy { !items[..<$0].contains(items[$0]) }
    case "pattern":
      guard let text = value.text, let pattern = argument.text else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    default: return false
    }
  }

  private static func kinds(of value: JSONValue) -> [String] {
    switch value {
    case .flag: ["boolean"]
    case .number(let number): number == number.rounded() ? ["number", "integer"] : ["number"]
    case .text: ["string"]
    case .list: ["array"]
    case .object: ["object"]
    }
  }
}

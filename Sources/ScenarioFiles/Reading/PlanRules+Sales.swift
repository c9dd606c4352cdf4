import CommunityModel

extension PlanRules {
  /// Notes what selling needs and does not find.
  mutating func checkSales() {
    checkItems(.offers) { $0.checkTiming(of: $1, at: $2) }
    if root[.offers]?.items?.isEmpty == true, !isRefused(.offers) {
      checkItems(.personas) { $0.checkUnsold($1, at: $2) }
    }
    if lacks(.trust) { checkItems(.content) { $0.checkUntrusted($1, at: $2) } }
    if let advertising = root[.advertising] {
      checkDays(of: advertising, at: ScenarioKey.advertising.rawValue)
    }
  }

  /// Notes how a persona buys where nothing is sold.
  ///
  /// A lock states the defaults and presets' numbers as well, though nobody wrote them.
  private mutating func checkUnsold(_ persona: DocumentNode, at path: String) {
    for parameter in BuyingHabits.parameters {
      guard let value = persona[parameter.key], value.support == nil,
        value.number != parameter.defaultValue,
        !PersonaPreset.all.contains(where: {
          $0.persona.buying[keyPath: parameter.path] == value.number
        })
      else { continue }
      note(.ineffectiveKey("\(path).\(parameter.key)", without: .offers, at: value.place))
    }
  }

  /// Notes that a stream sells where nobody minds.
  private mutating func checkUntrusted(_ stream: DocumentNode, at path: String) {
    guard let selling = stream[.selling], selling.scalar == "true" else { return }
    note(.ineffectiveKey("\(path).selling", without: .trust, at: selling.place))
  }

  /// Notes activities whose tool the plan does not have, if it says which ones it has.
  mutating func checkTools() {
    guard let tools = root[.tools]?.items else { return }
    let names = tools.compactMap(\.itemName).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    checkItems(.activities) { rules, activity, path in
      guard let tool = activity[.tool], let name = tool.scalar, name != ScenarioFormat.noBlock,
        !names.contains(name)
      else { return }
      rules.note(
        .missingTool(
          name, activity: path, allowed: names,
          at: tool.support == nil ? tool.place : activity.place))
    }
  }
}

import CommunityModel

/// What `use: name` stands for.
enum PresetCatalogue: Sendable {
  case personas
  case platforms

  /// The names one can use.
  var names: [String] {
    switch self {
    case .personas: PersonaPreset.all.map(\.name)
    case .platforms: PlatformPreset.all.map(\.name)
    }
  }

  /// The keys and values of a preset, or `nil` if there is none of that name.
  func entries(of name: String, at place: SourcePlace) -> [DocumentNode.Entry]? {
    switch self {
    case .personas: PersonaPreset.named(name).map { Self.entries(of: $0, at: place) }
    case .platforms: PlatformPreset.named(name).map { Self.entries(of: $0, at: place) }
    }
  }

  /// The keys that presets give values.
  var suppliedKeys: [String] {
    let nowhere = SourcePlace(file: "", line: 1, column: 1)
    return names.first.flatMap { entries(of: $0, at: nowhere) }?.map(\.key) ?? []
  }

  private static func entries(
    of preset: PersonaPreset, at place: SourcePlace
  ) -> [DocumentNode.Entry] {
    let support = DocumentNode.Support(
      preset: preset.name, grade: preset.grade, source: preset.source)
    let weights = CoreValue.allCases.map { core in
      (core.key, DocumentNode.Content.number(preset.persona.value[core]))
    }
    var entries = [
      entry(ScenarioKey.name.rawValue, .plain(preset.name), place, support),
      entry(
        ScenarioKey.value.rawValue,
        .map(weights.map { entry($0.0, $0.1, place, support) }), place, support),
    ]
    for parameter in Persona.parameters where !Self.statedOnly.contains(parameter.key) {
      let value = preset.persona[keyPath: parameter.path]
      entries.append(entry(parameter.key, .number(value), place, support))
    }
    return entries
  }

  private static func entries(
    of preset: PlatformPreset, at place: SourcePlace
  ) -> [DocumentNode.Entry] {
    let support = DocumentNode.Support(
      preset: preset.name, grade: preset.grade, source: preset.source)
    let capacity = preset.platform.capacity.map(String.init) ?? ScenarioFormat.noCapacity
    let fixed = [
      entry(ScenarioKey.name.rawValue, .plain(preset.name), place, support),
      entry(ScenarioKey.capacity.rawValue, .plain(capacity), place, support),
    ]
    return fixed
      + Platform.parameters.map { parameter in
        entry(
          parameter.key, .number(preset.platform[keyPath: parameter.path]), place, support)
      }
  }

  /// Numbers no preset can know.
  private static let statedOnly = ["pool"]

  private static func entry(
    _ key: String, _ content: DocumentNode.Content, _ place: SourcePlace,
    _ support: DocumentNode.Support
  ) -> DocumentNode.Entry {
    .init(
      key: key, keyPlace: place,
      value: DocumentNode(content: content, place: place, support: support))
  }
}

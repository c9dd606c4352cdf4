import CommunityModel

/// What `use: name` stands for.
enum PresetCatalogue: Sendable {
  case activities
  case calendars
  case personas
  case platforms
  case tools

  /// The names one can use.
  var names: [String] {
    switch self {
    case .activities: ActivityPreset.all.map(\.name)
    case .calendars: CalendarPreset.all.map(\.name)
    case .personas: PersonaPreset.all.map(\.name)
    case .platforms: PlatformPreset.all.map(\.name)
    case .tools: ToolPreset.all.map(\.name)
    }
  }

  /// The keys and values of a preset, or `nil` if there is none of that name.
  func entries(of name: String, at place: SourcePlace) -> [DocumentNode.Entry]? {
    switch self {
    case .activities: ActivityPreset.named(name).map { PresetNodes($0, at: place).entries }
    case .calendars: CalendarPreset.named(name).map { PresetNodes($0, at: place).entries }
    case .personas: PersonaPreset.named(name).map { PresetNodes($0, at: place).entries }
    case .platforms: PlatformPreset.named(name).map { PresetNodes($0, at: place).entries }
    case .tools: ToolPreset.named(name).map { PresetNodes($0, at: place).entries }
    }
  }

  /// The keys that presets give values.
  var suppliedKeys: [String] {
    let nowhere = SourcePlace(file: "", line: 1, column: 1)
    return names.first.flatMap { entries(of: $0, at: nowhere) }?.map(\.key) ?? []
  }
}

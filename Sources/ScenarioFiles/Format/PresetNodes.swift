import CommunityModel

/// The values of a preset in the form of a file that states them all.
struct PresetNodes {
  private(set) var entries: [DocumentNode.Entry] = []
  private let place: SourcePlace
  private let support: DocumentNode.Support

  init(_ preset: PersonaPreset, at place: SourcePlace) {
    self.init(preset.name, preset.grade, preset.source, at: place)
    put(.name, Self.text(preset.name))
    let weights = CoreValue.allCases.map { core in
      entry(core.key, .number(preset.persona.value[core]))
    }
    put(.value, .map(weights))
    // No preset can know how many people there are.
    for parameter in Persona.parameters where parameter.key != "pool" {
      put(parameter, of: preset.persona)
    }
    putChanged(BuyingHabits.parameters, of: preset.persona.buying)
  }

  init(_ preset: PlatformPreset, at place: SourcePlace) {
    self.init(preset.name, preset.grade, preset.source, at: place)
    put(.name, Self.text(preset.name))
    put(.capacity, Self.limit(preset.platform.capacity))
    put(.qrLimit, Self.limit(preset.platform.qrLimit))
    for parameter in Platform.parameters { put(parameter, of: preset.platform) }
  }

  init(_ preset: ActivityPreset, at place: SourcePlace) {
    self.init(preset.name, preset.grade, preset.source, at: place)
    put(.name, Self.text(preset.name))
    put(.kind, Self.text(preset.activity.kind))
    put(.days, preset.length.map { .plain(String($0)) } ?? .plain(ScenarioFormat.allDays))
    put(.newcomerDays, Self.limit(preset.activity.newcomerDays))
    if let value = preset.activity.value { put(.value, .plain(value.key)) }
    if let tool = preset.activity.tool { put(.tool, Self.text(tool)) }
    putChanged(Activity.parameters, of: preset.activity)
  }

  init(_ preset: ToolPreset, at place: SourcePlace) {
    self.init(preset.name, preset.grade, preset.source, at: place)
    put(.name, Self.text(preset.name))
    putChanged(Tool.parameters, of: preset.tool)
  }

  init(_ preset: CalendarPreset, at place: SourcePlace) {
    self.init(preset.name, preset.grade, preset.source, at: place)
    let weekdays = zip(Weekday.allCases, preset.weekdays).map { weekday, effect in
      entry(weekday.key, .map(numbers(of: effect)))
    }
    put(.weekdays, .map(weekdays))
    let holidays = preset.holidays.map { holiday in
      let content = DocumentNode.Content.map(
        [
          entry(ScenarioKey.name.rawValue, Self.text(holiday.name)),
          entry(ScenarioKey.from.rawValue, .plain(holiday.dates.lowerBound.iso8601)),
          entry(ScenarioKey.until.rawValue, .plain(holiday.dates.upperBound.iso8601)),
        ] + numbers(of: holiday.effect))
      return DocumentNode(content: content, place: place, support: support)
    }
    put(.holidays, .list(holidays))
  }

  private init(
    _ name: String, _ grade: EvidenceGrade, _ source: String, at place: SourcePlace
  ) {
    self.place = place
    self.support = .init(preset: name, grade: grade, source: source)
  }

  private mutating func put(_ key: ScenarioKey, _ content: DocumentNode.Content) {
    entries.append(entry(key.rawValue, content))
  }

  private mutating func put<Root>(_ parameter: Parameter<Root>, of root: Root) {
    entries.append(entry(parameter.key, .number(root[keyPath: parameter.path])))
  }

  /// The numbers that are not the default of their table.
  private mutating func putChanged<Root>(_ parameters: [Parameter<Root>], of root: Root) {
    for parameter in parameters where root[keyPath: parameter.path] != parameter.defaultValue {
      put(parameter, of: root)
    }
  }

  private func numbers(of effect: DayEffect) -> [DocumentNode.Entry] {
    DayEffect.parameters.map { entry($0.key, .number(effect[keyPath: $0.path])) }
  }

  private func entry(_ key: String, _ content: DocumentNode.Content) -> DocumentNode.Entry {
    .init(
      key: key, keyPlace: place,
      value: DocumentNode(content: content, place: place, support: support))
  }

  /// A name, which may look like a number.
  private static func text(_ text: String) -> DocumentNode.Content {
    .scalar(text, isPlain: false)
  }

  private static func limit(_ limit: Int?) -> DocumentNode.Content {
    .plain(limit.map(String.init) ?? ScenarioFormat.noLimit)
  }
}

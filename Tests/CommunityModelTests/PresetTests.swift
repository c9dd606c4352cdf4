import CommunityModel
import Testing

@Suite struct PresetTests {
  @Test(arguments: PersonaPreset.all.map(\.name))
  func `a persona preset is complete and in range`(name: String) throws {
    let preset = try #require(PersonaPreset.named(name))
    let persona = preset.persona
    #expect(persona.name == name)
    #expect(persona.pool == 0)
    let weights = CoreValue.allCases.map { persona.value[$0] }
    #expect(abs(weights.reduce(0, +) - 1) < 4 * 1.0.ulp)
    #expect(weights.allSatisfy { (0...1).contains($0) })
    for parameter in Persona.parameters {
      #expect(parameter.range.contains(persona[keyPath: parameter.path]), "\(parameter.key)")
    }
    #expect(persona.attentionPerDay > 0 && persona.lapsePerDay > 0 && persona.returnPerDay > 0)
    #expect(!preset.meaning.english.isEmpty && !preset.meaning.chinese.isEmpty)
  }

  @Test(arguments: PlatformPreset.all.map(\.name))
  func `a platform preset is complete and in range`(name: String) throws {
    let preset = try #require(PlatformPreset.named(name))
    #expect(preset.platform.name == name)
    #expect(preset.platform.capacity.map(Platform.capacityRange.contains) ?? true)
    #expect((0...1).contains(preset.platform.joinFriction))
    #expect(preset.platform.qrLimit ?? 1 <= preset.platform.capacity ?? .max)
    #expect(!preset.meaning.english.isEmpty && !preset.meaning.chinese.isEmpty)
  }

  @Test(arguments: ToolPreset.all.map(\.name))
  func `a tool preset is in range, named after itself and free`(name: String) throws {
    let preset = try #require(ToolPreset.named(name))
    #expect(preset.tool.name == name && preset.tool.costPerMonth == 0)
    for parameter in Tool.parameters {
      #expect(parameter.range.contains(preset.tool[keyPath: parameter.path]), "\(parameter.key)")
    }
    #expect(!preset.meaning.english.isEmpty && !preset.meaning.chinese.isEmpty)
  }

  @Test func `every tool that an activity preset needs is a preset`() {
    let needed = ActivityPreset.all.compactMap(\.activity.tool)
    #expect(!needed.isEmpty && needed.allSatisfy { ToolPreset.named($0) != nil })
    #expect(Set(ToolPreset.all.map(\.name)).count == ToolPreset.all.count)
  }

  @Test func `the platforms' stated limits are theirs`() {
    let capacities = ["wechat-group": 500, "qq-group": 2_000, "telegram": 200_000]
    for (name, capacity) in capacities {
      #expect(PlatformPreset.named(name)?.platform.capacity == capacity)
    }
    #expect(PlatformPreset.named("forum")?.platform.capacity == nil)
    #expect(PlatformPreset.named("wechat-group")?.platform.qrLimit == 200)
    #expect(PlatformPreset.named("qq-group")?.platform.qrLimit == nil)
  }

  @Test func `names are unique, and unknown ones have no preset`() {
    #expect(Set(PersonaPreset.all.map(\.name)).count == PersonaPreset.all.count)
    #expect(Set(PlatformPreset.all.map(\.name)).count == PlatformPreset.all.count)
    #expect(PersonaPreset.named("nobody") == nil)
    #expect(PlatformPreset.named("nowhere") == nil)
  }
}

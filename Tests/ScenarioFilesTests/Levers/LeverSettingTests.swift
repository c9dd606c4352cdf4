import CommunityModel
import ScenarioFiles
import Testing

/// Whatever a lever offers can be set.
struct LeverSettingTests {
  @Test(arguments: BundledScenarios.names)
  func `every value that a lever of a bundled scenario offers can be set, and changes the plan`(
    _ name: String
  ) throws {
    let reading = try BundledScenarios.reading(name, withPhases: false, adding: [])
    let settings = reading.levers.flatMap { LeverSetting.all(of: $0, in: reading.scenario) }
    #expect(settings.count > 20)
    expectToRead(settings, in: name, withPhases: false)
  }

  /// Plans with phases take many times as long to read, so it is every tenth setting there.
  @Test(arguments: ["brand-private-domain.yaml", "everything.yaml"])
  func `so it can where the plan has phases`(_ name: String) throws {
    let reading = try BundledScenarios.reading(name)
    #expect(reading.scenario.strategies.allSatisfy { !$0.plan.phases.isEmpty })
    let settings = reading.levers.flatMap { LeverSetting.all(of: $0, in: reading.scenario) }
    let sample = stride(from: 0, to: settings.count, by: 10).map { settings[$0] }
    expectToRead(sample, in: name, withPhases: true)
  }

  /// Several changes of one strategy could hide each other's problems, so each is a strategy.
  private func expectToRead(_ settings: [LeverSetting], in name: String, withPhases: Bool) {
    let size = Scenario.strategyLimit / 2
    for start in stride(from: 0, to: settings.count, by: size) {
      let batch = settings[start..<min(start + size, settings.count)]
      do throws(ScenarioReader.Failure) {
        let changed = try BundledScenarios.reading(
          name, withPhases: withPhases, adding: batch.map(\.set))
        for (setting, made) in zip(batch, changed.scenario.strategies.suffix(batch.count)) {
          let isSame = made.plan == setting.strategy.plan
          #expect(
            isSame == setting.isPresent,
            "\(name): \(setting.path): \(setting.value) in \(setting.strategy.name)")
        }
      } catch {
        Issue.record("\(name): \(error.sentences)")
      }
    }
  }
}

extension ScenarioReader.Failure {
  /// What is wrong, in English.
  var sentences: [String] {
    switch self {
    case .unread(let obstacle, let path): ["\(path): \(obstacle)"]
    case .problems(let report): [report.text(in: .english)]
    }
  }
}

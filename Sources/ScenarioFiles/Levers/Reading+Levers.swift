package import CommunityModel

extension ScenarioReader.Reading {
  /// What the operator decides in the strategies of the scenario and could decide otherwise, block by
  /// block in the order of the format.
  ///
  /// A value of a lever can be set in a strategy that has the lever without breaking a rule of the
  /// format; several at once may break one together. Left out are days in lists, texts, shares of a
  /// whole, and what phases change. It is found anew at each call, which takes a moment: keep it.
  package var levers: [PlanLever] {
    let trials = resolutions.compactMap {
      LeverTrial($0, of: file, completed: root, horizonDays: scenario.horizonDays)
    }
    let levers = LeverBuilder(trials, scenario: scenario).levers
    return MainLevers(
      stated: resolutions.flatMap { $0.changes?.entries?.map(\.key) ?? [] },
      searched: (scenario.search?.variables ?? []).map(\.path)
    ).marked(levers)
  }

  /// What the blocks of levers are called in headings, by the first key of a lever's path.
  package var blockNames: [String: LocalizedText] { BlockName.all }

  /// The uncertain numbers of the first strategy, in the order of the format.
  package var holdableAssumptions: [HoldableAssumption] {
    guard let plan = scenario.strategies.first?.plan else { return [] }
    let joint = Set((plan.posterior?.columns ?? []).map(\.path))
    let uncertain = plan.assumptions.filter { $0.isAboutWorld && $0.ends != nil }
    let main = Set(
      MainAssumptions(
        of: plan, horizonDays: scenario.horizonDays, among: Set(uncertain.map(\.path))
      ).paths)
    return uncertain.compactMap {
      HoldableAssumption(
        $0, isHoldable: !joint.contains($0.path), isMain: main.contains($0.path))
    }
  }
}

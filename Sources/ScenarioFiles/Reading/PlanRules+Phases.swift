import CommunityModel

extension PlanRules {
  /// Notes phases of which it is not clear, or said twice, when they begin.
  mutating func checkPhases() {
    let phases = root[.phases]?.items ?? []
    for (place, phase) in phases.enumerated() {
      let path = ScenarioProblem.joined(ScenarioKey.phases.rawValue, phase.itemName ?? "?")
      if place == 0 {
        checkFirstPhase(phase, at: path)
      } else {
        checkStart(of: phase, after: phases[place - 1], at: path)
      }
    }
    if let last = phases.last, let end = last[.untilDay] {
      let path = ScenarioProblem.joined(ScenarioKey.phases.rawValue, last.itemName ?? "?")
      note(
        .phaseTiming(
          path,
          LocalizedText(
            "until_day ends the last phase, and none begins after it",
            "until_day 结束了最后一个阶段，之后没有别的阶段"), at: end.place))
    }
    checkPhaseOrder(phases)
  }

  private mutating func checkFirstPhase(_ phase: DocumentNode, at path: String) {
    let late = phase[.fromDay].flatMap { $0.number == 0 ? nil : $0 } ?? phase[.when]
    if let late {
      note(
        .phaseTiming(
          path,
          LocalizedText("the first phase begins on day 0", "第一个阶段从第 0 天开始"), at: late.place))
    }
    if let migrate = phase[.migrate] {
      note(
        .phaseTiming(
          path,
          LocalizedText(
            "nobody can go along to a successor on day 0: migrate belongs to a later phase",
            "第 0 天还没有人可以迁移：migrate 应写在后面的阶段"), at: migrate.place))
    }
  }

  private mutating func checkStart(
    of phase: DocumentNode, after former: DocumentNode, at path: String
  ) {
    let starts = [former[.untilDay], phase[.fromDay], phase[.when]].compactMap(\.self)
    guard starts.count != 1 else { return }
    let hasRefused = isRefused("\(path).from_day") || isRefused("\(path).when")
    if starts.isEmpty && hasRefused { return }
    let found =
      starts.isEmpty
      ? LocalizedText("nothing says when it begins", "没有写明何时开始")
      : LocalizedText("it begins in \(starts.count) ways", "开始的方式写了 \(starts.count) 个")
    note(
      .phaseTiming(
        path,
        LocalizedText(
          "\(found.english); it takes exactly one of until_day of the phase before, from_day and when",
          "\(found.chinese)；前一阶段的 until_day、本阶段的 from_day 和 when 三者须恰好写一个"),
        at: (starts.last ?? phase).place))
  }

  /// Notes phases with a date that is not after that of an earlier one.
  private mutating func checkPhaseOrder(_ phases: [DocumentNode]) {
    var latest = 0
    for (former, phase) in zip(phases, phases.dropFirst()) {
      let stated = phase[.fromDay] ?? former[.untilDay]
      guard let start = phase.whole(.fromDay) ?? former.whole(.untilDay).map({ $0 + 1 }),
        let stated
      else { continue }
      if start <= latest {
        let path = ScenarioProblem.joined(ScenarioKey.phases.rawValue, phase.itemName ?? "?")
        note(
          .phaseTiming(
            path,
            LocalizedText(
              "it begins on day \(start); must be after day \(latest), when an earlier phase begins",
              "它从第 \(start) 天开始；必须晚于较早阶段开始的第 \(latest) 天"), at: stated.place))
      }
      if let lastDay, start > lastDay {
        let path = ScenarioProblem.joined(ScenarioKey.phases.rawValue, phase.itemName ?? "?")
        note(
          .phaseTiming(
            path,
            LocalizedText(
              "it begins on day \(start), after the last day, \(lastDay)",
              "它从第 \(start) 天开始，晚于最后一天（第 \(lastDay) 天）"), at: stated.place))
      }
      latest = max(latest, start)
    }
  }
}

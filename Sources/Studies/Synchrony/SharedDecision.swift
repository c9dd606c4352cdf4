import CommunityModel

/// A decision of the model that depends on how many members there are, through which one member more
/// changes what others do: here strategies lose their common luck, because they should.
enum SharedDecision: CaseIterable {
  /// Groups fill up, or are entered in another way from some number of members on.
  case group
  /// A phase begins when a metric crosses a threshold.
  case phase
  /// The team gets to a part of its work only, or members of a tier lend it hours.
  case team

  /// The decision, for people.
  var meaning: LocalizedText {
    switch self {
    case .group:
      LocalizedText(
        "which group somebody is put into: groups fill one earlier", "进哪个群：群提前一人装满")
    case .phase:
      LocalizedText(
        "when a phase begins: its condition is met one member earlier", "何时进入下一阶段：条件提前一人满足")
    case .team:
      LocalizedText(
        "how much of its work the team gets to: one member more is work, or a helping hand",
        "团队做得完多少活：多一个人就多一点活，或多一个帮手")
    }
  }

  /// Whether a plan leaves anything to it.
  func isMade(in plan: CommunityPlan) -> Bool {
    switch self {
    case .group:
      plan.replication != nil || plan.platform.capacity != nil || plan.platform.qrLimit != nil
        || plan.phases.contains { isMade(in: $0.plan) }
    case .phase: plan.phases.contains(where: \.waits)
    case .team: !plan.team.isEmpty || plan.phases.contains { isMade(in: $0.plan) }
    }
  }

  /// The plan without it: one group that holds everybody, no phase that waits, hours for all work.
  func withheld(from plan: CommunityPlan) -> CommunityPlan {
    var plan = plan
    switch self {
    case .group:
      plan.replication = nil
      plan.platform.capacity = nil
      plan.platform.qrLimit = nil
    case .phase: plan.phases.removeAll(where: \.waits)
    case .team: plan.team = []
    }
    for place in plan.phases.indices {
      plan.phases[place].plan = withheld(from: plan.phases[place].plan)
    }
    return plan
  }
}

extension Phase {
  /// Whether it begins when something happens, and not on a day.
  fileprivate var waits: Bool {
    if case .when = start { true } else { false }
  }
}

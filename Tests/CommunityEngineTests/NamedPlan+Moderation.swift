import CommunityModel

/// Plans in which rules are broken.
extension NamedPlan {
  static let moderated = [
    violations, unmoderated, harshLadder, mutedForGood, errors, visibleRules, moderatedGroups,
    despair,
  ]

  /// A team short of hours, help and appeals.
  static let violations = NamedPlan(
    "violations", days: 60,
    happens: [.violations, .visibleViolations, .sanctions, .appeals, .silenced, .removals],
    scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.tiers = levels
    plan.team = [host]
    plan.team[0].hoursPerWeek = 1.5
    plan.moderation = rules
    plan.moderation?.ladder = Sanction.usualLadder
  }

  /// Nobody looks, so that everything stays visible and more follows.
  static let unmoderated = NamedPlan(
    "violations that nobody looks at", days: 60, happens: [.visibleViolations], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.moderation = rules
    plan.moderation?.detection = 0
    plan.moderation?.falsePositivesPerMessage = 0
    plan.moderation?.violationsPerMessage = 0.3
    plan.moderation?.contagion = 3
  }

  static let harshLadder = NamedPlan(
    "removal at once", days: 60, happens: [.removals, .leaves], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.moderation = rules
    plan.moderation?.ladder = [.warning, .removal]
    plan.moderation?.violationsPerMessage = 0.2
    plan.points = scheme
  }

  static let mutedForGood = NamedPlan(
    "muted for good", days: 60, happens: [.silenced, .sanctions], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.replies = answers
    plan.moderation = rules
    plan.moderation?.ladder = [.mute30Days, .mute1Day, .muteForGood, .mute3Days]
    plan.moderation?.violationsPerMessage = 0.15
  }

  /// Only the innocent are sanctioned.
  static let errors = NamedPlan(
    "false positives", days: 60, happens: [.wrongfulSanctions, .appeals, .silenced], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.moderation = rules
    plan.moderation?.violationsPerMessage = 0
    plan.moderation?.falsePositivesPerMessage = 0.3
    plan.moderation?.overturnShare = 0.5
  }

  /// Pinned rules beside first posts that are answered, and one persona that breaks them.
  static let visibleRules = NamedPlan(
    "visible rules", days: 60, happens: [.violations, .firstPostsAnswered]
  ) { plan in
    plan.personas[0].statedViolationsPerMessage = 0.4
    plan.personas[2].statedViolationsPerMessage = 0
    plan.replies = answers
    plan.moderation = rules
    plan.moderation?.hasVisibleRules = true
    plan.moderation?.violationsPerMessage = 0
  }

  /// Violations are seen in their own group only.
  static let moderatedGroups = NamedPlan(
    "violations in several groups", days: 60,
    happens: [.groups, .visibleViolations, .sanctions], scale: 0.5
  ) { plan in
    plan = fullGroups.plan
    plan.personas.change { $0.post += 1.5 }
    plan.digest = Digest()
    plan.moderation = rules
    plan.moderation?.detection = 0.4
  }

  /// Members who are so tired of messages that a sanction cannot take anything from them, and come
  /// nevertheless.
  static let despair = NamedPlan("sanctions in despair", days: 40, happens: [.sanctions]) { plan in
    plan = overload.plan
    plan.mechanics.overloadCost = 1
    plan.mechanics.visitSatisfaction = 0
    plan.mechanics.postSatisfaction = 0
    plan.mechanics.strainSatisfaction = 0
    plan.moderation = rules
    plan.moderation?.ladder = [.warning]
  }

  static let rules: Moderation = {
    var rules = Moderation()
    rules.violationsPerMessage = 0.15
    rules.contagion = 1.1
    rules.moodEffect = 1.4
    rules.rulesWelcome = 0.6
    rules.violationCost = 0.4
    rules.falsePositivesPerMessage = 0.05
    rules.reviewMinutesPerMessage = 3
    rules.sanctionCost = 0.2
    rules.appealShare = 0.5
    rules.overturnShare = 0.3
    for (place, share) in [0.4, 0.3, 0.2, 0.1].enumerated() { rules.kinds[place].share = share }
    for place in rules.kinds.indices { rules.kinds[place].strikes = place == 3 ? 4 : 2 }
    rules.ladder = [.warning, .mute1Day, .mute7Days, .mute15Days, .mute15Days, .removal]
    return rules
  }()
}

/// Violations of the rules, and what is done about them.
///
/// Writing on a day breaks a rule with probability 1 − (1 − ν)ⁿ for n messages; all violations of a
/// member on a day are one case. logit ν rises with what was visible yesterday and with a bad mood,
/// and falls with visible rules.
public struct Moderation: Sendable, Equatable, Codable {
  /// Whether the rules are pinned for all to see.
  public var hasVisibleRules = false
  /// Probability that a message breaks a rule, of personas that do not state their own.
  public var violationsPerMessage = 0.0
  /// Effect on logit ν where a share `fullContext` or more of yesterday's messages visibly broke
  /// rules.
  public var contagion = 0.0
  /// Effect on logit ν of a mood as bad as `badMood` or worse.
  public var moodEffect = 0.0
  /// Effect of visible rules against violations, logit.
  public var rulesEffect = 0.0
  /// Post logit gained from visible rules by those who have never written.
  public var rulesWelcome = 0.0
  /// Benefit of a visit lost if every message of yesterday was a visible violation of severity 1.
  public var violationCost = 0.0
  /// Share of the violations looked at that are recognised.
  public var detection = 0.0
  /// Probability that an innocent message that is looked at is taken for a violation.
  public var falsePositivesPerMessage = 0.0
  /// Minutes to look at a message.
  public var reviewMinutesPerMessage = 0.0
  /// Satisfaction lost by a sanction, as a share of what there is above −1.
  public var sanctionCost = 0.0
  /// Share of sanctions that are appealed against.
  public var appealShare = 0.0
  /// Share of appeals that succeed.
  public var overturnShare = 0.0
  /// Minutes an appeal takes.
  public var minutesPerAppeal = 0.0
  /// What follows the first strike, the second and so on, the last step again and again; empty: nothing.
  public var ladder = Sanction.usualLadder
  /// How often each kind of violation occurs and what it weighs, in the order of `ViolationKind`.
  public var kinds = ViolationKind.allCases.map(ViolationWeight.init)

  /// The defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Share of visible violations at which contagion is complete.
  public static let fullContext = 0.2
  /// How far satisfaction lies below 0 when a mood is as bad as it gets.
  public static let badMood = 0.2
  /// Steps a ladder may have.
  public static let ladderLimit = 10

  /// The probability that a message of a persona breaks a rule, by itself.
  public func violationsPerMessage(of persona: Persona) -> Double {
    persona.statedViolationsPerMessage ?? violationsPerMessage
  }
}

/// What follows a strike.
public enum Sanction: String, Sendable, CaseIterable, Codable {
  case warning = "warn"
  case mute1Day = "mute-1"
  case mute3Days = "mute-3"
  case mute7Days = "mute-7"
  case mute15Days = "mute-15"
  case mute30Days = "mute-30"
  case muteForGood = "mute-for-good"
  case removal = "remove"

  /// Days without the right to write; `nil` if it is for good, or not about writing.
  public var mutedDays: Int? {
    switch self {
    case .mute1Day: 1
    case .mute3Days: 3
    case .mute7Days: 7
    case .mute15Days: 15
    case .mute30Days: 30
    case .warning, .muteForGood, .removal: nil
    }
  }

  /// The ladder that conventions of platforms describe.
  public static let usualLadder: [Sanction] = [.mute1Day, .mute7Days, .mute15Days, .removal]
}

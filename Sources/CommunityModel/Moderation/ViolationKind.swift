/// What kind of rule a case breaks: the nine kinds that conventions of platforms list, in four groups
/// that call for alike answers.
public enum ViolationKind: Int, Sendable, CaseIterable, Codable {
  /// Advertising and flooding.
  case spam
  /// Abuse, incitement, disclosing what is private.
  case hostility
  /// Rumours, impersonation.
  case falsehood
  /// Fraud and gambling, obscene or violent content, infringement and what else the law forbids.
  case illegal

  /// The key in scenario files.
  public var key: String {
    switch self {
    case .spam: "spam"
    case .hostility: "hostility"
    case .falsehood: "falsehood"
    case .illegal: "illegal"
    }
  }

  /// What is meant, for people.
  public var meaning: LocalizedText {
    switch self {
    case .spam: LocalizedText("advertising and flooding", "广告与刷屏")
    case .hostility:
      LocalizedText("abuse, incitement, disclosing what is private", "辱骂、引战、泄露隐私")
    case .falsehood: LocalizedText("rumours, impersonation", "谣言、冒充他人")
    case .illegal:
      LocalizedText(
        "fraud and gambling, obscene or violent content, infringement", "诈骗赌博、色情暴力、侵权及其他违法")
    }
  }
}

/// How often a kind of violation occurs, and what it weighs.
public struct ViolationWeight: Sendable, Equatable, Codable {
  /// The kind.
  public let kind: ViolationKind
  /// Share of all cases; sums to 1 over the kinds.
  public var share = 0.0
  /// How much a visible case costs visitors, as a multiple of `Moderation.violationCost`.
  public var severity = 0.0
  /// Steps up the ladder that a detected case makes.
  public var strikes = 0.0

  /// The usual weight of a kind.
  public init(_ kind: ViolationKind) {
    self.kind = kind
    for parameter in Self.parameters(of: kind) {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of a kind.
  public static func parameters(of kind: ViolationKind) -> [Parameter<ViolationWeight>] {
    let usual: (share: Double, severity: Double, strikes: Double) =
      switch kind {
      case .spam: (0.7, 1, 1)
      case .hostility: (0.2, 3, 1)
      case .falsehood: (0.07, 2, 1)
      case .illegal: (0.03, 5, 3)
      }
    return [
      Parameter(
        "share", \.share, unit: "share", in: 0...1, default: usual.share,
        grade: .assumption, source: "our judgement",
        "share of all cases", "占全部违规的比例"),
      Parameter(
        "severity", \.severity, unit: "multiple", in: 0...20, default: usual.severity,
        plausible: .factor(1.5), grade: .assumption, source: "our judgement",
        "what a visible case weighs", "可见时的严重程度"),
      Parameter(
        "strikes", \.strikes, unit: "steps", in: 0...10, isWhole: true, default: usual.strikes,
        grade: .assumption, source: "the operator's plan",
        "steps up the ladder that a detected case makes", "被查处时升级的级数"),
    ]
  }
}

extension EvidenceGrade {
  /// What the grade says, for people.
  package var meaning: LocalizedText {
    switch self {
    case .ownData: LocalizedText("estimated from the user's own data", "由用户自己的数据估计")
    case .published: LocalizedText("a published measurement", "公开发表的测量")
    case .ruleOfThumb: LocalizedText("a rule of thumb of practitioners", "从业者的经验值")
    case .assumption: LocalizedText("our assumption", "我们的假设")
    }
  }
}

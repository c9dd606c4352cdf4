import CommunityModel

/// What the meeting should take away, in a few sentences.
struct Verdict: Equatable {
  /// What was asked.
  var question: LocalizedText
  /// The answer.
  var headline: LocalizedText
  /// What it rests on.
  var facts: [LocalizedSentence]
  /// What a good mean may hide.
  var risks: [LocalizedText]
  /// What would change it.
  var caution: LocalizedSentence?
  /// Futures of 100 in which the answer is right.
  var replay: Replay?
}

/// How often of 100 futures something holds.
struct Replay: Equatable {
  /// 0…100.
  var count: Int
  /// What is said before and after the number.
  var before: LocalizedText
  var after: LocalizedText
  /// The number in words: never 0 or 100, which no simulation proves.
  var number: LocalizedText

  init(count: Int, before: LocalizedText, after: LocalizedText) {
    self.count = count
    self.before = before
    self.after = after
    number =
      switch count {
      case ...0: LocalizedText("less than 1", "不到 1")
      case 100...: LocalizedText("more than 99", "超过 99")
      default: LocalizedText("\(count)", "\(count)")
      }
  }
}

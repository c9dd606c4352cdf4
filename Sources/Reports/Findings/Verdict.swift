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
  /// Futures of 100 in which the best strategy comes out first, or the target is reached.
  var replay: Replay?
}

/// How often of 100 futures something holds.
struct Replay: Equatable {
  /// 0…100.
  var count: Int
  /// What is said before and after the number.
  var before: LocalizedText
  var after: LocalizedText
  /// The number in words: what was seen never or always is said as far as the futures prove it.
  var number: LocalizedText

  /// - Parameters:
  ///   - count: Of 100.
  ///   - share: What it stands for, 0…1.
  ///   - futures: How many futures it was seen in.
  ///   - before: What is said before the number.
  ///   - after: What is said after it.
  init(count: Int, share: Double, futures: Int, before: LocalizedText, after: LocalizedText) {
    self.count = count
    self.before = before
    self.after = after
    let bound = ChanceWords.bound(never: max(futures, 1))
    number =
      if share <= 0 {
        LocalizedText("fewer than \(bound)", "不到 \(bound)")
      } else if share >= 1 {
        LocalizedText("more than \(100 - bound)", "超过 \(100 - bound)")
      } else {
        switch count {
        case ...0: LocalizedText("fewer than 1", "不到 1")
        case 100...: LocalizedText("more than 99", "超过 99")
        default: LocalizedText("\(count)", "\(count)")
        }
      }
  }
}

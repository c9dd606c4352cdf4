import CommunityModel
import PortableMath

/// What breaks rules in one block on one day.
struct ConductDay {
  /// The logit that one message breaks a rule, in a good mood; `nil` if nobody of the block ever does.
  let logit: Float?
  /// Effect of a bad mood, logit.
  let moodEffect: Float
  /// ln of the probability that an innocent message is let pass.
  let logPass: Float
  /// The largest probability that a message breaks a rule, and that an innocent one is taken for it,
  /// with room for rounding.
  private let mostBreaking: Float
  private let mostWrong: Float

  init(logit: Float?, moodEffect: Float, logPass: Float) {
    self.logit = logit
    self.moodEffect = moodEffect
    self.logPass = logPass
    mostBreaking = logit.map { 1.001 / (1 + exponential(-($0 + moodEffect))) + 1e-5 } ?? 0
    mostWrong = 1.001 * (1 - exponential(logPass)) + 1e-5
  }

  /// Whether a uniform number can decide against someone who writes some messages: n messages break a
  /// rule with at most n times the probability of one.
  fileprivate func isDecisive(_ uniform: Float, _ messages: Float) -> Bool {
    uniform >= 1 - messages * mostBreaking || uniform <= messages * mostWrong
  }

  /// Whether anybody can break a rule or be taken for someone who did.
  var mayGoWrong: Bool { logit != nil || logPass != 0 }
}

/// Phase: who of those that write breaks a rule, and who is taken for someone who did.
///
/// Writing n messages breaks a rule with probability 1 − (1 − ν)ⁿ, where logit ν rises by mood_effect ·
/// clip(−S / bad mood, 0, 1). Of the innocent, 1 − (1 − w)ⁿ are taken for guilty, by the other end of
/// the same uniform. Few write on a day, so that each is looked at by themselves.
func misbehave(
  _ chunk: Chunk, _ terms: ConductDay, uniform: borrowing Column<Float>,
  written: borrowing Column<UInt32>,
  satisfaction: borrowing Column<Float>, writers: inout PlaceList, fate: inout Column<UInt32>
) {
  let amounts = written.span
  precondition(amounts.count >= Columns.wholeVectors(chunk.count), "columns hold whole runs")
  writers.find(below: chunk.count) { unsafe amounts[unchecked: $0] }
  let perMood = Float(1 / Moderation.badMood)
  for next in 0..<writers.count {
    let place = writers[next]
    let member = chunk.start + place
    let uniform = uniform[place]
    let messages = Float(written[place])
    guard terms.isDecisive(uniform, messages) else { continue }
    let mood = min(max(-satisfaction[member] * perMood, 0), 1)
    if let logit = terms.logit, uniform >= terms.keeping(messages, logit: logit, mood: mood) {
      fate[member] |= Fate.breaks
    } else if uniform < 1 - exponential(messages * terms.logPass) {
      fate[member] |= Fate.flagged
    }
  }
}

extension ConductDay {
  /// Probability that none of some messages breaks a rule.
  fileprivate func keeping(_ messages: Float, logit: Float, mood: Float) -> Float {
    let bounded = min(logit + moodEffect * mood, Self.highestLogit)
    return exponential(-messages * naturalLogarithm(1 + exponential(bounded)))
  }

  /// The probabilities that someone who writes on a day breaks no rule, and that they then are not taken
  /// for someone who did.
  ///
  /// - Parameters:
  ///   - satisfaction: their mood.
  ///   - messages: the mean of the geometric number that they write.
  /// - Returns: both probabilities.
  func innocence(satisfaction: Float, messages: Double) -> (kept: Double, passed: Double) {
    let mood = min(max(-satisfaction * Float(1 / Moderation.badMood), 0), 1)
    let all = { (one: Double) in one / (messages - (messages - 1) * one) }
    let kept = logit.map { Double(keeping(1, logit: $0, mood: mood)) } ?? 1
    return (all(kept), all(Double(exponential(logPass))))
  }

  /// A logit whose probability is 1 in single precision.
  private static let highestLogit: Float = 80
}

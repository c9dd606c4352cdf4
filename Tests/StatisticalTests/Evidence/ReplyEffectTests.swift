import CommunityModel
import RealModule
import Testing

/// Whether newcomers write again, with and without an answer to their first post.
///
/// Input consistency: the published shares have set `post_effect` and the post logit of this plan. What
/// is tested is that the engine gives them back.
@Suite struct ReplyEffectTests {
  @Test func `newcomers write again as published`() throws {
    let effect = try ReplyEffect(newcomers: ReplyEffect.publishedNewcomers)
    #expect(abs(effect.unanswered.share - 0.44) < 0.04, "\(effect)")
    #expect(abs(effect.answered.share - 0.56) < 0.035, "\(effect)")
    #expect(abs(effect.share - 0.513) < 0.03, "\(effect)")
  }

  @Test func `many newcomers write again as the logits say`() throws {
    let newcomers = ReplyEffect.manyNewcomers
    let effect = try ReplyEffect(newcomers: newcomers)
    let logit = Double.log(0.44 / 0.56)
    expectShare(effect.unanswered, 0.44)
    expectShare(effect.answered, logistic(logit + ReplyService().postEffect))
    let answered = Double(effect.answered.people)
    #expect(
      abs(standardErrors(count: answered, above: ReplyEffect.publishedAnswered, of: newcomers)) < 4)
  }

  @Test func `without an effect an answer changes nothing`() throws {
    let effect = try ReplyEffect(newcomers: ReplyEffect.publishedNewcomers, postEffect: 0)
    expectShare(effect.answered, 0.44)
    expectShare(effect.unanswered, 0.44)
    #expect(abs(effect.answered.share - 0.56) > 0.035, "\(effect)")
  }

  @Test func `the default leaves two first posts in five without an answer`() throws {
    let newcomers = 40_931
    let effect = try ReplyEffect(newcomers: newcomers, reply: Mechanics().reply)
    let unanswered = Double(effect.unanswered.people)
    #expect(abs(standardErrors(count: unanswered, above: 0.4, of: newcomers)) < 4)
  }

  private func expectShare(
    _ newcomers: ReplyEffect.Newcomers, _ share: Double,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let count = Double(newcomers.wroteAgain)
    #expect(
      abs(standardErrors(count: count, above: share, of: newcomers.people)) < 4,
      "\(newcomers.share), not \(share)", sourceLocation: location)
  }
}

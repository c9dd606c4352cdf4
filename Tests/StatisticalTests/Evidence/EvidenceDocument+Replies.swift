import CommunityModel

extension EvidenceDocument {
  /// What an answer to the first post does.
  static func replies() throws -> [String] {
    let published = try ReplyEffect(newcomers: ReplyEffect.publishedNewcomers)
    let many = try ReplyEffect(newcomers: ReplyEffect.manyNewcomers)
    let without = try ReplyEffect(newcomers: ReplyEffect.manyNewcomers, postEffect: 0)
    let usual = try ReplyEffect(newcomers: ReplyEffect.manyNewcomers, reply: Mechanics().reply)
    var lines = ["## Answers to newcomers", "", repliesIntroduction, ""]
    lines += MarkdownTable.lines(
      ["", "published", "simulated, 2,777 people", "simulated, 300,000", "role"],
      [
        [
          "first posts that are answered", "61 %", DecimalText.percent(published.answeredShare),
          DecimalText.percent(many.answeredShare), "*set* the reply of this check",
        ],
        [
          "write again, not answered", "44 %", DecimalText.percent(published.unanswered.share),
          DecimalText.percent(many.unanswered.share), "*set* the post logit of this check",
        ],
        [
          "write again, answered", "56 %", DecimalText.percent(published.answered.share),
          DecimalText.percent(many.answered.share), "*set* the default `post_effect`, 0.48",
        ],
        [
          "write again, all", "51.3 %", DecimalText.percent(published.share),
          DecimalText.percent(many.share), "follows from the three before",
        ],
        [
          "negative control: `post_effect` 0, answered", "56 %", "",
          DecimalText.percent(without.answered.share), "misses",
        ],
        [
          "first posts without an answer, default `reply`", "40 % of threads begun", "",
          DecimalText.percent(1 - usual.answeredShare), "agrees, did not set it",
        ],
      ])
    return lines + ["", repliesSay, ""]
  }

  private static let repliesIntroduction = """
    Published: of 2,777 newcomers to six newsgroups 61 % got an answer to their first post; 44 % of the others and 56 % of those who got one wrote again (E. Joyce and R. E. Kraut, Journal of Computer-Mediated Communication 11, 2006). Of 40,931 messages in 99 newsgroups 40 % of those that could have begun a thread got no answer (M. Burke and others, 2007). Simulated: newcomers who visit every day, write on the first, and write again on the second or do not; nothing else.
    """

  private static let repliesSay = """
    **This validates nothing.** The published shares were put in and come out again: it shows that the code does what it says. That the answer *causes* the second post is a reading of the study: answers were not handed out by lot. The model gives the gain to everyone who is answered and keeps it for good. That an answer also takes the extra lapse hazard of newcomers away (`newcomer_relief`, 1) is our assumption; nothing published was found that says how much. The default `reply` of 0.6 belongs to the core model, whose coefficients were chosen so that a launch looks like published ones; it is graded as our assumption.
    """
}

/// The team answers posts that the community leaves unanswered, and direct messages.
///
/// All that a member writes on a day is one post.
///
/// Of such posts it tries for a share and gets to a share `service level` of those. A member whose
/// first post is answered, by whomever, writes more from then on and has less of a newcomer's hazard.
public struct ReplyService: Sendable, Equatable, Codable {
  /// The posts the team looks after.
  public enum Scope: String, Sendable, CaseIterable, Codable {
    case firstPosts = "first-posts"
    case allPosts = "all-posts"
  }

  /// The posts the team looks after.
  public var scope = Scope.firstPosts
  /// Share of the unanswered posts that the team tries to answer.
  public var share = 0.0
  /// Minutes an answer takes.
  public var minutesPerReply = 0.0
  /// Post logit gained for good by someone whose first post was answered.
  public var postEffect = 0.0
  /// Share of the newcomers' extra lapse hazard that an answer to the first post takes away.
  public var newcomerRelief = 0.0
  /// Messages to the operator that a visit brings.
  public var directMessagesPerVisit = 0.0
  /// Minutes such a message takes.
  public var minutesPerDirectMessage = 0.0

  /// The defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of replies.
  public static let parameters: [Parameter<ReplyService>] = [
    Parameter(
      "share", \.share, unit: "share", in: 0...1, default: 1,
      grade: .assumption, source: "the operator's plan",
      "share of the unanswered posts that the team tries to answer", "团队尝试回复的未获回应发言的比例"),
    Parameter(
      "minutes_per_reply", \.minutesPerReply, unit: "minutes", in: 0...1_000, default: 3,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "minutes an answer takes", "每次回复所需的分钟数"),
    Parameter(
      "post_effect", \.postEffect, unit: "logit", in: 0...10, default: 0.48,
      plausible: .shift(0.16), grade: .published,
      source: "Joyce & Kraut 2006, 2,777 newcomers: 44 % post again without a reply, 56 % with one",
      "inclination to post gained by someone whose first post was answered",
      "首次发言得到回复者此后发言倾向的提升"),
    Parameter(
      "newcomer_relief", \.newcomerRelief, unit: "share", in: 0...1, default: 1,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "share of a newcomer's extra lapse hazard that an answer to the first post takes away",
      "首次发言得到回复后新人额外沉默风险消除的比例"),
    Parameter(
      "direct_messages_per_visit", \.directMessagesPerVisit, unit: "messages", in: 0...10,
      default: 0, plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "messages to the operator that a visit brings", "每次访问带来的私信条数"),
    Parameter(
      "minutes_per_direct_message", \.minutesPerDirectMessage, unit: "minutes", in: 0...1_000,
      default: 2, plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "minutes such a message takes", "每条私信所需的分钟数"),
  ]
}

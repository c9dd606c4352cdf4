import CommunityModel
import RealModule

@testable import CommunityEngine

/// Newcomers who write once, are answered or not, and may write again on the next day's visit.
///
/// Published: of 2,777 newcomers to six newsgroups 61 % got an answer; 44 % of the others wrote again
/// and 56 % of those who got one. E. Joyce, R. E. Kraut, "Predicting continued participation in
/// newsgroups", Journal of Computer-Mediated Communication 11 (2006), number 3.
struct ReplyEffect {
  /// Some newcomers, and how many of them wrote again.
  struct Newcomers {
    fileprivate(set) var people = 0
    fileprivate(set) var wroteAgain = 0

    /// The share that wrote again.
    var share: Double { Double(wroteAgain) / Double(people) }
  }

  /// Those whose first post was answered.
  private(set) var answered = Newcomers()
  /// Those whose first post was not.
  private(set) var unanswered = Newcomers()

  /// The share of first posts that was answered.
  var answeredShare: Double { Double(answered.people) / Double(people) }

  /// The share of all that wrote again.
  var share: Double { Double(answered.wroteAgain + unanswered.wroteAgain) / Double(people) }

  private var people: Int { answered.people + unanswered.people }

  static let publishedNewcomers = 2_777
  /// As many as leave hardly any luck.
  static let manyNewcomers = 300_000
  static let publishedAnswered = 0.61
  static let publishedAgain = (unanswered: 0.44, answered: 0.56)

  /// Lets newcomers write on day 0 and choose on day 1.
  ///
  /// - Parameters:
  ///   - newcomers: how many there are.
  ///   - reply: share of posts that the community answers; the team answers none.
  ///   - postEffect: what an answer adds to the post logit; the default if it is not given.
  /// - Throws: `EngineError` if there are more than fit.
  init(
    newcomers: Int, reply: Double = publishedAnswered, postEffect: Double? = nil
  ) throws {
    var persona = IsolatedPlan.persona("newcomer")
    persona.visit = IsolatedPlan.certain
    let again = Self.publishedAgain.unanswered
    persona.post = .log(again / (1 - again))
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.reply = reply
    plan.makeCertain(\.postBoost, on: [0])
    var replies = ReplyService()
    replies.share = 0
    replies.postEffect = postEffect ?? replies.postEffect
    plan.replies = replies
    plan.seedMembers = [newcomers]
    let (_, population) = try FinalPopulation.run(plan, days: 2, seed: 70)
    population.forEachEngagedBlock { block in
      for place in 0..<block.count {
        // One message each time they write.
        let wroteAgain = block.messages[place] > 1
        let newcomers =
          block.standing.lift[place] > 0 ? \ReplyEffect.answered : \ReplyEffect.unanswered
        self[keyPath: newcomers].people += 1
        self[keyPath: newcomers].wroteAgain += wroteAgain ? 1 : 0
      }
    }
  }
}

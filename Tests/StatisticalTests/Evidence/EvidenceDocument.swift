import CommunityModel

/// The article of the documentation that puts published figures beside simulated ones.
enum EvidenceDocument {
  /// The whole article.
  static func text() async throws -> String {
    var lines = [introduction]
    lines += try await participation()
    lines += try await overload()
    lines += try launch()
    lines += try await referral()
    lines += try await sales()
    lines += try replies()
    lines += try await moderation()
    lines += defaults()
    return lines.joined(separator: "\n") + "\n"
  }

  private static let introduction = """
    # Evidence

    Published figures beside simulated ones: what each comparison shows, and what it does not.

    ## Overview

    Every simulated figure below is of this version. The tables are written by `make baselines` and a test fails when the program no longer gives them. A figure outside a published range is reported as outside; no number of the model was changed for this article.

    | check | what it shows | where |
    | --- | --- | --- |
    | an exact limit: one mechanism alone gives its closed form (Bass growth, branching trees, survival, stickiness, muting, service levels, sanctions, points) | the code is right | the tests under `Tests/StatisticalTests/Limits` |
    | a published table is reproduced | the mechanism can carry such data | “Who writes” below |
    | a published share that was put in comes out again | the code is right, no more | “Answers to newcomers” and “Violations and rules” below |
    | figures of a whole simulated community lie in published ranges, or do not | whether the defaults together are absurd | “Too much to read”, “A launch”, “Members whom members invite” and “Sales in a private domain” below |
    | figures that no number was chosen with are forecast | that the model forecasts | only a history of your own group, of which the end is held out |

    A figure that set a default or a parameter of a check is no validation of it, and is marked *set* below. Practitioners' figures, marked †, contradict each other; they are wide priors and no measurements.

    """
}

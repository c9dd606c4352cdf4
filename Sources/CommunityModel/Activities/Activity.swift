/// Something that happens in every group on some days.
public struct Activity: Sendable, Equatable, Codable {
  /// The name used in the file and in results.
  public var name: String
  /// What repeats when it is repeated: activities of one kind wear each other out.
  public var kind: String
  /// The days of each time it takes place, in order, both ends included.
  public var occurrences: [ClosedRange<Int>] = []
  /// Only members who joined so many days ago or less take part; `nil`: everyone.
  public var newcomerDays: Int?
  /// The core value that it serves by itself.
  public var value: CoreValue?
  /// The tool it needs; `nil`: none.
  public var tool: String?
  /// Visit logit of everyone on its days.
  public var visitBoost = 0.0
  /// Post logit of visitors on its days.
  public var postBoost = 0.0
  /// Share of members who take part whenever they visit on its days.
  public var participation = 0.0
  /// Satisfaction gained each time, as a share of what is missing to 1.
  public var satisfactionGain = 0.0
  /// Bond gained each time, as a share of what is missing to 1.
  public var bondGain = 0.0
  /// Visit logit of someone who takes part and has visited on each of the last seven days.
  public var streakBoost = 0.0
  /// Multiplies the invite rate on its days.
  public var inviteMultiplier = 1.0
  /// Supply of `value` on its days, in posts of full quality.
  public var supply = 0.0
  /// Share of the positioning's error that it takes away if very many take part, and half of it if
  /// `answersForHalf` do.
  public var sharpening = 0.0
  /// Money each time it takes place.
  public var cost = 0.0
  /// Money for prizes each time it takes place.
  public var prizeCost = 0.0
  /// Money for each member who takes part, once each time it takes place; in one that lasts longer
  /// than a month, again for those who take part after 31 days without a visit.
  public var costPerParticipant = 0.0
  /// Hours of work each time it takes place.
  public var hours = 0.0
  /// Hours of work on each of its days.
  public var hoursPerDay = 0.0

  /// An activity that does nothing and never takes place.
  public init(name: String, kind: String) {
    self.name = name
    self.kind = kind
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Days of one occurrence a file may state.
  public static let lengthRange = 1...Scenario.horizonRange.upperBound
  /// Tenures a file may state as a newcomer's.
  public static let newcomerRange = 0...Scenario.horizonRange.upperBound
  /// Activities one plan may have.
  public static let limit = 256
  /// Members who take part where half of the sharpening is reached: what a few dozen answers do not
  /// say, hundreds will hardly add.
  public static let answersForHalf = 30.0
  /// Days within which an earlier activity of the same kind wears an effect.
  public static let wearWindow = 30

  /// When it takes place from a first day on.
  ///
  /// - Parameters:
  ///   - from: the first day.
  ///   - length: days it lasts.
  ///   - every: days from one beginning to the next; `nil`: it takes place once.
  ///   - lastDay: no occurrence begins or goes on after this day.
  /// - Returns: the days of each occurrence, in order.
  public static func occurrences(
    from: Int, length: Int, every: Int?, lastDay: Int
  ) -> [ClosedRange<Int>] {
    guard from <= lastDay else { return [] }
    let starts = every.map { Array(stride(from: from, through: lastDay, by: $0)) } ?? [from]
    return starts.map { $0...min(lastDay, $0 + length - 1) }
  }
}

import CommunityModel

/// Checks what holds between several values of a plan.
///
/// It works on resolved trees, and passes over values that are missing because they had problems of
/// their own.
struct PlanRules {
  private var problems: [ScenarioProblem] = []
  let root: DocumentNode
  /// Days simulated, if the file says it rightly.
  let horizonDays: Int?
  /// Paths of the values that had problems of their own.
  private let refused: Set<String>

  /// The problems of a resolved file.
  static func problems(
    of root: DocumentNode, horizonDays: Int?, refused: Set<String>
  ) -> [ScenarioProblem] {
    var rules = PlanRules(root: root, horizonDays: horizonDays, refused: refused)
    rules.checkReplications()
    rules.checkHolidays()
    rules.checkGroups()
    rules.checkItems(.channels) { $0.checkChannel($1, at: $2) }
    rules.checkItems(.content) { $0.checkDays(of: $1, at: $2) }
    rules.checkItems(.activities) { $0.checkActivity($1, at: $2) }
    rules.checkReferral()
    rules.checkItems(.team) { $0.checkRole($1, at: $2) }
    rules.checkTiers()
    rules.checkModeration()
    rules.checkSeeding()
    rules.checkSales()
    rules.checkTools()
    rules.checkPhases()
    rules.checkComparison()
    rules.checkMeasuredLimit()
    rules.checkHistory()
    return rules.problems
  }

  private init(root: DocumentNode, horizonDays: Int?, refused: Set<String>) {
    self.root = root
    self.horizonDays = horizonDays
    self.refused = refused
  }

  /// The last day simulated, if the file says it rightly.
  var lastDay: Int? { horizonDays.map { $0 - 1 } }

  mutating func note(_ problem: ScenarioProblem) { problems.append(problem) }

  /// Whether the plan does without a block, which was not merely refused.
  func lacks(_ block: ScenarioKey) -> Bool { root[block] == nil && !isRefused(block) }

  /// Whether a block had a problem of its own.
  func isRefused(_ block: ScenarioKey) -> Bool { isRefused(block.rawValue) }

  /// Whether the value at a path had a problem of its own.
  func isRefused(_ path: String) -> Bool { refused.contains(path) }

  /// Notes that one number is above the one that limits it, at the one that is stated.
  mutating func checkOrder(
    _ low: DocumentNode?, _ lowPath: String, _ high: DocumentNode?, _ highPath: String
  ) {
    guard let low, let high, let lowValue = low.number, let highValue = high.number,
      lowValue > highValue
    else { return }
    note(
      .wrongOrder(
        NumberWording.text(lowValue), path: lowPath, limit: NumberWording.text(highValue),
        limitPath: highPath, at: (low.support == nil ? low : high).place))
  }

  /// Notes that one number is not below the next one.
  mutating func checkBelow(
    _ low: DocumentNode?, _ lowPath: String, _ high: DocumentNode?, _ highPath: String
  ) {
    guard let low, let lowValue = low.number, let highValue = high?.number, lowValue >= highValue
    else { return }
    note(
      .notBelow(
        NumberWording.text(lowValue), path: lowPath, limit: NumberWording.text(highValue),
        limitPath: highPath, at: low.place))
  }

  /// Notes that something ends before it begins.
  mutating func checkDays(of item: DocumentNode, at path: String) {
    checkOrder(item[.fromDay], "\(path).from_day", item[.untilDay], "\(path).until_day")
  }

  mutating func checkItems(
    _ key: ScenarioKey, with check: (inout PlanRules, DocumentNode, String) -> Void
  ) {
    for item in root[key]?.items ?? [] {
      check(&self, item, ScenarioProblem.joined(key.rawValue, item.itemName ?? "?"))
    }
  }

  private mutating func checkReplications() {
    guard let replications = root[.replications] else { return }
    checkOrder(
      replications[.min], "replications.min", replications[.max], "replications.max")
  }

  private mutating func checkHolidays() {
    for holiday in root[.calendar]?[.holidays]?.items ?? [] {
      // Dates in this form are in the order of their texts.
      guard let from = holiday[.from], let first = from.scalar, let last = holiday[.until]?.scalar,
        first > last
      else { continue }
      let path = ScenarioProblem.joined("calendar.holidays", holiday.itemName ?? "?")
      note(
        .wrongOrder(
          first, path: "\(path).from", limit: last, limitPath: "\(path).until", at: from.place))
    }
  }

  private mutating func checkGroups() {
    let (platform, replicate) = (root[.platform], root[.groups]?[.replicate])
    // A preset's limit above a stated capacity is never reached, and nobody wrote it.
    if platform?[.qrLimit]?.support?.preset == nil {
      checkOrder(
        platform?[.qrLimit], "platform.qr_limit", platform?[.capacity], "platform.capacity")
    }
    checkOrder(
      replicate?[.at], "groups.replicate.at", platform?[.capacity], "platform.capacity")
    checkBelow(
      replicate?[.seedMembers], "groups.replicate.seed_members", replicate?[.at],
      "groups.replicate.at")
  }

  private mutating func checkMeasuredLimit() {
    let measured = (root[.channels]?.items ?? []).filter { $0[.joinsPerDay] != nil }
    guard measured.count > Channel.measuredLimit else { return }
    note(
      .tooManyItems(
        measured.count, limit: Channel.measuredLimit, path: "channels with joins_per_day",
        at: measured[Channel.measuredLimit].place))
  }
}

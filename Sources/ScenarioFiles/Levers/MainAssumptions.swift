import CommunityModel

/// Which uncertain numbers are shown first: at most 12, those on which a forecast rests most.
///
/// These are the conversions of the three channels that bring most people, if all they reach is there;
/// the interest in the two dearest offers; and of the personas, the largest pool first, how often they
/// come, fall silent, leave and invite.
struct MainAssumptions {
  /// Their paths, the most important first.
  let paths: [String]

  /// - Parameters:
  ///   - plan: the plan they are of.
  ///   - horizonDays: days simulated.
  ///   - known: the paths of all uncertain numbers.
  init(of plan: CommunityPlan, horizonDays: Int, among known: Set<String>) {
    let conversions = Self.largest(plan.channels, 3) { channel in
      (0..<horizonDays).reduce(0) { $0 + channel.reach(onDay: $1) } * channel.conversion
    }.map { "channels.\($0.name).conversion" }
    let interests = Self.largest(plan.offers, 2, by: \.price).map { "offers.\($0.name).interest" }
    let behaviour = Self.largest(plan.personas, plan.personas.count, by: \.pool).flatMap {
      persona in
      Self.personaKeys.map { "personas.\(persona.name).\($0)" }
    }
    paths = Array((conversions + interests + behaviour).filter(known.contains).prefix(Self.limit))
  }

  /// The items with the largest figures, the first of equal ones first.
  private static func largest<Item>(
    _ items: [Item], _ count: Int, by figure: (Item) -> Double
  ) -> [Item] {
    items.enumerated().map { (place: $0, item: $1, figure: figure($1)) }
      .sorted { ($1.figure, $0.place) < ($0.figure, $1.place) }
      .prefix(count).map(\.item)
  }

  private static let personaKeys = [
    "visit", "lapse_per_day", "leave_per_day", "invite_per_visit",
  ]
  private static let limit = 12
}

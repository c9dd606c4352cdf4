/// One process of the model: what it does, by which equations, with which numbers, and on whose
/// word.
package struct Submodel: Sendable {
  /// Its name.
  package let title: LocalizedText
  /// What it does, in words.
  let paragraphs: [LocalizedText]
  /// Its equations, one a line.
  let equations: [String]
  /// Where it comes from.
  let source: LocalizedText
  /// When it acts; `nil` if it is part of the core and always does.
  package let layer: ModelLayer?
  /// The coefficients of `Mechanics` that belong to it.
  package let mechanics: [any WritableKeyPath<Mechanics, Double> & Sendable]
  /// Its other tables, with the values of a plan if there is one.
  let tables: @Sendable (CommunityPlan?) -> [DescriptionBlock]

  init(
    _ title: LocalizedText, paragraphs: [LocalizedText], equations: [String],
    source: LocalizedText, layer: ModelLayer? = nil,
    mechanics: [any WritableKeyPath<Mechanics, Double> & Sendable] = [],
    tables: @escaping @Sendable (CommunityPlan?) -> [DescriptionBlock] = { _ in [] }
  ) {
    self.title = title
    self.paragraphs = paragraphs
    self.equations = equations
    self.source = source
    self.layer = layer
    self.mechanics = mechanics
    self.tables = tables
  }

  /// The section on it.
  func section(for plan: CommunityPlan?) -> DescriptionSection {
    var blocks = paragraphs.map(DescriptionBlock.paragraph)
    if !equations.isEmpty { blocks.append(.equations(equations)) }
    if let check = layer?.check {
      let (english, chinese) = ("Exact check: \(check.english)", "精确检验：\(check.chinese)")
      blocks.append(.paragraph(LocalizedText(english, chinese)))
    }
    blocks.append(
      .paragraph(
        LocalizedText("Source: \(source.english)", "来源：\(source.chinese)")))
    let own = Mechanics.parameters.filter { own in mechanics.contains { $0 == own.path } }
    if !own.isEmpty {
      blocks.append(.parameters(ParameterRows("mechanics", own, of: plan?.mechanics)))
    }
    return DescriptionSection(title, blocks + tables(plan))
  }
}

/// A part of the model that a scenario may leave off.
package struct ModelLayer: Sendable {
  /// What holds exactly, or in the limit, and is tested.
  let check: LocalizedText
  /// Whether a plan makes use of it.
  package let isUsed: @Sendable (CommunityPlan) -> Bool

  init(
    check english: String, _ chinese: String, isUsed: @escaping @Sendable (CommunityPlan) -> Bool
  ) {
    check = LocalizedText(english, chinese)
    self.isUsed = isUsed
  }
}

extension Submodel {
  /// All submodels: the core in the order of a day, then the layers.
  package static let all = core + layers + remaining

  private static let core = [
    joins, returns, supply, visit, benefit, post, invite, invitationTrees, lapseAndLeave, record,
  ]

  private static let layers = [
    assumptions, positioning, reputation, positioningError, calendar, channels, wayIn, referral,
    seeding, content, digest, activities, groups, muting, team, replies, tiers, points,
    violations, sanctions, trust, offers, costs, tools, phases, funnel,
  ]

  /// Coefficients that no submodel has claimed yet, so that none is left out of the document.
  private static var remaining: [Submodel] {
    let claimed = (core + layers).flatMap(\.mechanics)
    let rest = Mechanics.parameters.map(\.path).filter { path in
      !claimed.contains { $0 == path }
    }
    guard !rest.isEmpty else { return [] }
    return [
      Submodel(
        LocalizedText("Further coefficients", "其他系数"), paragraphs: [], equations: [],
        source: LocalizedText("see the table.", "见表。"), mechanics: rest)
    ]
  }
}

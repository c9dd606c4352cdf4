import CommunityModel

extension EvidenceDocument {
  /// What invited members are worth, and how invitations branch.
  static func referral() async throws -> [String] {
    let usual = try await ReferralPremium.usual.value
    let control = try await ReferralPremium.withoutHomophily.value
    var lines = ["## Members whom members invite", "", premiumIntroduction, ""]
    lines += premiumTable(usual, control)
    lines += ["", kinds(usual), "", premiumSays, "", treesIntroduction, ""]
    lines += treeTable(InvitedTrees(usual.outcomes, kinds: LeverPlan.plan().personas.count))
    return lines + ["", treesSay, ""]
  }

  private static func premiumTable(
    _ usual: ReferralPremium, _ control: ReferralPremium
  ) -> [String] {
    let names: [(ReferralPremium.Figure, String)] = [
      (.retention, "visit on the thirtieth day"), (.engaged, "engaged on the last day"),
      (.messages, "messages a person"),
    ]
    return MarkdownTable.lines(
      [
        "", "invited", "channel, same weeks", "premium", "premium among the same kinds",
        "control: premium without homophily",
      ],
      names.map { figure, name in
        let found = usual.compare(figure)
        return [
          name, text(found.invited, figure), text(found.others, figure), premium(found),
          premium(usual.compare(figure, sameKinds: true)), premium(control.compare(figure)),
        ]
      })
  }

  private static func text(_ value: Double, _ figure: ReferralPremium.Figure) -> String {
    figure == .messages ? DecimalText.fixed(value, digits: 2) : DecimalText.percent(value)
  }

  private static func premium(_ comparison: ReferralPremium.Comparison) -> String {
    let sign = comparison.premium > 0 ? "+" : ""
    let premium = DecimalText.fixed(100 * comparison.premium, digits: 1)
    return "\(sign)\(premium) ± \(DecimalText.fixed(100 * comparison.standardError, digits: 1)) %"
  }

  private static func kinds(_ premium: ReferralPremium) -> String {
    let shares = { (people: [Double]) in
      let all = people.reduce(0, +)
      return zip(LeverPlan.plan().personas, people).map {
        "\(DecimalText.percent($1 / all)) `\($0.name)`"
      }.joined(separator: ", ")
    }
    return """
      Of the invited are \(shares(premium.invitedByKind)); of the channel's people \(shares(premium.othersByKind)).
      """
  }

  private static func treeTable(_ trees: InvitedTrees) -> [String] {
    MarkdownTable.lines(
      ["", "published: WeChat groups", "simulated"],
      [
        [
          "invited people in the third generation or deeper",
          "10 % where groups live long, 1 % where they do not",
          DecimalText.percent(trees.deepShare),
        ],
        [
          "the number one member brings, K",
          "0.32 and 0.10, if trees branch evenly (K² is the share above)",
          DecimalText.fixed(trees.broughtByEarlyMember, digits: 3)
            + " by those who joined in the first four weeks",
        ],
        [
          "days from joining to inviting",
          "80 % of first invitations within 5 days: 3.1 days on average at a constant rate",
          DecimalText.fixed(trees.cycleDays, digits: 1)
            + " from the inviter's joining to that of any person they brought",
        ],
      ])
  }

  private static let premiumIntroduction = """
    Published: customers of a bank whom customers had referred were at least 16 % more valuable than others who came at the same time; their higher margin wore off, their higher retention did not (P. Schmitt, B. Skiera and C. Van den Bulte, Journal of Marketing 75, 2011; about 10,000 customers, three years).

    Simulated: the launch below, \(ReferralPremium.futures) futures of the reading club with the numbers as they are. People who came by invitation are compared with those whom the channel brought in the same weeks; ± is a standard error. **Nothing is set for it**: the model has no premium, an invited member is drawn like any other. What can make a difference is whom members invite (`homophily`, 0.7: their own kind), who gets to invite at all (those who visit, and more when they are content), and the group that takes them in.
    """

  private static let premiumSays = """
    TODO
    """

  private static let treesIntroduction = """
    Published for WeChat groups: J. Qiu and others, WWW 2016, by Chinese digests of the paper. Simulated: the same futures.
    """

  private static let treesSay = """
    TODO
    """
}

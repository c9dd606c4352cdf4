import CommunityModel

extension EvidenceDocument {
  /// How unequally members write.
  static func participation() async throws -> [String] {
    let published = try await ParticipationMechanism.published.value
    let busy = try await ParticipationMechanism.busy.value
    let narrow = try await ParticipationMechanism.narrow.value
    var lines = ["## Who writes", "", mechanism, ""]
    lines += MarkdownTable.lines(
      ["", "top 1 %", "next 9 %", "all others", "never wrote", "posts a person"],
      [
        ["published", "74.7 %", "24.0 %", "1.3 %", "more than 75 %", "9.0"],
        row("lognormal rates, closed form", ParticipationMechanism.lognormal) + [""],
        mechanismRow("simulated, few posts", published),
        mechanismRow("simulated, about as many posts as published", busy),
        mechanismRow("negative control: simulated, spread 1.2", narrow),
        [
          "negative control: gamma rates, closed form",
          DecimalText.percent(ParticipationMechanism.top1OfGammaRates), "", "", "75.0 %", "9.0",
        ],
        [
          "role of the published figure", "*set* the spread 2.416",
          "held out", "follows from the two before",
          "*set* the share of posters (a quarter)", "",
        ],
      ])
    lines += ["", mechanismSays, "", communities, ""]
    lines += try await communityTable()
    return lines + ["", comparison, ""]
  }

  private static func mechanismRow(_ name: String, _ shares: ParticipationShares) -> [String] {
    row(name, shares) + [shares.messagesPerPerson.map { DecimalText.fixed($0, digits: 1) } ?? ""]
  }

  private static func row(_ name: String, _ shares: ParticipationShares) -> [String] {
    [name]
      + [shares.top1, shares.next9, shares.rest, shares.silent].map { DecimalText.percent($0) }
  }

  private static func communityTable() async throws -> [String] {
    var rows: [[String]] = [
      ["published: health communities", "74.7 %", "24.0 %", "1.3 %", "more than 75 %", "", "", ""],
      ["published: Usenet newsgroups", "", "", "", "", "", "25 %", "27 %"],
      ["published: WeChat groups †", "", "", "", "50–70 %", "45–60 % or more", "", ""],
    ]
    for preset in PlatformPreset.all {
      let plan = LeverPlan.plan(platform: preset.name)
      let outcomes = try await LeverRun.outcomes(of: plan, replications: 24)
      let censuses = try (0..<24).map {
        try MessageCensus.outcome(
          of: plan, days: LeverPlan.horizonDays, number: $0, .fixed
        ).census
      }
      let mean = { (value: (MessageCensus) -> Double) in
        DecimalText.percent(censuses.reduce(0) { $0 + value($1) } / Double(censuses.count))
      }
      rows.append(
        row("`\(preset.name)`", ParticipationShares(outcomes)) + [
          mean { $0.shareOfMembers(top: 0.05) }, mean { $0.shareOfWriters(top: 0.03) },
          mean(\.shareOfSingleMessages),
        ])
    }
    return MarkdownTable.lines(
      [
        "", "top 1 %", "next 9 %", "all others", "never wrote", "top 5 % of members",
        "top 3 % of writers", "share of messages by people who wrote one",
      ], rows)
  }

  private static let mechanism = """
    Four health communities with 63,990 people and 578,349 posts (T. van Mierlo, J Med Internet Res 16(2):e33, 2014): shares of all posts. Closed form: a quarter are posters, whose rates are lognormal with spread 2.416. Simulated: the engine's posting alone with the same people, ten years, one post a visit; means of three futures.
    """

  private static let mechanismSays = """
    One number set by the first figure predicts the second, and gamma rates do not even give the first: so lognormal rates can carry such data, and predict a share that was held out. The engine departs from them where somebody would post many times a day, because a chance of posting in a visit is at most 1. With few posts it gives the top 1 %, but then fewer than a tenth ever write, and the next 9 % are the complement of the first figure and no check. With as many posts as published, **the top 1 % lie outside ± 6 points of the published share**: the most active, whose rates would exceed one post a day, are held back.
    """

  private static let communities = """
    The parents' reading club of <doc:WhatLeversDo> on day 90 of a launch, with the presets' defaults (means of 24 futures). The first four columns are of all who ever joined, the others of the members on the last day. Usenet: S. Whittaker and others, CSCW 1998, as reported by J. Nielsen; the most active 3 % of those who wrote. The figure for WeChat is of the top 3 to 5 %.
    """

  private static let comparison = """
    None of these set a default. **Outside**: on every platform the top 1 % write less than in a health community, and more people than in WeChat groups never wrote; hardly any messages come from people who wrote one, since nobody in the model passes by to ask a single question, and those who write in a visit write 2.2 messages on average. Near: the top 5 % of members, beside WeChat groups, and the top 3 % of those who wrote, a little below Usenet. A launch of 91 days is younger than the published communities, which counted all posts ever. Within a kind of people the spread of the log odds of writing in a visit is only 0.5 to 0.6 (`post_spread` times `spread`); visiting, kinds of people and tenure add the rest. Raise `post_spread` of a persona if few members write nearly everything in your group.
    """
}

import CommunityModel

extension EvidenceDocument {
  /// What volume does to readers.
  static func overload() async throws -> [String] {
    var lines = ["## Too much to read", "", volumes, ""]
    lines += try await benefitTable()
    lines += ["", volumesSay, ""]
    lines += MarkdownTable.lines(
      ["groups a member is in", "mute this one"],
      try await OverloadPlan.mutedShares.value.map {
        [DecimalText.fixed($0.groups, digits: 0), DecimalText.percent($0.share)]
      })
    return lines + ["", mutingSays, ""]
  }

  private static func benefitTable() async throws -> [String] {
    var rows: [[String]] = []
    for volume in [0, 10, 20, 30, 40, 60, 80, 120, 160, 320] {
      let messages = Double(volume)
      let retention = try await OverloadPlan.retention(writers: volume)
      let benefits = ReadingBenefit.personas.map {
        ReadingBenefit.benefit(of: $0, messages: messages)
      }
      rows.append(
        [String(volume)]
          + ([ReadingBenefit.mixed(messages: messages)] + benefits).map {
            DecimalText.fixed($0, digits: 3)
          }
          + [DecimalText.percent(retention.reduce(0, +) / Double(retention.count))])
    }
    let peaks = ReadingBenefit.personas.map { persona in
      ReadingBenefit.peak { ReadingBenefit.benefit(of: persona, messages: $0) }
    }
    rows.append(
      ["best volume"]
        + ([ReadingBenefit.peak(ReadingBenefit.mixed)] + peaks).map { String($0) } + [""])
    return MarkdownTable.lines(
      ["messages a day", "all"] + ReadingBenefit.personas.map { "`\($0.name)`" }
        + ["retention day 30"],
      rows)
  }

  private static let volumes = """
    Published: the use of reading rises to a knee at 40 matching messages a day (Y. Ren and R. E. Kraut, Management Science 60, 2014, where it is an assumption calibrated on Usenet); users of overloaded newsgroups stop taking part (Q. Jones, G. Ravid and S. Rafaeli, Information Systems Research 15, 2004); more volume brings more loss (B. S. Butler, Information Systems Research 12, 2001). Expected from these: one peak between 20 and 80 messages a day, and fewer who stay beyond it.

    The benefit of a visit without bonds in the core model's community, in closed form from the coefficients (members' messages besides nine posts a day by the operator; all: the four kinds of people mixed as their pools), which a test finds again in the engine; and the share that visits on the thirtieth day, simulated with readers who do not write (30 futures, standard error below 0.3 points).
    """

  private static let volumesSay = """
    The peak for all lies inside, and so do those of the kinds of people but socialisers, whose attention span is widest. Retention peaks later than the benefit: those who stay have more attention. No figure here set a coefficient, but the attention spans, saturations and the cost of overload are assumptions of grade D; that they give such a peak together shows that they are not absurd, not that 40 is right for your group.
    """

  private static let mutingSays = """
    Simulated: readers of a group that writes as much as the average one can follow (63 messages and nine posts a day). Published: 74.6 % of 2,002 people set groups to do not disturb; 58.9 % of them are in 10 to 30 groups (China Youth Daily, 2020). The share at 20 groups is *set*: it is the default `muted_at_full_load`, which reads a survey of people who mute some of their groups as the share who mute one. That it rises and falls with the number of groups is the mechanism's; nothing published was found to put beside it.
    """
}

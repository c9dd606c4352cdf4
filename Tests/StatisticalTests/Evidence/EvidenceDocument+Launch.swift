import OutputAnalysis

extension EvidenceDocument {
  /// What a launch looks like as a whole.
  static func launch() throws -> [String] {
    let (fixed, drawn) = try (LaunchFigures.fixed.get(), LaunchFigures.drawn.get())
    var lines = ["## A launch", "", club, ""]
    lines += MarkdownTable.lines(
      [
        "figure", "published range", "source", "simulated", "",
        "assumptions drawn, 8 in 10 futures",
        "futures inside",
      ],
      PublishedRange.all.map { published in
        let mean = fixed.moments(of: published.figure).mean
        let inside = (drawn.values[published.figure] ?? []).count { published.range.contains($0) }
        return [
          published.name, text(published.range, published.figure), published.source,
          text(mean, published.figure), published.range.contains(mean) ? "inside" : "**outside**",
          text(drawn.middle(of: published.figure), published.figure),
          DecimalText.percent(Double(inside) / Double(drawn.moments(of: published.figure).count)),
        ]
      })
    return lines + ["", rangesSay, "", silence(fixed, drawn), "", missing, ""]
  }

  private static func text(_ value: Double, _ figure: LaunchFigure) -> String {
    figure.isShare ? DecimalText.percent(value) : DecimalText.fixed(value, digits: 2)
  }

  private static func text(_ values: ClosedRange<Double>, _ figure: LaunchFigure) -> String {
    figure.isShare
      ? DecimalText.percent(values)
      : "\(text(values.lowerBound, figure))–\(text(values.upperBound, figure))"
  }

  private static func silence(_ fixed: LaunchFigures, _ drawn: LaunchFigures) -> String {
    let percent = { (figures: LaunchFigures, figure: LaunchFigure) in
      DecimalText.percent(figures.moments(of: figure).mean)
    }
    return """
      Groups that fall silent: of the groups on the last day, \(percent(fixed, .silentGroups)) have been silent for a week (\(percent(drawn, .silentGroups)) with drawn assumptions); in \(percent(fixed, .everSilent)) of the futures (\(percent(drawn, .everSilent))) some group was silent for a week at some time. Of 474,726 new WeChat groups, 40 % were silent within a week and 30 % lived longer than 30 days (J. Qiu and others, WWW 2016, by Chinese digests of the paper). The two are not comparable: those are all groups that anybody opened, most for a meal, a trip or a question and of fewer than 100 people; here an operator posts nine times a day and goes on recruiting. The model does not simulate groups without an operator's purpose, and no number was set to agree.
      """
  }

  private static let club = """
    The parents' reading club in WeChat groups, 91 days, the presets' defaults. Simulated: means of 100 futures with the numbers as they are. Then with the uncertain ones drawn anew in each of 200 futures: the range that holds 8 in 10, and the share of futures inside the published range.
    """

  private static let rangesSay = """
    The ranges of retention are those of apps (mwm.ai, unstar.app and other practitioners' pages), which are not communities. **Retention inside its range is no validation**: the coefficients of the core model were chosen so that a launch looks like published ones. Without any content of the operator retention leaves the ranges of days 7 and 30 downwards, so that they can tell something.

    **The club is quieter than practitioners call healthy.** Most members of the presets' pools are learners and bargain hunters, who write in 2 to 4 of 100 visits when they come, and a launch keeps all who fell silent in the list. Practitioners' figures contradict each other (30 to 70 % of members speak, or 15 to 25 %); nothing was changed to reach them. If your group is livelier, set `post` of its personas from its own history.

    Those who write in a week are counted among the members of the last day. Log activity is compared rank by rank with the rates of a community of as many people of whom a quarter are posters with spread 2.416. A correlation of logarithms does not depend on that spread, so that nearly any right-skewed shape reaches 0.9; the spread itself is the sharper comparison.
    """

  private static let missing = """
    The club sells nothing: the share of members who buy in a day is compared below, for a brand. Members who were invited are compared with others below, by whether they stay and write.
    """
}

extension LaunchFigure {
  /// Whether it is told in per cent.
  fileprivate var isShare: Bool {
    switch self {
    case .messagesPerMember, .rankCorrelation, .spread: false
    default: true
    }
  }
}

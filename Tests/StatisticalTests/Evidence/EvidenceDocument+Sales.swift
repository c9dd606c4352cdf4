import OutputAnalysis

extension EvidenceDocument {
  /// What a brand sells to its groups.
  static func sales() async throws -> [String] {
    let season = try await SalesFigures.season.value
    var lines = ["## Sales in a private domain", "", seasonIntroduction, ""]
    lines += MarkdownTable.lines(
      ["figure", "published range", "source", "simulated", ""],
      PublishedSalesRange.all.map { published in
        let mean = season.moments(of: published.figure).mean
        let verdict = published.range.contains(mean) ? "inside" : "**outside**"
        return [
          published.name, published.words ?? text(published), published.source,
          text(mean, published.figure), published.isSet ? "\(verdict) (*set*)" : verdict,
        ]
      })
    return lines + ["", seasonSays, ""]
  }

  private static func text(_ published: PublishedSalesRange) -> String {
    let range = published.range
    if published.figure.isShare { return DecimalText.percent(range) }
    return
      "\(text(range.lowerBound, published.figure))–\(text(range.upperBound, published.figure))"
  }

  private static func text(_ value: Double, _ figure: SalesFigure) -> String {
    figure.isShare ? DecimalText.percent(value) : DecimalText.fixed(value, digits: 1)
  }

  private static let seasonIntroduction = """
    A skin-care brand's WeChat groups over \(BrandSeason.days) days, from seed members until they close: the plan of `scenarios/brand-private-domain.yaml` with all its layers. Simulated: means of \(SalesFigures.futures) futures with the numbers as they are.
    """

  private static let seasonSays = """
    **Such numbers set ranges and are no validation.** They are what practitioners say about their own successes, mostly of other goods, and most of what decides them here is the plan: prices, margins, pools, conversions and interest are made up. The default of interest (5 % of visits) was set by the click rates; that it comes out again, less where an offer suits somebody less, shows that the code is right. No number was changed to reach any other row; but margins, prices, wages, prizes, the price of the sachet, the trust people start with, how often the set is sold and the number of parcels were chosen over a few runs so that the scenario's season comes near to paying for itself, and the last row hangs on these.

    A set of creams is not a coffee: who drinks a cup a day can order one every day, and Luckin's customers are customers before they are members, so that a share of members who order that lies far below theirs is no surprise, nor evidence of anything. Orders are counted on days of a sale, refills and trials included; on other days there are fewer. Most members of the list have fallen silent, which a share of all members counts and a share of active members does not. Winning a member costs a card and a sachet here and not practitioners' sums, which are of strangers won by advertising or fission; how many of those who find a card join follows from the plan's conversion. What a member leaves is what they buy within the season alone.

    That trust in the seller raises the intention to buy is the common finding of a meta-analysis of 20 effects (SAGE Open 2021, by its abstract); in the model trust is the probability that an interested visitor believes an offer, so that its direction is built in.
    """
}

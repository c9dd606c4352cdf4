/// A range that a figure of a private domain's sales was published with.
struct PublishedSalesRange {
  let figure: SalesFigure
  /// What the figure is, for people.
  let name: String
  let range: ClosedRange<Double>
  /// The range in words, where one end is open.
  let words: String?
  /// Where the range comes from.
  let source: String
  /// Whether a number of the model or of the plan was set by it.
  let isSet: Bool

  private init(
    _ figure: SalesFigure, _ name: String, _ range: ClosedRange<Double>, words: String? = nil,
    isSet: Bool = false, _ source: String
  ) {
    self.figure = figure
    self.name = name
    self.range = range
    self.words = words
    self.isSet = isSet
    self.source = source
  }

  /// All there are for a season.
  static let all = [
    PublishedSalesRange(
      .interest, "visits with the hero set on which somebody is interested", 0.03...0.08,
      isSet: true, "click rates before and after work on them †"),
    PublishedSalesRange(
      .dailyBuyers, "orders ÷ members on a day of a sale", 0.01...0.05,
      "Luckin Coffee 2021: 35,000 cups a day, 1.1 million in groups: 3.2 %, read as a range"),
    PublishedSalesRange(
      .dailyBuyersOfEngaged, "the same ÷ members who are not lapsed", 0.01...0.05,
      "none is published of these; the range above"),
    PublishedSalesRange(
      .ordersPerGroup, "orders a group on a day of a sale", 3.85...5, words: "3.9 or more",
      "Luckin Coffee 2021: 35,000 cups in 9,100 groups"),
    PublishedSalesRange(
      .firstConversion, "people who joined who bought and kept something", 0.05...0.15,
      words: "about 10 %", "first conversion in a worked example †"),
    PublishedSalesRange(
      .exposureToNew, "people reached who joined", 0.0025...0.01, words: "about 0.5 %",
      "exposure to new members †"),
    PublishedSalesRange(
      .acquisitionCost, "yuan spent to win a member", 40...200,
      "fission 40, advertising 200 †"),
    PublishedSalesRange(
      .valuePerCost, "what a member leaves ÷ what it cost to win them", 3...10,
      words: "3 or more", "what is called healthy †"),
  ]
}

import CommunityModel
import StudyResults

extension SearchFindings {
  /// The recommended plan less that of the file, future by future.
  var advantageChart: Chart? {
    guard isNew, let robustness = result.robustness, let name = bestName else { return nil }
    let sign = isUpBetter ? 1.0 : -1.0
    let values = robustness.rows.map { sign * ($0.recommended - $0.today) }
    let share = ChanceWords.percent(
      1 - robustness.worseThanTodayShare, futures: robustness.futures)
    return histogram(
      "robustness", of: values, splitAt: 0, isGoodAbove: true,
      badWords: LocalizedText("orange: today's plan does better", "橙色：现在的方案更好"),
      name: LocalizedText(
        "\(goalName.english): better than today's plan by", "\(goalName.chinese)比现在的方案好多少"),
      title: LocalizedText(
        "\(name) is no worse than today's plan in \(share) of futures with different assumptions",
        "在假设各不相同的模拟里，\(name) 不比现在差的占 \(share)"),
      reading: LocalizedText(
        "In each future all uncertain assumptions are drawn anew and both plans meet the same luck. Bars left of the line are futures in which today's plan does better.",
        "每次模拟都重新抽取所有不确定的假设，两个方案遇到同样的运气。线左边的条，是现在的方案更好的情形。"))
  }

  /// By how much the recommended plan falls short of the best one of each future.
  var regretChart: Chart? {
    guard let robustness = result.robustness, let name = bestName,
      robustness.regret.quantiles.p90.isFinite
    else { return nil }
    let tail = format.text(
      robustness.regret.quantiles.p90, error: 2 * robustness.regret.standardError)
    let worth = format.text(plan.worth, error: 0)
    return histogram(
      "regret", of: robustness.rows.map(\.regret), splitAt: plan.worth,
      isGoodAbove: plan.worth <= 0,
      badWords: plan.worth > 0
        ? LocalizedText("orange: short by more than \(worth)", "橙色：差 \(worth) 以上") : nil,
      name: LocalizedText(
        "\(goalName.english): short of the best plan of that future by",
        "\(goalName.chinese)比当次最好的方案差多少"),
      title: LocalizedText(
        "In 9 futures of 10 \(name) falls short of the best plan by no more than \(tail)",
        "十次里有九次，\(name) 比当次最好的方案差不超过 \(tail)"),
      reading: LocalizedText(
        "What the choice would be regretted by, had one known beforehand how things would turn out. The best plan of a future is the best of those that led in the search.",
        "假如事先知道会怎样，事后会后悔多少。这里“最好的方案”，是搜索中领先过的方案里当次最好的。"))
  }

  /// Bars of equal width, coloured by the side of a value that they lie on.
  private func histogram(
    _ key: String, of values: [Double], splitAt split: Double, isGoodAbove: Bool,
    badWords: LocalizedText?, name: LocalizedText, title: LocalizedText, reading: LocalizedText
  ) -> Chart? {
    let known = values.filter(\.isFinite)
    guard let least = known.min(), let most = known.max(), most > least else { return nil }
    let width = max(Self.binWidth(least, most), format.isWhole ? 1 : 0)
    // Bins meet at the value that splits them, so that no bar has two colours.
    let place = { (value: Double) in Int(((value - split) / width).rounded(.down)) }
    let counts = Dictionary(grouping: known, by: place).mapValues(\.count)
    let rows = counts.sorted { $0.key < $1.key }.map { bin, count -> JSONValue in
      let isAbove = bin >= 0
      return [
        "from": .drawn(split + Double(bin) * width), "to": .drawn(split + Double(bin + 1) * width),
        "n": .integer(count), "p": .drawn(Double(count) / Double(known.count)),
        "side": .string(isAbove == isGoodAbove ? "good" : "bad"),
      ]
    }
    let x: JSONValue = [
      "field": "from", "bin": ["binned": true], "type": "quantitative", "title": .words(name),
      "axis": ["format": .string(format.axisFormat), "tickCount": 7, "grid": false],
      "scale": ["zero": false, "nice": false, "padding": 12],
    ]
    let share = LocalizedText("share of futures", "占模拟次数的比例")
    let bars: JSONValue = [
      "mark": ["type": "bar"],
      "encoding": [
        "x": x, "x2": ["field": "to"],
        "y": [
          "field": "p", "type": "quantitative", "title": .words(share),
          "axis": ["format": ".0%", "tickCount": 4],
        ],
        "color": [
          "field": "side", "type": "nominal", "legend": nil,
          "scale": [
            "domain": ["good", "bad"], "range": [.color(Palette.high), .color(Palette.low)],
          ],
        ],
        "tooltip": [
          ChartParts.tip("from", LocalizedText("from", "从"), format: ",.4~g"),
          ChartParts.tip("to", LocalizedText("to", "到"), format: ",.4~g"),
          ChartParts.tip("n", LocalizedText("futures", "模拟次数")),
        ],
      ],
    ]
    let isSplit = least < split && split < most
    let line: [JSONValue] =
      isSplit
      ? [
        [
          "data": ["values": [["at": .drawn(split)]]],
          "mark": ["type": "rule", "strokeWidth": 2, "color": .color(Palette.text)],
          "encoding": ["x": ["field": "at", "type": "quantitative"]],
        ]
      ] : []
    return Chart(
      key: key, title: title,
      subtitle: LocalizedText(
        "\(NumberWords.counted(known.count, "future", "futures"))"
          + (badWords.map { "; \($0.english)" } ?? ""),
        "\(NumberWords.count(Double(known.count))) 次模拟" + (badWords.map { "；\($0.chinese)" } ?? "")),
      reading: reading, rows: rows,
      columns: [
        .init(field: "from", name: LocalizedText("from", "从")),
        .init(field: "to", name: LocalizedText("to", "到")),
        .init(field: "n", name: LocalizedText("futures", "模拟次数")), .init(field: "p", name: share),
      ],
      specification: [JSONMember("layer", .array([bars] + line))], height: 230)
  }

  /// A width of 1, 2 or 5 times a power of ten that makes about twenty bars.
  private static func binWidth(_ least: Double, _ most: Double) -> Double {
    let wanted = (most - least) / 20
    let power = Precision.step(for: 0, error: wanted / 2, finest: 0)
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= wanted } ?? 10 * power
  }
}

import CommunityModel
import StudyResults

extension BacktestFindings {
  /// How often the bands of the recommended forecast held, beside what they claim.
  var bandsChart: Chart? {
    let found = result.verdicts.enumerated().flatMap { place, outcome -> [(Int, BandCalibration)] in
      guard let line = mainLine(of: outcome) else { return [] }
      return bands(of: line.forecaster, in: outcome)
        .filter { Self.shownBands.contains($0.nominal) }.map { (place, $0) }
    }
    guard !found.isEmpty else { return nil }
    let off = found.count { !$0.1.interval.contains($0.1.nominal) }
    return Chart(
      key: "bands",
      title: off == 0
        ? LocalizedText("Bands hold about as often as they say", "区间命中的比例和它声称的相符")
        : LocalizedText(
          "\(off) of \(NumberWords.counted(found.count, "band holds", "bands hold")) more or less often than said, by more than chance",
          "\(found.count) 个区间里有 \(off) 个，命中的比例和声称的不符，超出偶然"),
      subtitle: LocalizedText(
        "How often bands of 50, 80 and 95% held (points, with the range of chance); strokes: what they claim",
        "50%、80%、95% 区间实际命中的比例（点，横线为偶然的范围）；竖短线：声称的比例"),
      reading: LocalizedText(
        "A point left of its stroke: the band is too narrow, reality is wilder than said; right of it: too wide. Where the line of a point covers the stroke, chance may explain the difference.",
        "点在短线左边：区间太窄，实际比说的更难料；在右边：太宽。横线盖住短线的，差别可能只是偶然。"),
      isWide: true, rows: found.map { row($1, at: $0) },
      columns: [
        .init(field: "g", name: LocalizedText("series and horizon", "序列和提前量")),
        .init(field: "c", name: LocalizedText("claimed", "声称")),
        .init(field: "v", name: LocalizedText("held", "命中")),
        .init(field: "lo", name: LocalizedText("from", "下限")),
        .init(field: "hi", name: LocalizedText("to", "上限")),
        .init(field: "t", name: LocalizedText("held of", "命中/共")),
      ],
      specification: [JSONMember("layer", .array(bandLayers(found.map(\.1.nominal))))],
      height: max(150, 66 * result.verdicts.count + 40))
  }

  private static let shownBands = [0.5, 0.8, 0.95]

  private static func name(ofBand nominal: Double) -> LocalizedText {
    let share = NumberWords.percent(nominal)
    return LocalizedText("\(share) band", "\(share) 区间")
  }

  private func row(_ band: BandCalibration, at place: Int) -> JSONValue {
    [
      "g": .words(caseNames[place]), "s": .words(Self.name(ofBand: band.nominal)),
      "c": .number(band.nominal), "v": .drawn(Double(band.held) / Double(band.count)),
      "lo": .drawn(band.interval.lowerBound), "hi": .drawn(band.interval.upperBound),
      "t": .string("\(band.held)/\(band.count)"),
    ]
  }

  private func bandLayers(_ nominals: [Double]) -> [JSONValue] {
    let looks = zip(Set(nominals).sorted(), SeriesStyle.all.dropFirst()).map {
      (name: Self.name(ofBand: $0), style: $1)
    }
    let names: JSONValue = .array(looks.map { .words($0.name) })
    let x = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative",
        "title": .words(LocalizedText("share of forecasts whose band held", "区间命中的预测占比")),
        "axis": ["format": ".0%", "tickCount": 6], "scale": ["domain": [0, 1]],
      ]
    }
    let look = { (value: (SeriesStyle) -> JSONValue) -> JSONValue in
      [
        "field": "s", "type": "nominal",
        "scale": ["domain": names, "range": .array(looks.map { value($0.style) })],
        "legend": ChartParts.legend(JSONMember("symbolSize", 110), JSONMember("symbolOpacity", 1)),
      ]
    }
    let color = look { .string($0.color.reference) }
    let shared: [JSONMember] = [
      JSONMember("y", caseAxis),
      JSONMember("yOffset", ["field": "s", "type": "nominal", "scale": ["domain": names]]),
      JSONMember("color", color), JSONMember("opacity", ChartParts.opacity(1, faded: 0.1)),
    ]
    let spans: JSONValue = [
      "params": ChartParts.legendFocus, "mark": ["type": "rule", "strokeWidth": 2],
      "encoding": .object(
        shared + [JSONMember("x", x("lo")), JSONMember("x2", ["field": "hi"])]),
    ]
    let claims: JSONValue = [
      "mark": [
        "type": "tick", "orient": "vertical", "thickness": 3, "size": 18,
        "color": .color(Palette.text),
      ],
      "encoding": .object(
        shared.filter { $0.key != "color" } + [JSONMember("x", x("c"))]),
    ]
    let points: JSONValue = [
      "mark": ["type": "point", "filled": true, "size": 90],
      "encoding": .object(
        shared + [
          JSONMember("x", x("v")), JSONMember("shape", look { .string($0.shape) }),
          JSONMember(
            "tooltip",
            [
              ChartParts.tip("g", LocalizedText("series and horizon", "序列和提前量")),
              ChartParts.tip("s", LocalizedText("band", "区间")),
              ChartParts.tip("v", LocalizedText("held", "命中"), format: ".0%"),
              ChartParts.tip("t", LocalizedText("held of", "命中/共")),
            ]),
        ]),
    ]
    return [spans, claims, points]
  }
}

import CommunityModel
import StudyResults

extension BacktestFindings {
  /// The charts that have something to show, in the order of the page.
  var charts: [Chart] {
    result.verdicts.compactMap(pastChart) + [skillChart, bandsChart].compactMap(\.self)
  }

  /// Places of series and horizons from the top, one below the other.
  var caseNames: [LocalizedText] {
    result.verdicts.map { LocalizedText(ahead($0).english.sentenceStart, ahead($0).chinese) }
  }

  /// The vertical axis of charts that have a line for each series and horizon.
  var caseAxis: JSONValue {
    [
      "field": "g", "type": "nominal", "sort": nil,
      "axis": [
        "title": nil, "labelFontSize": 13, "labelPadding": 8, "grid": true, "bandPosition": 0,
      ],
    ]
  }
}

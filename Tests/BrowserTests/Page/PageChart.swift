/// A chart as the data of a page describe it.
struct PageChart: Decodable {
  var key: String
  var title: Words
  var columns: [Words]
  /// How many rows its data have.
  var rows: Int

  struct Words: Decodable {
    var en: String
    var zh: String

    func callAsFunction(in language: String) -> String { language == "zh" ? zh : en }
  }
}

/// What the drawing of a chart is made of.
struct ChartMarks: Decodable {
  /// In pixels.
  var width: Double
  var height: Double
  /// Shapes and texts inside axes.
  var marks: Int
  /// The dash patterns of the lines of each layer that has several.
  var lines: [[String]]
  var symbols: [Symbols]
  var bars: Int
  var barColors: Int
  /// Texts among the marks.
  var texts: [String]
  /// All texts.
  var words: String

  /// The symbols of a layer.
  struct Symbols: Decodable {
    var colors: Int
    var looks: Int
  }
}

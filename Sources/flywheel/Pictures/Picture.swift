/// A picture that is made of a chart.
struct Picture: Equatable {
  /// What kind of file it is.
  enum Format: String {
    case png
    case svg
    case pdf
  }

  let chart: StoredChart
  let format: Format

  init(of chart: StoredChart, as format: Format) {
    self.chart = chart
    self.format = format
  }

  /// The file's name.
  var fileName: String { chart.name + "." + format.rawValue }
}

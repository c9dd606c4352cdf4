import Testing

@testable import Reports

struct BacktestTablesTests {
  private let result = HandMadeBacktest.make()
  private let format = CSVFormat(byteOrderMark: false)

  private func rows(_ table: CSVTable) -> [String] {
    table.text(format).split(separator: "\r\n").dropFirst().map(String.init)
  }

  @Test func `a row a forecast, with the ends of its bands and what it is made of`() {
    // Twelve weeks from 1970-01-01; the last begins on day 77.
    #expect(
      rows(CSVTable(forecastsOf: result)) == [
        "messages,4,structural,8,12,1970-03-19,21,20.5,20,10,30,5,40,1,80,4.5,0.625,,",
        "messages,4,combined,8,12,1970-03-19,21,20.5,20,10,30,5,40,1,80,4.5,0.625,0.5,drift",
      ])
  }

  @Test func `what cannot be told is an empty cell`() {
    #expect(
      rows(CSVTable(skillOf: result)) == [
        "messages,4,combined,drift,2,4.5,9,0.25,,0.5,0.25,0.75,"
      ])
    #expect(
      rows(CSVTable(calibrationOf: result)) == [
        "messages,4,combined,0.8,0.5,1,2,0.125,0.875"
      ])
  }

  @Test func `the manifest names every file and the command`() {
    let files = BacktestFiles.all(of: result, lockedScenario: nil, format: format)
    #expect(
      files.map(\.name) == [
        "report.html", "skill.csv", "forecasts.csv", "calibration.csv",
        "charts/past-messages-4.en.vl.json", "charts/past-messages-4.zh.vl.json",
        "charts/skill.en.vl.json", "charts/skill.zh.vl.json", "charts/bands.en.vl.json",
        "charts/bands.zh.vl.json", "analysis.ipynb", "manifest.json",
      ])
    let manifest = files[files.count - 1].text
    for name in files.dropLast().map(\.name) { #expect(manifest.contains("\"\(name)\"")) }
    #expect(
      manifest.contains(
        "flywheel backtest HISTORY --series messages --first-week 8 --step 1 --horizon 4 --draws 100 --seed 1"
      ))
    #expect(manifest.contains("\"history_sha256\": \"00ff\""))
  }
}

import Foundation
import TestSupport
import Testing

extension ReportTests.InPrograms {
  /// The tables of a run, opened as an operator opens them.
  struct SpreadsheetTests {
    /// As many rows of a table are compared; the daily one has tens of thousands.
    private static let rowLimit = 2_000

    @Test func `tables open in a spreadsheet as what they are`() async throws {
      let folder = try TemporaryFolder()
      var tables: [String: URL] = [:]
      for study in [Study.brand, .brandCompared, .hostile, .hostileCompared] {
        for file in try await Self.tables(of: study) {
          let name = "\(study)-\(file.lastPathComponent)"
          let copy = folder.url.appendingPathComponent(name)
          try FileManager.default.copyItem(at: file, to: copy)
          tables[name] = copy
        }
      }
      try Self.open(Array(tables.values), in: folder)
      for (name, file) in tables {
        let csv = try #require(CSVFile(String(decoding: Data(contentsOf: file), as: UTF8.self)))
        let opened = file.deletingPathExtension().appendingPathExtension("fods")
        let table = try #require(SpreadsheetTable(opened, limit: Self.rowLimit), "\(name)")
        try check(table.rows, against: [csv.header] + csv.rows, name)
      }
    }

    private func check(
      _ rows: [[SpreadsheetTable.Cell]], against expected: [[String]], _ name: String
    ) throws {
      #expect(rows.count == min(expected.count, Self.rowLimit), "\(name)")
      for (row, texts) in zip(rows, expected) {
        for (place, text) in texts.enumerated() {
          let cell = place < row.count ? row[place] : .empty
          if !agrees(cell, text) {
            Issue.record("\(name): \(text) became \(cell)")
            return
          }
        }
      }
    }

    /// A number comes as a number, a date as a date, anything else as the same text, whatever it begins with.
    private func agrees(_ cell: SpreadsheetTable.Cell, _ text: String) -> Bool {
      switch cell {
      case .number(let number):
        Double(text).map { abs($0 - number) <= 1e-12 * abs($0) } ?? false
      case .text(let shown): shown == text && Double(text) == nil
      case .date(let date): date == text
      case .empty: text.isEmpty
      case .other: false
      }
    }

    @Test func `what a spreadsheet would run is noticed`() throws {
      let folder = try TemporaryFolder()
      try folder.write("\u{FEFF}名字,值\r\n=1+1,2\r\n", to: "odd.csv")
      try Self.open([folder.url.appendingPathComponent("odd.csv")], in: folder)
      let table = try #require(
        SpreadsheetTable(folder.url.appendingPathComponent("odd.fods"), limit: 10))
      #expect(table.rows.first == [.text("名字"), .text("值")])
      #expect(!agrees(try #require(table.rows.last?.first), "=1+1"))
    }

    @Test func `Chinese is in the tables`() async throws {
      let file = try await Study.brand.folder.appendingPathComponent("assumptions.csv")
      let csv = try #require(CSVFile(String(decoding: Data(contentsOf: file), as: UTF8.self)))
      let column = try #require(csv.header.firstIndex(of: "meaning_zh"))
      #expect(csv.rows.allSatisfy { $0[column].contains(/[\u{4E00}-\u{9FFF}]/) })
    }

    private static func tables(of study: Study) async throws -> [URL] {
      try FileManager.default.contentsOfDirectory(
        at: try await study.folder, includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "csv" }
    }

    /// Opens tables and saves what the program made of them.
    ///
    /// The options say that they are UTF-8 with commas (44, 34, 76), as people are asked, and let everything that
    /// looks like a formula run, which is the worst case.
    private static func open(_ tables: [URL], in folder: TemporaryFolder) throws {
      try Program.run(
        Program.path("soffice"),
        ["-env:UserInstallation=\(folder.url.absoluteString)profile", "--headless"]
          + ["--infilter=CSV:44,34,76,1,,0,false,false,false,false,false,-1,true"]
          + ["--convert-to", "fods", "--outdir", folder.path] + tables.map(\.path),
        in: folder.url)
    }
  }
}

import CommunityHistory
import CommunityModel
import Testing

struct DamagedFileTests {
  private static let all =
    DamagedFile.texts + DamagedFile.columns + DamagedFile.ofEvents + DamagedFile.ofDays

  @Test func `there are many kinds of damage`() {
    #expect(Self.all.count >= 70 && Set(Self.all.map(\.name)).count == Self.all.count)
  }

  @Test(arguments: all)
  func `damage is told, and every row is kept or dropped`(_ file: DamagedFile) {
    do {
      let report = try HistoryReader.read(
        file.bytes, path: "history.csv", mapping: file.mapping, salt: testSalt,
        today: DamagedFile.today
      ).report
      guard case .findings(let expected, let kept) = file.answer else {
        Issue.record("it was read: \(report)")
        return
      }
      for (kind, count) in expected {
        #expect(report.finding(kind)?.count == count, "\(kind) among \(report.findings)")
      }
      let dropped = report.findings.filter { $0.kind.consequence == .rowDropped }
      let unexpected = dropped.filter { expected[$0.kind] == nil }
      #expect(unexpected.isEmpty)
      #expect(report.rowsKept == kept && report.rowsDropped == dropped.reduce(0) { $0 + $1.count })
      #expect(report.sentences.allSatisfy { !$0.english.isEmpty && !$0.chinese.isEmpty })
    } catch let problem {
      guard case .problem(let code, let line) = file.answer else {
        Issue.record("it was not read: \(problem.message(in: .english))")
        return
      }
      #expect(problem.code == code && problem.line == line, "\(problem.message(in: .english))")
      #expect(problem.sentence.english.hasSuffix(".") || problem.sentence.english.hasSuffix("?"))
      #expect(problem.sentence.chinese.hasSuffix("。") || problem.sentence.chinese.hasSuffix("？"))
    }
  }

  @Test func `every finding and nearly every problem is met`() {
    var findings: Set<FindingKind> = []
    var problems: Set<HistoryProblem.Code> = []
    for file in Self.all {
      switch file.answer {
      case .findings(let found, _): findings.formUnion(found.keys)
      case .problem(let code, _): problems.insert(code)
      }
    }
    #expect(findings == Set(FindingKind.allCases).subtracting([.neverSeen]))
    // Files of more than 512 MB or 20 million rows, and systems without a converter, are not made here.
    let notMade: Set<HistoryProblem.Code> = [.tooLarge, .tooManyRows, .noConverter]
    #expect(problems == Set(HistoryProblem.Code.allCases).subtracting(notMade))
  }
}

import CommunityHistory
import CommunityModel
import TestSupport
import Testing

@testable import Reports

struct HistorySentencesTests {
  @Test func `sentences say what the file has`() throws {
    let findings = try HandMadeHistory.findings()
    let said = { (sentence: LocalizedSentence?) in sentence?.plain }
    #expect(findings.headline.english == "club · 84 days (2024-01-01 to 2024-03-24) · events")
    #expect(
      said(findings.membership)
        == LocalizedText(
          "76 members at the end; 84 joined, 8 left", "期末 76 名成员；新加入 84 人，退群 8 人"))
    #expect(
      try #require(said(findings.returns)).english.hasPrefix(
        "Of those who joined 100% were active again within a week"))
    #expect(try #require(said(findings.invitations)).english.contains("0.50 others"))
    #expect(said(findings.weekdays.last)?.english.contains("most on Mondays") == true)
    #expect(said(findings.shocks.first)?.english.contains("2024-02-20") == true)
  }

  @Test(
    arguments: [
      SmallHistory.events, SmallHistory.counts, "day,members\n0,5\n",
      "member,time,event\na,2024-01-01,message\n", "member,time,event\na,2024-01-01,join\n",
      "member,time,event\na,0,leave\n", "date,joins\n2024-01-01,0\n",
    ])
  func `no sentence says what is no number`(_ file: String) throws {
    let findings = try HandMadeHistory.findings(file)
    let sentences =
      [
        findings.membership, findings.activity, findings.returns, findings.participation,
        findings.invitations,
      ].compactMap(\.self) + findings.weekdays + findings.shocks
    for sentence in sentences.map(\.plain) + [findings.headline] {
      for word in ["nan", "inf", "nil", "Optional"] {
        #expect(!sentence.english.lowercased().contains(word) && !sentence.chinese.contains(word))
      }
      #expect(sentence.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
    #expect(!findings.shocks.isEmpty)
  }
}

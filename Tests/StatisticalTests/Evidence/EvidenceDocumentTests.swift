import Testing

struct EvidenceDocumentTests {
  @Test func `the documentation says how this version compares with published figures`()
    async throws
  {
    try GeneratedArticle.expectCurrent(await EvidenceDocument.text(), "Evidence.md")
  }
}

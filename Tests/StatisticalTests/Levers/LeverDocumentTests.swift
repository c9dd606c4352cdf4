import Testing

struct LeverDocumentTests {
  @Test func `the documentation says what levers do in this version`() async throws {
    try GeneratedArticle.expectCurrent(await LeverDocument.text(), "WhatLeversDo.md")
  }
}

import Foundation
import HTTPTypes
import Testing

@testable import LivePage

/// The words of refusals.
struct RefusalTests {
  @Test(arguments: [
    (Refusal.notAllowed, 403), (.malformed, 400), (.notFound, 404),
    (.wrongMethod(allowed: "GET"), 405), (.timedOut, 408), (.bodyTooLong, 413),
    (.targetTooLong, 414), (.notJSON, 415), (.headTooLong, 431),
    (.tooManyRequests(retryAfter: 3), 429), (.busy, 429),
  ])
  func `a refusal has its status and is JSON in both languages`(refusal: Refusal, status: Int)
    throws
  {
    struct Words: Decodable { var en, zh: String }
    let words = try JSONDecoder().decode([String: Words].self, from: Data(refusal.json.utf8))
    #expect(refusal.status.code == status)
    #expect(words.keys.sorted() == ["message"])
    #expect(words["message"]?.en.hasSuffix(".") == true)
    #expect(words["message"]?.zh.hasSuffix("。") == true)
  }
}

import Testing

@testable import LivePage

/// Which tab a body is from.
struct TabNameTests {
  @Test func `the tab is read from an object that names it`() throws {
    let first = try #require(TabName(in: Array(#"{"tab":"a","state":{}}"#.utf8)))
    #expect(first == TabName(in: Array(#"{"state":{"x":[1]},"tab":"a"}"#.utf8)))
    #expect(first != TabName(in: Array(#"{"tab":"b"}"#.utf8)))
  }

  @Test(arguments: [
    "", "{", "[]", "null", #"{"tab":1}"#, #"{"tab":""}"#, #"{"Tab":"a"}"#,
    #"{"tab":"\#(String(repeating: "a", count: 129))"}"#,
    String(repeating: "[", count: 60_000), #"{"tab":"a""#,
    #"{"tab":"a","x":"# + String(repeating: "[", count: 60_000),
  ])
  func `anything else has no tab`(body: String) {
    #expect(TabName(in: Array(body.utf8)) == nil)
  }
}

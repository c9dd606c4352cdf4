import Foundation
import Testing

@testable import Reports

struct JSONValueTests {
  @Test func `a value is read back by another parser`() throws {
    let awkward = "\"quotes\" \\ \u{1} \u{1F} \n\t 春季 🌱"
    let value = JSONValue.object([
      JSONMember("text", .string(awkward)),
      JSONMember("list", .array([.number(0.5), .integer(-3), .natural(.max), .boolean(true)])),
      JSONMember("nothing", .number(.nan)),
      JSONMember("empty", .array([])),
    ])
    let object = try JSONSerialization.jsonObject(with: Data(value.text().utf8))
    let members = try #require(object as? [String: Any])
    #expect(members["text"] as? String == awkward)
    let list = try #require(members["list"] as? [NSNumber])
    #expect(list.map(\.stringValue) == ["0.5", "-3", "18446744073709551615", "1"])
    #expect(members["nothing"] is NSNull)
    #expect((members["empty"] as? [Any])?.isEmpty == true)
  }

  @Test func `members keep their order`() {
    let value = JSONValue.object([JSONMember("b", .integer(1)), JSONMember("a", .integer(2))])
    #expect(value.text() == "{\n  \"b\": 1,\n  \"a\": 2\n}")
  }
}

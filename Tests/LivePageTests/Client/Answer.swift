import Foundation

/// An answer of the server.
struct Answer {
  var status: Int
  /// The fields by name in small letters; values of the same name in the order they came.
  var fields: [String: [String]]
  var body: [UInt8] = []

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The words of a refusal in both languages.
  func words() throws -> [String: String] {
    struct Refusal: Decodable { var message: [String: String] }
    return try JSONDecoder().decode(Refusal.self, from: Data(body)).message
  }
}

extension Connection {
  /// Reads the head of an answer.
  func readHead() throws -> Answer {
    let lines = try read(to: "\r\n\r\n").split(separator: "\r\n")
    guard let first = lines.first, first.hasPrefix("HTTP/1.1 "),
      let status = Int(first.dropFirst(9).prefix(3))
    else { throw ConnectionError(message: "no status") }
    var fields: [String: [String]] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      fields[parts[0].lowercased(), default: []]
        .append(parts[1].trimmingCharacters(in: .whitespaces))
    }
    return Answer(status: status, fields: fields)
  }

  /// Reads a whole answer.
  func readAnswer(toHead: Bool = false) throws -> Answer {
    var answer = try readHead()
    if toHead { return answer }
    if let length = answer.fields["content-length"]?.first.flatMap({ Int($0) }) {
      answer.body = try read(count: length)
    } else {
      while let chunk = try readChunk() { answer.body += chunk }
    }
    return answer
  }

  /// Reads one chunk of an answer of unknown length; `nil` for the last.
  func readChunk() throws -> [UInt8]? {
    guard let count = Int(try read(to: "\r\n").dropLast(1), radix: 16) else {
      throw ConnectionError(message: "no chunk")
    }
    defer { _ = try? read(to: "\r\n") }
    return count == 0 ? nil : try read(count: count)
  }
}

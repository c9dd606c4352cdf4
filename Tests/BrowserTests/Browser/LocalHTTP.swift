import Foundation

/// Requests to a program on this machine, one connection each.
///
/// Foundation's own client refuses the driver's answers, whose headers have no blank after the colon
/// (swift-corelibs-foundation, pull request 5527).
struct LocalHTTP: Sendable {
  /// What came back.
  struct Response {
    var status: Int
    var body: Data
  }

  var port: UInt16

  /// Sends a request and reads the whole answer.
  ///
  /// - Throws: `BrowserError` if the other side is not there, says nothing for a minute, or does not speak
  ///   HTTP.
  func send(_ method: String, _ path: String, _ body: String) throws -> Response {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard connect(connection) else { throw BrowserError(message: "nobody listens at \(port)") }
    let request = """
      \(method) \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Content-Type: application/json; charset=utf-8\r
      Content-Length: \(body.utf8.count)\r
      Connection: close\r
      \r
      \(body)
      """
    var rest = ArraySlice(request.utf8)
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw BrowserError(message: "\(path) could not be sent") }
      rest.removeFirst(count)
    }
    return try Self.response(on: connection, to: path)
  }

  private func connect(_ connection: Int32) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func response(on connection: Int32, to path: String) throws -> Response {
    var received = Data()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let headEnd = received.firstRange(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: received[..<headEnd.lowerBound], as: UTF8.self)
        let length = head.firstMatch(of: /(?i)content-length: *(\d+)/).flatMap { Int($0.1) }
        let status = head.firstMatch(of: /^HTTP\/1\.1 (\d+)/).flatMap { Int($0.1) }
        guard let length, let status else { break }
        let body = received[headEnd.upperBound...]
        if body.count >= length { return Response(status: status, body: body.prefix(length)) }
      }
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { break }
      received.append(contentsOf: chunk[..<count])
    }
    throw BrowserError(message: "\(path) had no answer")
  }
}

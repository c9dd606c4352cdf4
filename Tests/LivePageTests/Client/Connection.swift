import Foundation

/// What went wrong between a test and the server.
struct ConnectionError: Error {
  var message: String
}

/// One connection to a server on this machine; every wait ends after some seconds.
final class Connection {
  private let descriptor: Int32
  private var received: [UInt8] = []

  /// Connects; `host` is an address of four bytes.
  init(to port: UInt16, at host: UInt32 = 0x7F00_0001, patience seconds: Int = 10) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw ConnectionError(message: "no socket") }
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = host.bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw ConnectionError(message: "nobody listens at \(port)") }
  }

  deinit { close(descriptor) }

  /// Sends bytes; gives up without an error where the server reads no more.
  ///
  /// - Returns: how many were taken.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Int {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      sent += count
    }
    return sent
  }

  @discardableResult
  func send(_ text: String) -> Int { send(Array(text.utf8)) }

  /// Says that nothing more will be sent.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Makes the kernel keep little of what is not read, so that a slow reader is felt soon.
  func keepLittle() {
    var size: Int32 = 4096
    setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Reads more; `false` at the end of the connection or of patience.
  private func receive() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &chunk, chunk.count, 0)
    guard count > 0 else { return false }
    received.append(contentsOf: chunk[..<count])
    return true
  }

  /// Whether the server ends the connection within patience; throws away what comes before.
  func isEnded() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count > 0 { continue }
      return count == 0 || errno == ECONNRESET
    }
  }

  /// Reads up to the next occurrence of a text, which is included.
  func read(to end: String) throws -> String {
    let pattern = Array(end.utf8)
    while true {
      if let range = received.firstRange(of: pattern) {
        defer { received.removeFirst(range.upperBound) }
        return String(decoding: received[..<range.upperBound], as: UTF8.self)
      }
      guard receive() else { throw ConnectionError(message: "no answer") }
    }
  }

  /// Reads so many bytes.
  func read(count: Int) throws -> [UInt8] {
    while received.count < count {
      guard receive() else { throw ConnectionError(message: "the answer is cut off") }
    }
    defer { received.removeFirst(count) }
    return Array(received[..<count])
  }
}

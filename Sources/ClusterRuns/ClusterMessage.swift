#if MPI
import CommunityEngine
import CommunityModel
import Foundation
import Studies

/// What processes of a run tell each other.
enum ClusterMessage: Equatable {
  /// A helper can simulate so many replications at a time, and may take so many bytes (the largest number if nobody
  /// knows).
  case ready(threads: Int, memory: Int)
  /// A plan that will be asked for by its fingerprint.
  case plan([UInt8])
  /// A plan that will not be asked for again.
  case forget(fingerprint: String)
  /// Replications to be simulated.
  case job(id: Int, fingerprint: String, numbers: [Int])
  /// What they came to.
  case done(id: Int, [PackedOutcome])
  /// Why they could not be finished.
  case failed(id: Int, ClusterFailure)
  /// A replication that all are to live together.
  case together(id: Int, fingerprint: String, number: Int)
  /// What one of them says to the others.
  case said(id: Int, [UInt8])
  /// What everybody said, in the order of processes.
  case heard(id: Int, [[UInt8]])
  /// Nobody says anything more about it.
  case apart(id: Int)
  /// The run is over.
  case stop
  /// The last word of a helper that has been told so; whatever it said before has arrived, too.
  case left
  /// Something that was said cannot be read.
  case misunderstood
}

/// Why a helper could not simulate what it was asked for.
package enum ClusterFailure: Error, Codable, Sendable, Equatable {
  /// A future outgrew the engine.
  case tooLarge(what: String, count: Int, limit: Int, day: Int, replication: Int)
  /// Something did not arrive as it was sent: the processes are not of the same build.
  case otherBuild
  /// What one has to say is longer than a message can be.
  case longMessage(bytes: Int)

  init(_ error: any Error) {
    switch error {
    case EngineError.tooLarge(let what, let count, let limit, let day, let replication):
      self = .tooLarge(
        what: what, count: count, limit: limit, day: day, replication: replication)
    case let failure as ClusterFailure: self = failure
    default: self = .otherBuild
    }
  }

  /// What the engine would have said here.
  var error: any Error {
    switch self {
    case .tooLarge(let what, let count, let limit, let day, let replication):
      EngineError.tooLarge(
        what: what, count: count, limit: limit, day: day, replication: replication)
    case .otherBuild, .longMessage: self
    }
  }
}

extension ClusterMessage {
  /// The message as it travels: its kind, then its parts.
  var bytes: [UInt8] {
    switch self {
    case .ready(let threads, let memory): [0] + Self.bytes(threads) + Self.bytes(memory)
    case .plan(let order): [1] + order
    case .forget(let fingerprint): [2] + fingerprint.utf8
    case .job(let id, let fingerprint, let numbers):
      [3] + Self.bytes(id) + fingerprint.utf8 + numbers.flatMap(Self.bytes)
    case .done(let id, let outcomes):
      [4] + Self.bytes(id)
        + outcomes.flatMap {
          Self.bytes($0.number) + Self.bytes(Int($0.checksum)) + Self.bytes($0.content.count)
            + $0.content
        }
    case .failed(let id, let failure):
      [5] + Self.bytes(id) + ((try? JSONEncoder().encode(failure)) ?? Data())
    case .stop: [6]
    case .together(let id, let fingerprint, let number):
      [7] + Self.bytes(id) + fingerprint.utf8 + Self.bytes(number)
    case .said(let id, let words): [8] + Self.bytes(id) + words
    case .heard(let id, let everything):
      [9] + Self.bytes(id) + everything.flatMap { Self.bytes($0.count) + $0 }
    case .apart(let id): [10] + Self.bytes(id)
    case .left: [11]
    case .misunderstood: [12]
    }
  }

  /// Whether a process that says it has one thing less to do.
  var endsJob: Bool {
    switch self {
    case .done, .failed: true
    default: false
    }
  }

  /// What is said in place of a message that cannot be sent, so that nobody waits for it.
  func refusal(_ failure: ClusterFailure) -> ClusterMessage {
    switch self {
    case .job(let id, _, _), .done(let id, _), .failed(let id, _), .together(let id, _, _),
      .said(let id, _), .heard(let id, _), .apart(let id):
      .failed(id: id, failure)
    case .ready, .plan, .forget, .stop, .left, .misunderstood: .misunderstood
    }
  }

  /// The message that travelled as these bytes; `nil` if none did.
  init?(_ bytes: [UInt8]) {
    var rest = bytes.dropFirst()
    switch bytes.first {
    case 0: self = .ready(threads: Self.number(&rest), memory: Self.number(&rest))
    case 1: self = .plan(Array(rest))
    case 2: self = .forget(fingerprint: String(decoding: rest, as: UTF8.self))
    case 3:
      let id = Self.number(&rest)
      let fingerprint = String(decoding: rest.prefix(Self.fingerprintBytes), as: UTF8.self)
      rest = rest.dropFirst(Self.fingerprintBytes)
      var numbers: [Int] = []
      while !rest.isEmpty { numbers.append(Self.number(&rest)) }
      self = .job(id: id, fingerprint: fingerprint, numbers: numbers)
    case 4:
      let id = Self.number(&rest)
      var outcomes: [PackedOutcome] = []
      while !rest.isEmpty {
        let (number, checksum) = (Self.number(&rest), Self.number(&rest))
        guard let content = Self.content(&rest) else { return nil }
        outcomes.append(
          PackedOutcome(
            number: number, checksum: UInt32(truncatingIfNeeded: checksum), content: content))
      }
      self = .done(id: id, outcomes)
    case 5:
      let id = Self.number(&rest)
      let failure = try? JSONDecoder().decode(ClusterFailure.self, from: Data(rest))
      self = .failed(id: id, failure ?? .otherBuild)
    case 6: self = .stop
    case 7:
      let id = Self.number(&rest)
      let fingerprint = String(decoding: rest.prefix(Self.fingerprintBytes), as: UTF8.self)
      rest = rest.dropFirst(Self.fingerprintBytes)
      self = .together(id: id, fingerprint: fingerprint, number: Self.number(&rest))
    case 8:
      let id = Self.number(&rest)
      self = .said(id: id, Array(rest))
    case 9:
      let id = Self.number(&rest)
      var everything: [[UInt8]] = []
      while !rest.isEmpty {
        guard let words = Self.content(&rest) else { return nil }
        everything.append(words)
      }
      self = .heard(id: id, everything)
    case 10: self = .apart(id: Self.number(&rest))
    case 11: self = .left
    case 12: self = .misunderstood
    default: return nil
    }
  }

  private static let fingerprintBytes = 64

  private static func bytes(_ number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int {
    defer { bytes = bytes.dropFirst(8) }
    return Int(
      truncatingIfNeeded: bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// Bytes that follow their number; `nil` if there are not as many.
  private static func content(_ bytes: inout ArraySlice<UInt8>) -> [UInt8]? {
    let count = number(&bytes)
    guard (0...bytes.count).contains(count) else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return Array(bytes.prefix(count))
  }
}
#endif

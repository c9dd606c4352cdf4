import ScenarioFiles
import Synchronization

/// A scenario file as it was a moment ago, with its levers, which take a moment to be found.
///
/// It serves for words and for knowing which runs last; what is simulated is read anew.
final class LeverShelf: Sendable {
  /// The file and its levers.
  struct Entry: Sendable {
    let file: ScenarioReader.Reading
    let levers: [PlanLever]
    fileprivate let readAt: ContinuousClock.Instant
  }

  private let path: String
  private let known = Mutex<Entry?>(nil)

  /// How long an entry may be used without a look at the file.
  private static let freshness = Duration.seconds(2)

  /// The shelf of a file.
  init(path: String) {
    self.path = path
  }

  /// Reads the file and finds its levers.
  ///
  /// - Parameter mayBeRecent: whether what was read a moment ago may do.
  /// - Returns: The file and its levers.
  /// - Throws: `ScenarioReader.Failure`.
  func entry(mayBeRecent: Bool) throws(ScenarioReader.Failure) -> Entry {
    let known = known.withLock { $0 }
    if mayBeRecent, let known, ContinuousClock.now - known.readAt < Self.freshness { return known }
    let file = try ScenarioReader.read(path: path)
    let levers =
      known.flatMap { $0.file.normalized.hash == file.normalized.hash ? $0.levers : nil }
      ?? file.levers
    let entry = Entry(file: file, levers: levers, readAt: .now)
    self.known.withLock { $0 = entry }
    return entry
  }
}

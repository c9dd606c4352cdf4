import Foundation

/// All parts of a study.
package struct ShardSet: Sendable {
  /// What the first part says of itself.
  package let header: ShardHeader
  /// The folder that the first part is in.
  package let folder: String
  /// The files in the order of their parts.
  private let files: [ShardFile]

  /// Reads all shards in some places and makes sure that they are one study, whole and as they were written.
  ///
  /// - Parameters:
  ///   - places: folders, or shards themselves, in any order.
  ///   - report: called as the work goes on, a step a file.
  /// - Throws: `ShardRefusal` with everything that is wrong; `CancellationError`.
  package init(in places: [String], _ report: (WorkStep) -> Void = { _ in }) throws {
    let paths = try Self.paths(in: places)
    var (files, problems) = ([ShardFile](), [ShardProblem]())
    for path in paths {
      try Task.checkCancellation()
      do throws(ShardProblem) { files.append(try ShardFile(path: path)) } catch {
        problems.append(error)
      }
      report(WorkStep(done: 1, count: paths.count))
    }
    let facts = Self.mostCommon(files.map(\.header.study))
    if let facts {
      problems += files.filter { $0.header.study != facts }.map {
        .otherStudy(path: $0.path, $0.header.study, rest: facts)
      }
      files.removeAll { $0.header.study != facts }
    }
    // A part whose file is refused is not missing as well.
    if problems.isEmpty, let facts {
      problems = Self.repeated(files) + Self.missing(files, of: facts, in: places)
    }
    files.sort { $0.header.shard < $1.header.shard }
    guard problems.isEmpty, let first = files.first else { throw ShardRefusal(problems) }
    header = first.header
    folder = (first.path as NSString).deletingLastPathComponent
    self.files = files
  }

  /// Makes sure that a study, made from what the header says, has the plans that were simulated.
  ///
  /// - Throws: `ShardRefusal`.
  package func requirePlans(of study: ShardedStudy) throws(ShardRefusal) {
    let fingerprints = study.runs.map(\.fingerprint)
    let problems: [ShardProblem] = files.filter { file in
      file.header.plans.map(\.fingerprint) != fingerprints
        || file.header.scenarioSha256 != study.scenario.hash
        || file.header.replications != study.replications
    }.map { .otherPlans(path: $0.path) }
    if !problems.isEmpty { throw ShardRefusal(problems) }
  }

  /// Puts all outcomes into a study.
  ///
  /// - Parameters:
  ///   - store: where they go; what is there already stays.
  ///   - study: the study whose parts these are.
  ///   - report: called as the work goes on, a step a file.
  /// - Throws: `StudyStoreError`; `ShardRefusal` if a file was changed meanwhile; `CancellationError`.
  @concurrent
  package func put(
    into store: StudyStore, of study: ShardedStudy,
    _ report: @Sendable (WorkStep) -> Void = { _ in }
  ) async throws {
    for file in files {
      do {
        try file.read { plan, outcomes in
          try Task.checkCancellation()
          try store.keep(outcomes, of: study.runs[plan])
        }
      } catch let problem as ShardProblem {
        throw ShardRefusal([problem])
      }
      report(WorkStep(done: 1, count: files.count))
    }
  }

  // MARK: Places

  /// The shards in some places, in the order of their paths.
  private static func paths(in places: [String]) throws(ShardRefusal) -> [String] {
    var (paths, problems) = ([String](), [ShardProblem]())
    for place in places {
      var isFolder: ObjCBool = false
      if unsafe !FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) {
        problems.append(.nothingThere(path: place))
      } else if isFolder.boolValue {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
          problems.append(.unreadable(path: place))
          continue
        }
        paths += names.filter { $0.hasSuffix("." + ShardFile.fileExtension) && !$0.hasPrefix(".") }
          .map { (place as NSString).appendingPathComponent($0) }
      } else {
        paths.append(place)
      }
    }
    if paths.isEmpty, problems.isEmpty { problems = [.noShards(places: places)] }
    if !problems.isEmpty { throw ShardRefusal(problems) }
    return paths.sorted()
  }

  // MARK: Whether they are one study

  private static func mostCommon(_ facts: [ShardStudyFacts]) -> ShardStudyFacts? {
    var counts: [ShardStudyFacts: Int] = [:]
    for fact in facts { counts[fact, default: 0] += 1 }
    let most = counts.values.max()
    return facts.first { counts[$0] == most }
  }

  private static func repeated(_ files: [ShardFile]) -> [ShardProblem] {
    Dictionary(grouping: files, by: \.header.shard).filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }.map { shard, files in
        .repeated(
          shard: shard, of: files[0].header.shards, paths: files.map(\.path),
          areEqual: Set(files.map(\.digest)).count == 1)
      }
  }

  private static func missing(
    _ files: [ShardFile], of facts: ShardStudyFacts, in places: [String]
  ) -> [ShardProblem] {
    let present = Set(files.map(\.header.shard))
    let missing = (1...facts.shards).filter { !present.contains($0) }
    guard !missing.isEmpty else { return [] }
    var begun: [Int: String] = [:]
    for index in missing {
      guard let share = ShardShare(index: index, count: facts.shards) else { continue }
      let studies = Set(places + files.map { ($0.path as NSString).deletingLastPathComponent })
        .sorted().map { ShardPlace(folder: $0, of: files[0].header, share).studyPath }
      begun[index] = studies.first { FileManager.default.fileExists(atPath: $0) }
    }
    return [.missing(shards: missing, of: facts.shards, begun: begun)]
  }
}

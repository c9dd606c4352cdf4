import CommunityModel
import Foundation
import Reports
import ScenarioFiles

/// Why something that the page asked for is not done.
struct LiveRefusal: Error {
  let message: LocalizedText
}

/// What is told when a strategy was saved.
struct SavedStrategy: Encodable {
  let message: LiveText
  /// The page with the new strategy as base.
  let state: LiveState
}

extension LiveStudy {
  /// Saves what is tried as a strategy of the file, or of a new file beside it.
  ///
  /// - Throws: `LiveRefusal`; `ScenarioReader.Failure`; `ResultFolderError`. The file is then as it was.
  func save(_ request: LiveRequest) throws -> SavedStrategy {
    let name = (request.name ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty else { throw LiveRefusal(message: LiveWords.nameMissing) }
    let content = try ScenarioReader.content(of: path)
    let draft = request.state.draft
    let target = request.asCopy == true ? copyPath : path
    let saved: StrategyWriter.Saved
    do throws(StrategyWriter.Refusal) {
      saved =
        target == path
        ? try StrategyWriter.add(draft, named: name, to: content, at: path)
        : try StrategyWriter.extending(
          draft, named: name, content: content, at: path, copy: target)
    } catch {
      throw LiveRefusal(message: error.message)
    }
    try SingleFile(path: target).replace(with: String(decoding: saved.content, as: UTF8.self))
    let state =
      target == path
      ? LiveState(base: name, set: [:], hold: request.state.hold) : request.state
    return SavedStrategy(
      message: LiveText(
        LiveWords.saved(name, in: target, holds: !saved.heldPaths.isEmpty)), state: state)
  }

  /// The first free name beside the file.
  private var copyPath: String {
    let url = URL(fileURLWithPath: path)
    let (stem, ending) = (url.deletingPathExtension().relativePath, url.pathExtension)
    let paths = (2...).lazy.map { "\(stem)-\($0)" + (ending.isEmpty ? "" : ".\(ending)") }
    return paths.first { !FileManager.default.fileExists(atPath: $0) } ?? path
  }
}

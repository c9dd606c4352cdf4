import ArgumentParser
import Foundation
import Studies

/// Something that was looked at, and whether it is as it should be.
struct Finding {
  /// How it is.
  enum State: Equatable {
    case good
    /// Something may not work.
    case doubtful
    /// Something does not work; how the process says so.
    case bad(ExitCode)
  }

  let state: State
  let text: String

  init(_ state: State, _ text: String) {
    self.state = state
    self.text = text
  }

  /// Everything about a machine and a folder of results but the libraries.
  static func all(
    aboutFolder folder: String, environment: [String: String]
  ) async -> [Finding] {
    let font = await ChineseFont.isInstalled(environment: environment)
    return [place(folder), memory] + studies(in: folder)
      + [fonts(font), encoding(of: environment)]
  }

  private static func place(_ folder: String) -> Finding {
    let place = ResultsPlace(folder)
    if let code = place.refusal {
      return Finding(.bad(ExitCodes.cannotWrite), FailureWords.unwritable(folder + "/", code: code))
    }
    let hasRoom = place.freeBytes.map { $0 >= ResultsPlace.littleRoom } ?? true
    return Finding(
      hasRoom ? .good : .doubtful, DoctorWords.writable(folder, freeBytes: place.freeBytes))
  }

  private static var memory: Finding {
    let bytes = AvailableMemory.measured
    let isLittle = bytes.map { $0 < littleMemory } ?? false
    return Finding(isLittle ? .doubtful : .good, DoctorWords.memory(bytes))
  }

  private static let littleMemory = 1_000_000_000

  private static func studies(in folder: String) -> [Finding] {
    let paths: [String]
    do throws(StudyStoreError) { paths = try StudyListing.paths(inFolder: folder) } catch {
      return [Finding(.bad(Failure.exitCode(of: error)), StudyWords.text(error))]
    }
    let faults = paths.compactMap { path -> Finding? in
      do throws(StudyStoreError) {
        if try StudyCheck.isSound(path) { return nil }
        let failure = StudyStoreError.damaged(path: path)
        return Finding(.bad(Failure.exitCode(of: failure)), StudyWords.text(failure))
      } catch {
        return Finding(.bad(Failure.exitCode(of: error)), StudyWords.text(error))
      }
    }
    let sound = paths.count - faults.count
    return faults + (sound > 0 ? [Finding(.good, DoctorWords.sound(sound, in: folder))] : [])
  }

  private static func fonts(_ isInstalled: Bool?) -> Finding {
    switch isInstalled {
    case true: Finding(.good, DoctorWords.hasChineseFont)
    case false: Finding(.doubtful, ExportWords.noChineseFont)
    default: Finding(.doubtful, ExportWords.unknownFonts)
    }
  }

  /// Other encodings show Chinese text and bars as noise.
  private static func encoding(of environment: [String: String]) -> Finding {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let name = (locale ?? "").lowercased().replacing("-", with: "")
    return name.contains("utf8")
      ? Finding(.good, DoctorWords.encoding(locale ?? ""))
      : Finding(.doubtful, DoctorWords.otherEncoding(locale))
  }
}

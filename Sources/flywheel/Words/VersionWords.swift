import Studies
import StudyResults

/// What is said about versions.
enum VersionWords {
  static var line: String {
    let software = SoftwareVersions.current
    return say(
      "flywheel \(software.flywheel) (results version \(software.results))",
      "flywheel \(software.flywheel)（结果版本 \(software.results)）")
  }
}

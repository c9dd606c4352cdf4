extension StudyStore {
  /// A study in which some runs are not there, whatever was there before.
  package struct FreshStart: Sendable {
    /// The study.
    package let store: StudyStore
    /// Where the file went that was in its place and could not be used; `nil` if there was none.
    package let setAside: String?
  }

  /// Opens a study and removes some runs; a file that cannot be used is set aside, never deleted.
  ///
  /// - Throws: `StudyStoreError.refused`.
  package static func startingOver(
    path: String, for scenario: ScenarioIdentity, without runs: [PlanRun]
  ) throws(StudyStoreError) -> FreshStart {
    do {
      let store = try StudyStore(path: path, for: scenario)
      try store.startOver(without: runs)
      return FreshStart(store: store, setAside: nil)
    } catch  where error.isAboutContent {
      let aside = try StudyPlaces(path).setAside()
      return FreshStart(store: try StudyStore(path: path, for: scenario), setAside: aside)
    }
  }
}

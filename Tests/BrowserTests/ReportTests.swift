import Testing

/// The files of real runs, in the programs with which people open them.
@Suite(.studies) enum ReportTests {
  /// One page at a time: a browser needs a processor.
  @Suite(.serialized) enum InBrowser {}
  /// One program at a time beside it.
  @Suite(.serialized) enum InPrograms {}
}

/// Runs studies for the tests of a suite and clears them away.
struct StudiesTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent () async throws -> Void
  ) async throws {
    try await StudyShelf.$current.withValue(StudyShelf()) { try await function() }
  }
}

extension Trait where Self == StudiesTrait {
  static var studies: Self { Self() }
}

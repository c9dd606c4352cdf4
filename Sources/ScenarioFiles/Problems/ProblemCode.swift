package import CommunityModel

/// The kinds of problems, with codes that stay the same from release to release.
package enum ProblemCode: String, Sendable, CaseIterable {
  // The text of the file.
  case syntax = "FW101"
  case notUTF8 = "FW102"
  case controlCharacter = "FW103"
  case emptyFile = "FW104"
  case severalDocuments = "FW105"
  case rootNotMap = "FW106"
  case unsupportedYAML = "FW107"
  case unknownAlias = "FW108"
  case newerFormat = "FW109"
  // Keys.
  case unknownKey = "FW201"
  case duplicateKey = "FW202"
  case missingKey = "FW203"
  case conflictingKeys = "FW204"
  case ineffectiveKey = "FW205"
  case unsuitedDomain = "FW206"
  // Values.
  case outOfRange = "FW301"
  case wrongType = "FW302"
  case notWhole = "FW303"
  case notFinite = "FW304"
  case ambiguousNumber = "FW305"
  case wrongSum = "FW306"
  case notDate = "FW307"
  case badText = "FW308"
  case empty = "FW309"
  case badCondition = "FW310"
  case wrongOrder = "FW311"
  case outsideHorizon = "FW312"
  case percentageNotAllowed = "FW313"
  case overlap = "FW314"
  case badConstraint = "FW315"
  case impossible = "FW316"
  case wrongDrawCount = "FW317"
  case unreachableDraw = "FW318"
  // References.
  case unknownPersona = "FW401"
  case unknownPreset = "FW402"
  case unknownMetric = "FW403"
  case unknownPath = "FW404"
  case replacedWhole = "FW405"
  case duplicateName = "FW406"
  case missingFile = "FW407"
  case extendsCycle = "FW408"
  case unknownWord = "FW409"
  case unknownColumn = "FW410"
  case badSeries = "FW411"
  case shortSeries = "FW412"
  case unknownYears = "FW413"
  case unknownTier = "FW414"
  case missingTool = "FW415"
  case unknownEvent = "FW416"
  case notPlainFile = "FW417"
  // Phases.
  case phaseTiming = "FW450"
  case fixedInPhases = "FW451"
  // Limits.
  case fileTooLarge = "FW501"
  case tooDeep = "FW502"
  case tooManyNodes = "FW503"
  case tooManyItems = "FW504"
  case extendsTooDeep = "FW505"

  /// The code that people mean: in any case, with or without the letters in front.
  package init?(naming text: String) {
    let name = text.uppercased()
    self.init(rawValue: name.hasPrefix("FW") ? name : "FW" + name)
  }

  /// The code nearest to a text that is none; `nil` if none is near.
  package static func nearest(to text: String) -> String? {
    let name = text.uppercased()
    return NearestName.nearest(
      to: name.hasPrefix("FW") ? name : "FW" + name, among: allCases.map(\.rawValue))
  }

  /// What the kind means and what helps, for people.
  package var explanation: LocalizedText {
    Self.explanations[self] ?? LocalizedText(rawValue, rawValue)
  }
}

import CommunityModel

/// A chance in the words that people use for it.
enum Likelihood {
  /// Whether a target will be reached, by its chance of 0…1.
  ///
  /// In steps like those of the IPCC's calibrated language (Mastrandrea et al. 2010), with words for a middle
  /// that mean a middle.
  static func ofTarget(_ chance: Double) -> LocalizedText {
    switch chance {
    case _ where chance.isNaN:
      LocalizedText("Whether the target is reached is not known", "能不能达到目标还不知道")
    case 0.95...:
      LocalizedText("The target will almost certainly be reached", "几乎肯定能达到目标")
    case 0.8..<0.95: LocalizedText("The target will very likely be reached", "很可能达到目标")
    case 0.66..<0.8: LocalizedText("The target will likely be reached", "多半能达到目标")
    case 0.33..<0.66:
      LocalizedText("The target may or may not be reached", "能不能达到目标还说不准")
    case 0.1..<0.33: LocalizedText("The target is not likely to be reached", "不太可能达到目标")
    case 0.05..<0.1: LocalizedText("The target is very unlikely to be reached", "很难达到目标")
    default:
      LocalizedText("The target will almost certainly not be reached", "几乎不可能达到目标")
    }
  }
}

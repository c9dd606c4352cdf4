/// A bar that fills in steps of an eighth of a column.
enum ProgressBar {
  private static let parts = Array(" ▏▎▍▌▋▊▉█")

  /// The bar for a fraction of 0…1.
  static func text(_ fraction: Double, width: Int = 24) -> String {
    let eighths = Int((min(max(fraction, 0), 1) * Double(width * 8)).rounded(.down))
    let full = String(repeating: parts[8], count: eighths / 8)
    let partial = eighths % 8 == 0 ? "" : String(parts[eighths % 8])
    return full + partial + String(repeating: " ", count: width - full.count - partial.count)
  }
}

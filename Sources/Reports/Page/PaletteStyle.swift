/// The palette as a style sheet.
enum PaletteStyle {
  /// Both themes; paper is light.
  static var text: String {
    let light = declarations(\.light)
    return """
      :root { \(light) }
      html[data-theme=dark] { \(declarations(\.dark)) }
      @media print { html[data-theme] { \(light) } }
      """
  }

  private static func declarations(_ theme: KeyPath<PaletteColor, String>) -> String {
    Palette.all.map { "--\($0.name): \($0[keyPath: theme]);" }.joined(separator: " ")
  }
}

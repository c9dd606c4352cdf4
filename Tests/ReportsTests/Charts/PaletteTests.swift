import Foundation
import Testing

@testable import Reports

@Suite("Colours that everybody can read")
struct PaletteTests {
  static let words = [Palette.text, Palette.muted, Palette.link, Palette.good] + Palette.series

  @Test(arguments: words.map(\.name))
  func `text stands out from its card in both themes`(name: String) throws {
    let color = try #require(Palette.all.first { $0.name == name })
    #expect(contrast(color.light, Palette.card.light) >= 4.5)
    #expect(contrast(color.dark, Palette.card.dark) >= 4.5)
  }

  @Test(arguments: [Palette.text, Palette.muted].map(\.name))
  func `text stands out from the page in both themes`(name: String) throws {
    let color = try #require(Palette.all.first { $0.name == name })
    #expect(contrast(color.light, Palette.background.light) >= 4.5)
    #expect(contrast(color.dark, Palette.background.dark) >= 4.5)
  }

  /// WCAG 2.1, success criterion 1.4.11: what is no text needs 3.
  @Test func `bars stand out from their card`() {
    for color in [Palette.low, Palette.high] {
      #expect(contrast(color.light, Palette.card.light) >= 3)
      #expect(contrast(color.dark, Palette.card.dark) >= 3)
    }
  }

  /// Black on white is 21 by definition, and #767676 is the lightest grey that passes on white.
  @Test func `contrast is that of the standard`() {
    #expect(abs(contrast("#000000", "#ffffff") - 21) < 1e-9)
    #expect(contrast("#767676", "#ffffff") >= 4.5)
    #expect(contrast("#777777", "#ffffff") < 4.5)
  }

  @Test func `strategies differ in dash and shape, not in colour alone`() {
    var made = HandMadeFindings()
    made.names = (0..<StudyFindings.seriesLimit).map { "s\($0)" }
    let findings = made.make()
    let styles = findings.strategies.map { findings.style(of: $0.place) }
    #expect(Set(styles.map(\.dash)).count == styles.count)
    #expect(Set(styles.map(\.shape)).count == styles.count)
    #expect(Set(styles.map(\.color.name)).count == styles.count)
  }

  /// Contrast of WCAG 2.1: (lighter + 0.05) ÷ (darker + 0.05) by relative luminance.
  private func contrast(_ one: String, _ other: String) -> Double {
    let luminances = [luminance(one), luminance(other)].sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double(number >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}

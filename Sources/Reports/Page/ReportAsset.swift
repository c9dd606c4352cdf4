import CReportAssets

/// The files that every report is made of.
enum ReportAsset {
  static let template = unsafe text(flywheel_page_template())
  static let style = unsafe text(flywheel_page_style())
  static let lookScript = unsafe text(flywheel_look_script())
  static let chartScript = unsafe text(flywheel_chart_script())
  static let script = unsafe text(flywheel_page_script())
  static let vegaBundle = unsafe text(flywheel_vega_bundle())
  static let vegaLicence = unsafe text(flywheel_vega_licence())

  static func text(_ asset: FlywheelAsset) -> String {
    unsafe String(
      decoding: UnsafeBufferPointer(start: asset.bytes, count: asset.length), as: UTF8.self)
  }
}

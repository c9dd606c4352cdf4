import CReportAssets

/// The files that the live page has beside those of reports.
enum LiveAsset {
  static let template = unsafe ReportAsset.text(flywheel_live_template())
  static let style = unsafe ReportAsset.text(flywheel_live_style())
  static let script = unsafe ReportAsset.text(flywheel_live_script())
  static let wordsScript = unsafe ReportAsset.text(flywheel_live_words_script())
  static let stateScript = unsafe ReportAsset.text(flywheel_live_state_script())
  static let leversScript = unsafe ReportAsset.text(flywheel_live_levers_script())
  static let runScript = unsafe ReportAsset.text(flywheel_live_run_script())
  static let chartsScript = unsafe ReportAsset.text(flywheel_live_charts_script())
  static let viewScript = unsafe ReportAsset.text(flywheel_live_view_script())
}

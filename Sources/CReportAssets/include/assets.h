#pragma once

/// A file that is part of the program.
struct FlywheelAsset {
  const unsigned char *bytes;
  long length;
};

/// The report's page: a Mustache template in UTF-8.
struct FlywheelAsset flywheel_page_template(void);
/// How the page looks: CSS.
struct FlywheelAsset flywheel_page_style(void);
/// The language and theme of pages, before they are drawn: JavaScript.
struct FlywheelAsset flywheel_look_script(void);
/// The charts of pages: JavaScript.
struct FlywheelAsset flywheel_chart_script(void);
/// What the report's page does: JavaScript, after that of charts.
struct FlywheelAsset flywheel_page_script(void);
/// The live page: a Mustache template in UTF-8.
struct FlywheelAsset flywheel_live_template(void);
/// How the live page looks, after the report's style: CSS.
struct FlywheelAsset flywheel_live_style(void);
/// What the live page says, in both languages: a module of JavaScript, `live-words.js`.
struct FlywheelAsset flywheel_live_words_script(void);
/// The draft, its history and its address: a module of JavaScript, `live-state.js`.
struct FlywheelAsset flywheel_live_state_script(void);
/// The levers and assumptions of the live page: a module of JavaScript, `live-levers.js`.
struct FlywheelAsset flywheel_live_levers_script(void);
/// Runs asked of the server: a module of JavaScript, `live-run.js`.
struct FlywheelAsset flywheel_live_run_script(void);
/// Charts that follow new data without being drawn anew: a module of JavaScript, `live-charts.js`.
struct FlywheelAsset flywheel_live_charts_script(void);
/// What the live page shows of a run: a module of JavaScript, `live-view.js`.
struct FlywheelAsset flywheel_live_view_script(void);
/// What joins the modules of the live page: a module of JavaScript, `live.js`.
struct FlywheelAsset flywheel_live_script(void);
/// Vega, Vega-Lite and Vega-Embed: JavaScript.
struct FlywheelAsset flywheel_vega_bundle(void);
/// The licence of Vega, Vega-Lite and Vega-Embed, which every copy carries.
struct FlywheelAsset flywheel_vega_licence(void);

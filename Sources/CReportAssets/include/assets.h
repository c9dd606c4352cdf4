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
/// What the page does: JavaScript.
struct FlywheelAsset flywheel_page_script(void);
/// Vega, Vega-Lite and Vega-Embed: JavaScript.
struct FlywheelAsset flywheel_vega_bundle(void);
/// The licence of Vega, Vega-Lite and Vega-Embed, which every copy carries.
struct FlywheelAsset flywheel_vega_licence(void);

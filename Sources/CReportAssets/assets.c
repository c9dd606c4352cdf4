#include "assets.h"

// #embed is C23; the compiler that comes with Swift knows it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define ASSET(name)                                                            \
  struct FlywheelAsset name(void) {                                            \
    return (struct FlywheelAsset){name##_bytes, sizeof name##_bytes};          \
  }

static const unsigned char flywheel_page_template_bytes[] = {
#embed "page/report.html"
};
static const unsigned char flywheel_page_style_bytes[] = {
#embed "page/report.css"
};
static const unsigned char flywheel_look_script_bytes[] = {
#embed "page/look.js"
};
static const unsigned char flywheel_chart_script_bytes[] = {
#embed "page/charts.js"
};
static const unsigned char flywheel_page_script_bytes[] = {
#embed "page/report.js"
};
static const unsigned char flywheel_live_template_bytes[] = {
#embed "live/live.html"
};
static const unsigned char flywheel_live_style_bytes[] = {
#embed "live/live.css"
};
static const unsigned char flywheel_live_words_script_bytes[] = {
#embed "live/live-words.js"
};
static const unsigned char flywheel_live_state_script_bytes[] = {
#embed "live/live-state.js"
};
static const unsigned char flywheel_live_levers_script_bytes[] = {
#embed "live/live-levers.js"
};
static const unsigned char flywheel_live_run_script_bytes[] = {
#embed "live/live-run.js"
};
static const unsigned char flywheel_live_charts_script_bytes[] = {
#embed "live/live-charts.js"
};
static const unsigned char flywheel_live_view_script_bytes[] = {
#embed "live/live-view.js"
};
static const unsigned char flywheel_live_script_bytes[] = {
#embed "live/live.js"
};
static const unsigned char flywheel_vega_bundle_bytes[] = {
#embed "vega/vega-embed-full.js"
};
static const unsigned char flywheel_vega_licence_bytes[] = {
#embed "vega/LICENSE"
};

ASSET(flywheel_page_template)
ASSET(flywheel_page_style)
ASSET(flywheel_look_script)
ASSET(flywheel_chart_script)
ASSET(flywheel_page_script)
ASSET(flywheel_live_template)
ASSET(flywheel_live_style)
ASSET(flywheel_live_words_script)
ASSET(flywheel_live_state_script)
ASSET(flywheel_live_levers_script)
ASSET(flywheel_live_run_script)
ASSET(flywheel_live_charts_script)
ASSET(flywheel_live_view_script)
ASSET(flywheel_live_script)
ASSET(flywheel_vega_bundle)
ASSET(flywheel_vega_licence)

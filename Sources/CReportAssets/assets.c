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
static const unsigned char flywheel_page_script_bytes[] = {
#embed "page/report.js"
};
static const unsigned char flywheel_vega_bundle_bytes[] = {
#embed "vega/vega-embed-full.js"
};
static const unsigned char flywheel_vega_licence_bytes[] = {
#embed "vega/LICENSE"
};

ASSET(flywheel_page_template)
ASSET(flywheel_page_style)
ASSET(flywheel_page_script)
ASSET(flywheel_vega_bundle)
ASSET(flywheel_vega_licence)

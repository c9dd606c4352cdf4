// Charts that follow new data: as long as only data and numeric domains change, a drawing is moved, not made anew. That
// takes a tenth of the time, and nothing blinks.

// Numeric domains of scales become signals, which can be set later.
function withDomainSignals(spec) {
  const signals = [];
  const scales = (spec.scales ?? []).map((scale) => {
    if (!Array.isArray(scale.domain) || !scale.domain.every(Number.isFinite)) return scale;
    const name = 'domain_of_' + scale.name;
    signals.push({ name, value: scale.domain });
    return { ...scale, domain: { signal: name } };
  });
  return { spec: { ...spec, scales, signals: [...(spec.signals ?? []), ...signals] }, signals };
}

// What a specification is without its data, domains and description: two with the same frame differ in nothing else.
function frameOf(spec, signals) {
  const names = new Set(signals.map((signal) => signal.name));
  const bare = {
    ...spec, description: '',
    data: spec.data.map((source) => (Array.isArray(source.values) && !source.format?.parse ? { ...source, values: [] } : source)),
    signals: spec.signals.map((signal) => (names.has(signal.name) ? { name: signal.name } : signal)),
  };
  return JSON.stringify(bare);
}

export class LiveChart {
  #kept = new Map();
  // Drawings kept for a chart: that of previews, that of precise runs, and one more for a run that came before.
  static #limit = 3;

  // `drawing` is what `pageCharts` makes; the chart is shown in `place`.
  constructor(drawing, place) {
    this.drawing = drawing;
    this.place = place;
  }

  // Shows a chart in the page's language.
  async show(chart) {
    const { drawing, place } = this, width = place.clientWidth;
    place.setAttribute('aria-label', drawing.worded(chart.title));
    try {
      const lite = drawing.specification(chart, width, chart.height);
      const { spec, signals } = withDomainSignals(vegaEmbed.vegaLite.compile(lite, { config: drawing.config(width) }).spec);
      const frame = width + frameOf(spec, signals);
      const known = this.#kept.get(frame);
      this.#kept.delete(frame);
      const kept = known ? await this.#move(known, spec, signals) : await this.#make(spec, width);
      this.#kept.set(frame, kept);
      if (place.firstElementChild !== kept.box || place.childElementCount > 1) place.replaceChildren(kept.box);
      for (const [old, { result }] of this.#kept) {
        if (this.#kept.size <= LiveChart.#limit) break;
        result.finalize();
        this.#kept.delete(old);
      }
      // It may grow, not shrink: what is below stays where it is.
      place.style.minHeight = Math.max(parseFloat(place.style.minHeight) || 0, kept.box.offsetHeight) + 'px';
    } catch (error) {
      this.clear();
      const box = document.createElement('div');
      drawing.giveUp(box, chart, error);
      place.replaceChildren(box);
    }
  }

  // Forgets all drawings; the last stays in sight until the next is made.
  clear() {
    for (const { result } of this.#kept.values()) result.finalize();
    this.#kept.clear();
    this.place.style.minHeight = '';
  }

  // The new drawing is made behind the old one and takes its place when it is there.
  async #make(spec, width) {
    const box = document.createElement('div'), behind = document.createElement('div');
    box.className = 'chart';
    behind.className = 'behind';
    behind.append(box);
    this.place.append(behind);
    // Its configuration is in the specification already.
    const { config, ...options } = this.drawing.options(width);
    const result = await vegaEmbed(box, spec, { ...options, mode: 'vega' });
    return { box, result, texts: new Map(spec.data.map((source) => [source.name, JSON.stringify(source.values)])) };
  }

  async #move(kept, spec, signals) {
    const { view } = kept.result;
    for (const { name, values } of spec.data) {
      const text = JSON.stringify(values);
      if (!Array.isArray(values) || kept.texts.get(name) === text) continue;
      view.data(name, values);
      kept.texts.set(name, text);
    }
    for (const { name, value } of signals) view.signal(name, value);
    view.description(spec.description);
    await view.runAsync();
    return kept;
  }
}

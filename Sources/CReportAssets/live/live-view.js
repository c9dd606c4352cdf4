// What a run says: how sure, the verdict, cards, charts, numbers. Drawn so that the page neither stutters nor jumps.
import { LiveChart } from './live-charts.js';
import { language, make, say, told } from './live-words.js';

const byId = (id) => document.getElementById(id);
const sentence = (parts) => told(parts).map?.((part) => (part.strong ? make('b', { textContent: part.text }) : part.text)) ?? [];
const breath = () => new Promise((done) => setTimeout(done, 0));

// A text or a list that is only touched when it changes, so that readers of screens and selections stay in place.
const setText = (element, text) => { if (element.textContent !== text) element.textContent = text; };
const remembered = new WeakMap();
const isNew = (element, content) => {
  const text = JSON.stringify([language(), content]);
  if (remembered.get(element) === text) return false;
  remembered.set(element, text);
  return true;
};

// Says things to those who hear the page, not more often than every two seconds.
class Announcer {
  #next = '';
  #timer = 0;
  #last = -Infinity;
  static #pause = 2000;

  constructor(element) { this.element = element; }

  say(text) {
    this.#next = text;
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#last = performance.now();
      setText(this.element, this.#next);
    }, Math.max(0, this.#last + Announcer.#pause - performance.now()));
  }

  clear() {
    this.#next = '';
    setText(this.element, '');
  }
}

export class View {
  #shown = null;
  #next = null;
  #isDrawing = false;
  #timer = 0;
  #slow = 0;
  #status = null;
  #last = -Infinity;
  #charts = new Map();
  #announcer = new Announcer(byId('said'));
  // So far apart the drawings of a run that goes on are, in milliseconds.
  static #pace = 500;
  // So long a preview may take before the page says that it computes, in milliseconds.
  static #patience = 150;

  // `on` has drawn(event, run), isCurrent(run), base(name).
  constructor(drawing, precision, on) {
    this.drawing = drawing;
    this.precision = precision;
    this.on = on;
  }

  // What stands above everything while nothing newer is there: waiting, failed or problems.
  status(stage) {
    clearTimeout(this.#slow);
    this.#status = stage;
    if (stage === 'waiting') {
      // A preview that is not drawn yet is better than none: a drag shows all that it can.
      if (this.#next?.event.stage !== 'preview') this.#drop();
      delete document.body.dataset.stage;
      this.#slow = setTimeout(() => this.#showStatus(), View.#patience);
      return;
    }
    this.#drop();
    document.body.dataset.stage = stage;
    this.#showStatus();
    if (this.#shown) this.#stale();
    this.#announcer.say(say(stage));
  }

  #drop() {
    this.#next = null;
    clearTimeout(this.#timer);
  }

  #showStatus() { this.#stage(this.#status, this.#shown ? say(this.#status + 'Words') : '', 0); }

  // Shows a stage of a run, soon.
  show(event, run) {
    this.#next = { event, run };
    clearTimeout(this.#timer);
    if (this.#isDrawing) return;
    // A preview and the end are shown at once, what is in between with pauses.
    const isUrgent = event.stage === 'preview' || event.stage === 'done';
    const pause = isUrgent ? 0 : Math.max(0, this.#last + View.#pace - performance.now());
    if (pause > 0) this.#timer = setTimeout(() => this.#draw(), pause);
    else this.#draw();
  }

  // Draws what is shown once more: in another language or width.
  again() {
    delete document.body.dataset.ready;
    this.#announcer.clear();
    this.release();
    for (const { drawn } of this.#charts.values()) drawn.clear();
    if (this.#shown && !this.#next) this.show(this.#shown.event, { ...this.#shown.run, isOld: true });
    else if (this.#status) this.#showStatus();
  }

  // Lets heights follow what is in them.
  release() {
    byId('verdict').style.minHeight = '';
    byId('cards').style.removeProperty('--inside');
  }

  async #draw() {
    this.#isDrawing = true;
    const job = this.#next;
    this.#next = null;
    const { event, run } = job, { stage, view } = event, body = document.body;
    this.#shown = job;
    this.#last = performance.now();
    const isPreview = stage === 'preview';
    body.classList.toggle('previewing', isPreview);
    if (run.isOld && this.#status && this.#status !== 'waiting') this.#showStatus();
    else {
      clearTimeout(this.#slow);
      this.#stage(stage, told(view.sure), view.progress, view);
    }
    this.#verdict(view.verdict, stage === 'done');
    this.#changes(view.changes);
    this.#cards(view.cards, isPreview);
    this.#numbers(view.table);
    const isWhole = await this.#drawCharts(view.charts, stage);
    if (!run.isOld) this.#announcer.say([say(stage), told(view.sure), told(view.verdict.headline)].join('. '));
    this.#last = Math.max(this.#last, performance.now() - View.#pace / 2);
    this.#isDrawing = false;
    if (isWhole || !this.#next) {
      if (!run.isOld && this.on.isCurrent(run)) {
        this.#status = null;
        body.dataset.stage = stage;
      }
      body.dataset.ready = language();
      body.dataset.draws = Number(body.dataset.draws ?? 0) + 1;
      if (!run.isOld) this.on.drawn(event, run);
    }
    if (this.#next) this.show(this.#next.event, this.#next.run);
  }

  #stage(stage, words, progress, view) {
    const box = byId('sure');
    box.dataset.stage = stage;
    setText(box.querySelector('.stage'), say(stage));
    setText(box.querySelector('.futures'), !view || stage === 'preview' ? '' : say('futures', { n: view.replications.toLocaleString('en-US') }));
    const isGoingOn = view && stage !== 'done' && stage !== 'preview';
    setText(box.querySelector('.words'), isGoingOn ? words + ' · ' + say('until', { text: told(this.precision) }) : words);
    const bar = box.querySelector('progress');
    bar.value = stage === 'done' ? 1 : progress;
    bar.setAttribute('aria-valuetext', Math.round(100 * bar.value) + '%');
    if (view) {
      const shown = view.cards.find((card) => card.isDraft) ?? view.cards.find((card) => card.isBest) ?? view.cards[0];
      setText(box.querySelector('.glance'), shown ? shown.name + (language() === 'zh' ? '：' : ': ') + shown.median + ' ' + told(shown.outcomeName) : '');
    }
  }

  #verdict(verdict, isDone) {
    const box = byId('verdict');
    if (!isNew(box, [verdict, isDone])) return;
    // Until the end it may grow, not shrink: what is below stays where it is.
    box.style.minHeight = isDone ? '' : getComputedStyle(box).height;
    const headline = box.querySelector('.verdict');
    delete headline.dataset.say;
    setText(box.querySelector('h1'), told(verdict.question));
    setText(headline, told(verdict.headline));
    box.querySelector('ul').replaceChildren(...verdict.facts.map((fact) => make('li', {}, ...sentence(fact))), ...verdict.risks.map((risk) => make('li', { className: 'warn', textContent: told(risk) })));
  }

  #changes(changes) {
    const box = byId('changes');
    box.hidden = changes.length === 0;
    if (isNew(box, changes)) box.querySelector('ul').replaceChildren(...changes.map((change) => make('li', { textContent: told(change) })));
  }

  // Which strategy the draft starts from, as the cards show it.
  setBase(base) {
    this.base = base;
    for (const card of byId('cards').children) this.#showBase(card);
  }

  #showBase(card) {
    const button = card.querySelector('.start'), isBase = card.dataset.strategy === this.base;
    button.setAttribute('aria-pressed', String(isBase));
    setText(button, say(isBase ? 'isBase' : 'startFrom'));
    button.setAttribute('aria-label', card.dataset.strategy + (language() === 'zh' ? '：' : ': ') + button.textContent);
  }

  #cards(cards, isPreview) {
    const box = byId('cards');
    const old = new Map([...box.children].map((card) => [card.dataset.strategy, card]));
    // What is played with comes first.
    const ordered = [...cards].sort((one, other) => other.isDraft - one.isDraft).map((card) => {
      const element = old.get(card.name) ?? make('article', { className: 'card', data: { strategy: card.name } }, make('div', { className: 'inside' }), make('button', { type: 'button', className: 'start', onclick: () => this.on.base(card.name) }));
      old.delete(card.name);
      if (isNew(element, [card, isPreview])) this.#fillCard(element, card, isPreview);
      this.#showBase(element);
      return element;
    });
    for (const gone of old.values()) gone.remove();
    // Only what is out of place moves: moving takes the focus away.
    ordered.forEach((element, place) => { if (box.children[place] !== element) box.insertBefore(element, box.children[place] ?? null); });
    // Previews say less; they keep the place for what is to come.
    if (!isPreview) box.style.setProperty('--inside', Math.max(0, ...ordered.map(({ firstElementChild: { offsetTop, lastElementChild: last } }) => last.offsetTop + last.offsetHeight - offsetTop)) + 'px');
  }

  #fillCard(element, card, isPreview) {
    element.classList.toggle('rec', card.isBest);
    element.classList.toggle('mine', card.isDraft);
    element.style.setProperty('--c', 'var(--' + card.color.replace(/[^\w-]/g, '') + ')');
    element.querySelector('.start').hidden = card.isDraft;
    const range = sentence(card.range), share = (value) => value + '%';
    const strip = card.strip ? make('div', { className: 'rng', 'aria-hidden': 'true' }, make('i'), make('u'), card.strip.target === null || card.strip.target === undefined ? null : make('s')) : null;
    if (strip) {
      const [band, median, target] = strip.children;
      band.style.left = share(card.strip.low);
      band.style.width = share(card.strip.width);
      median.style.left = share(card.strip.median);
      if (target) target.style.left = share(card.strip.target);
    }
    const summary = told(card.summary);
    element.querySelector('.inside').replaceChildren(
      make('header', {}, make('h2', {}, make('bdi', { textContent: card.name })), card.tag ? make('span', { className: 'tag', textContent: told(card.tag) }) : '', make('p', { className: 'sum', title: summary, textContent: summary })),
      make('div', { className: 'big' }, make('strong', { textContent: card.median }), make('small', {}, told(card.outcomeName) + ' · ', isPreview ? make('span', { className: 'pre', textContent: say('expected') }) : say('median'))),
      strip ?? '', make('p', { className: 'rl' }, ...range),
      card.figures.length ? make('dl', {}, ...card.figures.map((figure) => make('div', {}, make('dt', { textContent: told(figure.name) }), make('dd', { textContent: figure.value })))) : '');
  }

  #numbers(table) {
    const box = byId('numbers');
    if (!table) return this.#mark(box, !box.hidden);
    box.hidden = false;
    this.#mark(box, false);
    if (!isNew(box, table)) return undefined;
    const head = make('tr', {}, ...[say('strategy'), ...table.columns.map(told)].map((text) => make('th', { scope: 'col', textContent: text })));
    const rows = table.rows.map((row) => {
      const dot = make('em');
      dot.style.background = 'var(--' + row.color.replace(/[^\w-]/g, '') + ')';
      return make('tr', { className: row.isBest ? 'rec' : '' }, make('th', { scope: 'row' }, dot, make('bdi', { textContent: row.name })), ...row.cells.map((cell) => make('td', { textContent: cell })));
    });
    box.querySelector('thead').replaceChildren(head);
    box.querySelector('tbody').replaceChildren(...rows);
    return undefined;
  }

  // Marks what is left from the state before.
  #mark(box, isStale) {
    box.classList.toggle('stale', isStale);
    const heading = box.querySelector('h2');
    heading.querySelector('.old')?.remove();
    if (isStale) heading.append(make('span', { className: 'old', textContent: say('before') }));
  }

  #stale() {
    for (const { panel } of this.#charts.values()) this.#mark(panel, true);
    if (!byId('numbers').hidden) this.#mark(byId('numbers'), true);
  }

  // Draws the charts that changed, those in sight first; while a run goes on, only those.
  //
  // Returns whether nothing newer came in between.
  async #drawCharts(charts, stage) {
    const box = byId('charts'), keys = charts.map((chart) => chart.key);
    for (const [key, { panel, drawn }] of this.#charts) {
      if (keys.includes(key)) continue;
      // What only precise runs show stays until they are there.
      if (stage !== 'done') this.#mark(panel, true);
      else {
        drawn.clear();
        panel.remove();
        this.#charts.delete(key);
      }
    }
    charts.forEach((chart, place) => {
      const { panel } = this.#panel(chart, place);
      if (stage === 'done' && box.children[place] !== panel) box.insertBefore(panel, box.children[place] ?? null);
      else if (!panel.isConnected) box.append(panel);
    });
    const places = charts.map((chart) => [chart, this.#distance(this.#charts.get(chart.key).panel)]);
    places.sort(([, one], [, other]) => one - other);
    for (const [chart, distance] of places) {
      const entry = this.#charts.get(chart.key);
      if (stage !== 'done' && distance > innerHeight / 2 && entry.text) {
        if (entry.text !== this.#text(chart, entry)) this.#mark(entry.panel, true);
        continue;
      }
      if (this.#next?.event.stage === 'preview' && chart !== places[0][0]) return false;
      await this.#drawChart(entry, chart);
    }
    return true;
  }

  // How far a panel is out of sight, in pixels.
  #distance(panel) {
    const { top, bottom } = panel.getBoundingClientRect();
    return Math.max(0, top - innerHeight, -bottom);
  }

  #text(chart, entry) { return JSON.stringify([language(), entry.drawn.place.clientWidth, chart]); }

  #panel(chart, place) {
    const known = this.#charts.get(chart.key);
    if (known) return known;
    const button = (format) => make('button', { type: 'button', textContent: format.toUpperCase(), data: { save: format, k: chart.key }, onclick: (event) => this.drawing.save(event.currentTarget, entry.chart) });
    const chartPlace = make('div', { className: 'place', id: 'c-' + chart.key, role: 'img' });
    chartPlace.style.minHeight = chart.height + 'px';
    const panel = make('section', { className: 'panel' + (chart.isWide ?? place === 0 ? ' wide' : ''), id: 'p-' + chart.key },
      make('div', { className: 'ph' }, make('div', {}, make('h2'), make('p')), make('div', { className: 'dl' }, button('png'), button('svg'), button('csv'))),
      chartPlace, chart.reading ? make('details', {}, make('summary'), make('p')) : '');
    const entry = { panel, chart, text: '', drawn: new LiveChart(this.drawing, chartPlace) };
    this.#charts.set(chart.key, entry);
    return entry;
  }

  async #drawChart(entry, chart) {
    const { panel } = entry;
    const text = this.#text(chart, entry);
    this.#mark(panel, false);
    entry.chart = chart;
    if (entry.text === text) return;
    const [heading, subtitle] = panel.querySelectorAll('.ph h2, .ph p');
    setText(heading, told(chart.title));
    setText(subtitle, told(chart.subtitle));
    if (chart.reading) {
      setText(panel.querySelector('summary'), say('reading'));
      setText(panel.querySelector('details p'), told(chart.reading));
    }
    this.drawing.label(panel, chart);
    await entry.drawn.show(chart);
    entry.text = text;
    await breath();
  }
}

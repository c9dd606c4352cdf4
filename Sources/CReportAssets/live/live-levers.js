// The levers and the uncertain assumptions: what is moved.
import { language, make, say, told } from './live-words.js';

// A number as a person writes it, without signs between thousands.
const plain = (number) => String(Number(number.toPrecision(10)));
const [fine, large] = [4, 10].map((digits) => new Intl.NumberFormat('en-US', { maximumSignificantDigits: digits }));
const shown = (number) => (Math.abs(number) >= 1000 ? large : fine).format(number);

// What somebody typed, as a number; null where it is none. Full-width digits and signs between thousands are read.
export function typedNumber(text) {
  const plainText = text.normalize('NFKC').trim().replace('−', '-').replace(/%$/, '').trim();
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plainText) ? plainText.replaceAll(',', '') : plainText;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) && Number.isFinite(Number(digits)) ? Number(digits) : null;
}

// A distance of a hundredth of a slider's length, as a round number.
const roundStep = (length) => {
  const power = 10 ** Math.floor(Math.log10(length / 100));
  return power * ([1, 2, 5].find((digit) => digit * power >= length / 100) ?? 10);
};

// A slider's places are numbers, or a thousand steps of equal ratio.
class Scale {
  constructor(ends, { isLogarithmic, isWhole, step }, ...inside) {
    const [low, high] = [Math.min(ends[0], ...inside), Math.max(ends[1], ...inside)];
    this.isLogarithmic = isLogarithmic === true && low > 0 && high > low;
    this.low = low;
    this.high = high > low ? high : low + 1;
    this.isWhole = isWhole;
    this.step = step > 0 ? step : isWhole ? 1 : roundStep(this.high - this.low);
  }

  get attributes() { return this.isLogarithmic ? { min: 0, max: 1000, step: 1 } : { min: this.low, max: this.high, step: this.step }; }

  // The share of the slider's length at which a value lies.
  share(value) {
    const position = this.isLogarithmic ? Math.log(value / this.low) / Math.log(this.high / this.low) : (value - this.low) / (this.high - this.low);
    return Math.min(1, Math.max(0, position));
  }

  position(value) { return this.isLogarithmic ? 1000 * this.share(value) : value; }

  value(position) {
    if (!this.isLogarithmic) return Number(plain(position));
    const value = Number((this.low * (this.high / this.low) ** (position / 1000)).toPrecision(3));
    const inside = Math.min(this.high, Math.max(this.low, value));
    return this.isWhole ? Math.round(inside) : inside;
  }
}

// How the numbers of a lever are written: shares in per cent.
class NumberForm {
  constructor({ isShare, unit, range, isWhole }) {
    this.factor = isShare ? 100 : 1;
    this.unit = isShare ? '%' : told(unit);
    this.range = range;
    this.isWhole = isWhole;
  }

  field(value) { return plain(value * this.factor); }
  text(value) { return shown(value * this.factor) + (this.factor === 100 ? '%' : ''); }
  spoken(value) { return this.text(value) + (this.factor === 100 || !this.unit ? '' : ' ' + this.unit); }

  get allowed() {
    const [low, high] = this.range.map((end) => (end === null ? null : this.text(end)));
    const range = low !== null && high !== null ? say('allowed', { low, high }) : low !== null ? say('allowedFrom', { low }) : high !== null ? say('allowedTo', { high }) : say('allowedAny');
    return this.isWhole ? say('allowedWhole', { range }) : range;
  }

  // The value that a text says, or what is wrong with it.
  read(text) {
    const number = typedNumber(text), [low, high] = this.range;
    const range = this.allowed;
    if (number === null) return { problem: say('notNumber', { range }) };
    const value = this.factor === 1 ? number : Number(plain(number / this.factor));
    if (value < (low ?? -Infinity) || value > (high ?? Infinity)) return { problem: say('outside', { range }) };
    if (this.isWhole && !Number.isInteger(value)) return { problem: say('notWhole', { range }) };
    return { value };
  }
}

let places = 0;

// A lever or an assumption, in the page's language. `change(value, drag, isOver)` is told of moves; null lets vary again.
class Mover {
  constructor(name, grade, source, path, change) {
    this.path = path;
    this.change = change;
    this.id = 'l' + (places += 1);
    this.name = name;
    this.back = make('button', { type: 'button', className: 'back', hidden: true, onclick: () => { this.say(''); this.change(null); this.focusTarget.focus(); } });
    this.says = make('p', { className: 'says', id: this.id + '-says', hidden: true });
    this.hint = make('span', { className: 'hint', id: this.id + '-hint' });
    this.more = make('p', { className: 'more small', id: this.id + '-more', hidden: true });
    const meaning = say(grade ?? 'chosen'), about = grade ? say('grade') + ' ' + grade + (language() === 'zh' ? '：' : ': ') + meaning : meaning;
    this.grade = make('button', {
      type: 'button', className: 'grade', textContent: grade ?? '·', title: about, 'aria-label': say('details', { name, about }),
      'aria-expanded': 'false', 'aria-controls': this.more.id, data: { grade: grade ?? '' },
      onclick: () => { this.more.hidden = !this.more.hidden; this.grade.setAttribute('aria-expanded', String(!this.more.hidden)); },
    });
    this.about = [about, source && say('source', { text: source })];
    this.label = make('span', { className: 'name', textContent: name });
  }

  build(controls) {
    this.more.append(make('code', { textContent: this.path }), ...this.about.filter(Boolean).flatMap((text) => [make('br'), text]));
    this.element = make('div', { className: 'lever', data: { path: this.path } }, make('div', { className: 'lh' }, this.label, this.grade), controls, make('div', { className: 'lf small' }, this.hint, this.back), this.says, this.more);
  }

  // What is wrong with the value, beside the control; `isTyped`: with what stands in the field, which was not taken.
  say(text, isTyped = false) {
    this.isTyped = isTyped;
    this.says.textContent = text;
    this.says.hidden = text === '';
    for (const control of this.controls) {
      if (text) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }

  // Whether what is to be shown is what was shown last.
  isSame(...content) {
    const text = JSON.stringify(content), isSame = text === this.lastShown;
    this.lastShown = text;
    return isSame;
  }

  get described() { return this.hint.id + ' ' + this.says.id; }

  setBack(isMoved, text, name) {
    this.back.hidden = !isMoved;
    this.back.textContent = text;
    this.back.setAttribute('aria-label', name);
    this.element.classList.toggle('moved', isMoved);
  }
}

// A slider with a field beside it.
class NumberControl {
  constructor(mover, spec, ends, base, form) {
    this.mover = mover;
    this.spec = spec;
    this.ends = ends;
    this.base = base;
    this.form = form;
    const describedby = mover.described;
    this.slider = make('input', { type: 'range', 'aria-label': say('slider', { name: mover.name }), 'aria-describedby': describedby, oninput: () => this.#slide(false), onchange: () => this.#slide(true) });
    this.mark = make('i', { className: 'mark', 'aria-hidden': 'true' });
    const unit = form.unit ? ' (' + form.unit + ')' : '';
    this.field = make('input', {
      type: 'text', inputMode: 'decimal', autocomplete: 'off', spellcheck: false, className: 'field', 'aria-label': mover.name + unit, 'aria-describedby': describedby,
      onchange: () => this.#type(), onkeydown: (event) => this.#key(event), onfocus: () => this.field.select(),
    });
    this.element = make('div', { className: 'number' }, make('span', { className: 'slide' }, this.mark, this.slider), make('span', { className: 'entry' }, this.field, make('span', { className: 'unit', textContent: form.unit, title: form.unit })));
  }

  get controls() { return [this.slider, this.field]; }

  show(value) {
    const isNumber = typeof value === 'number';
    if (value !== this.value && this.mover.isTyped) this.mover.say('');
    this.value = value;
    const around = [value, this.base].filter((one) => typeof one === 'number');
    this.scale = new Scale(this.ends, this.spec, ...around);
    Object.assign(this.slider, this.scale.attributes);
    if (isNumber) this.slider.value = this.scale.position(value);
    this.slider.style.setProperty('--at', isNumber ? this.scale.share(value) : 0);
    this.slider.setAttribute('aria-valuetext', isNumber ? this.form.spoken(value) : say('none'));
    this.mark.hidden = typeof this.base !== 'number';
    if (!this.mark.hidden) this.mark.style.setProperty('--at', this.scale.share(this.base));
    this.shownText = isNumber ? this.form.field(value) : '';
    if (!this.mover.isTyped) this.field.value = this.shownText;
  }

  set isDisabled(value) { for (const control of this.controls) control.disabled = value; }

  #slide(isOver) {
    const [low, high] = this.form.range;
    const value = Math.min(high ?? Infinity, Math.max(low ?? -Infinity, this.scale.value(Number(this.slider.value))));
    this.mover.say('');
    this.mover.change(value, this.mover.path, isOver);
  }

  #type() {
    const { value, problem } = this.form.read(this.field.value);
    this.mover.say(problem ? problem + (language() === 'zh' ? '' : ' ') + say('notSent') : '', problem !== undefined);
    if (problem) this.slider.removeAttribute('aria-invalid');
    else this.mover.change(value);
  }

  #key(event) {
    if (event.key === 'Escape') {
      this.mover.say('');
      this.field.value = this.shownText;
      this.mover.refresh();
    } else if (event.key === 'Enter') this.#type();
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      if (!this.slider.disabled) {
        this.slider[event.key === 'ArrowUp' ? 'stepUp' : 'stepDown']();
        this.#slide(true);
      }
    }
  }
}

// Something that we choose.
class Lever extends Mover {
  constructor(lever, states, change) {
    super(told(lever.meaning), lever.grade, told(lever.source), lever.path, (value, drag, isOver) => change(lever, value ?? this.base, drag, isOver));
    this.lever = lever;
    this.states = states;
    const labelled = { 'aria-label': this.name, 'aria-describedby': this.described };
    if (lever.kind === 'number') {
      this.form = new NumberForm(lever);
      this.number = new NumberControl(this, lever, lever.slider ?? lever.range, null, this.form);
      this.controls = this.number.controls;
      if (lever.allowsNone) {
        this.none = make('input', { type: 'checkbox', 'aria-label': say('noneName', { name: this.name }), onchange: () => { this.say(''); this.change(this.none.checked ? 'none' : this.lastNumber); } });
        this.controls = [...this.controls, this.none];
      }
      this.build(make('div', {}, this.number.element, this.none ? make('label', { className: 'none small' }, this.none, ' ', say('none')) : null));
    } else if (lever.kind === 'word') {
      this.select = make('select', { ...labelled, onchange: () => this.change(this.select.value) }, ...lever.words.map((word) => make('option', { value: word, textContent: word })));
      this.controls = [this.select];
      this.build(this.select);
    } else {
      this.flag = make('input', { type: 'checkbox', role: 'switch', ...labelled, onchange: () => this.change(this.flag.checked) });
      this.state = make('span', { 'aria-hidden': 'true' });
      this.controls = [this.flag];
      this.build(make('label', { className: 'switch' }, this.flag, this.state));
    }
  }

  get focusTarget() { return this.controls[0]; }

  text(value) {
    if (typeof value === 'number') return this.form.text(value);
    if (typeof value === 'boolean') return say(this.lever.kind === 'block' ? (value ? 'on' : 'off') : value ? 'yes' : 'no');
    return value === 'none' && this.form ? say('none') : value;
  }

  // Shows what a state has; `isOff` says that the block it belongs to is turned off.
  show(state, isOff) {
    this.base = this.states.baseValue(this.lever, state.base);
    const value = this.states.value(state, this.lever);
    if (this.isSame(state.base, this.base, value, isOff)) return;
    this.refresh = () => { this.isSame(); this.show(state, isOff); };
    // Levers that the strategy has not are not for this draft.
    this.element.hidden = this.base === null;
    if (this.base === null) return;
    if (this.number) {
      this.number.base = this.base;
      this.number.show(value);
      this.number.isDisabled = isOff;
      this.number.slider.disabled = isOff || value === 'none';
      if (typeof value === 'number') this.lastNumber = value;
      else this.lastNumber ??= typeof this.base === 'number' ? this.base : (this.lever.slider ?? this.lever.range)[1];
      if (this.none) {
        this.none.checked = value === 'none';
        this.none.disabled = isOff;
      }
    } else if (this.select) {
      this.select.value = value;
      this.select.disabled = isOff;
    } else {
      this.flag.checked = value;
      this.flag.disabled = isOff;
      this.state.textContent = this.text(value);
    }
    const isMoved = Object.hasOwn(state.set, this.path), { base } = state;
    this.hint.replaceChildren(make('span', {}, say('baseHas', { base, value: this.text(this.base) })), ...(this.number ? [make('span', {}, say('allow', { range: this.form.allowed }))] : []));
    this.setBack(isMoved, say('back', { value: this.text(this.base) }), say('backName', { name: this.name, base, value: this.text(this.base) }));
  }
}

// Something about the world that nobody knows.
class Assumption extends Mover {
  constructor(assumption, change) {
    super(told(assumption.name), assumption.grade, told(assumption.source), assumption.path, (value, drag, isOver) => change(assumption.path, value ?? null, drag, isOver));
    this.assumption = assumption;
    this.form = new NumberForm(assumption);
    this.number = new NumberControl(this, assumption, assumption.ends, assumption.value, this.form);
    this.controls = this.number.controls;
    this.build(this.number.element);
    this.number.isDisabled = !assumption.isHoldable;
  }

  get focusTarget() { return this.controls[0]; }

  show(state) {
    const { value, ends, isHoldable } = this.assumption;
    const isHeld = Object.hasOwn(state.hold, this.path);
    if (this.isSame(isHeld, state.hold[this.path])) return;
    this.refresh = () => { this.isSame(); this.show(state); };
    this.number.show(isHeld ? state.hold[this.path] : value);
    const [low, high] = ends.map((end) => this.form.text(end)), varies = say('varies', { low, high });
    if (!isHeld) {
      this.number.slider.setAttribute('aria-valuetext', varies + (this.form.factor === 100 ? '' : ' ' + this.form.unit));
      this.number.shownText = '';
      if (!this.isTyped) this.number.field.value = '';
      this.number.field.placeholder = '≈ ' + this.form.field(Number(value.toPrecision(3)));
    }
    this.hint.textContent = isHoldable ? (isHeld ? say('fixed') : varies) : say('joint');
    this.setBack(isHeld, say('vary'), say('varyName', { name: this.name }));
  }
}

// All of them, in their places in the page.
export class Levers {
  #movers = new Map();

  // `on` has lever(lever, value, drag, isOver) and assumption(path, value or null, drag, isOver).
  constructor(states, on) {
    this.states = states;
    this.on = on;
    const search = document.getElementById('search');
    search.oninput = () => this.#search(search.value);
    document.getElementById('all-levers').ontoggle = () => this.#fill('other-levers', false);
    document.getElementById('all-assumptions').ontoggle = () => this.#fillAssumptions('other-assumptions', false);
    this.build();
  }

  // Makes them anew, in the page's language.
  build() {
    this.#movers.clear();
    this.#fill('levers', true);
    this.#fillAssumptions('main-assumptions', true);
    for (const place of ['other-levers', 'other-assumptions']) document.getElementById(place).replaceChildren();
    this.#fill('other-levers', false);
    this.#fillAssumptions('other-assumptions', false);
    document.getElementById('grades').replaceChildren(say('grades'), ...['A', 'B', 'C', 'D'].map((grade) => make('span', {}, make('b', { className: 'grade', data: { grade }, textContent: grade }), ' ' + say(grade))));
  }

  // Shows a state.
  show(state) {
    this.state = state;
    const off = this.states.scenario.levers.filter((lever) => lever.kind === 'block' && this.states.value(state, lever) === false).map((lever) => lever.path + '.');
    for (const [path, mover] of this.#movers) mover.show(state, off.some((start) => path.startsWith(start)));
    const { levers, assumptions } = this.states.scenario;
    this.#sum('all-levers', 'allLevers', levers, state.set, 'changed');
    this.#sum('all-assumptions', 'allAssumptions', assumptions, state.hold, 'held');
    document.getElementById('assumptions').hidden = assumptions.length === 0;
    for (const group of document.querySelectorAll('#draft .group')) group.hidden = !group.querySelector('.lever:not([hidden])');
  }

  // Says what is wrong beside what it is about.
  //
  // Returns the problems that have no such place in sight.
  tell(problems) {
    for (const mover of this.#movers.values()) if (!mover.says.hidden && !mover.isTyped) mover.say('');
    return problems.filter(({ path, message }) => {
      const mover = this.#movers.get(path);
      if (!mover || mover.element.hidden) return true;
      mover.say(told(message));
      return !mover.element.checkVisibility();
    });
  }

  #sum(id, name, all, moved, movedName) {
    const others = all.filter((one) => !one.isMain), details = document.getElementById(id);
    const count = others.filter((one) => Object.hasOwn(moved, one.path)).length;
    details.hidden = others.length === 0;
    details.querySelector('summary').replaceChildren(say(name), ' ', make('span', { className: 'count', textContent: others.length }), count ? make('b', { textContent: say(movedName, { n: count }) }) : '');
  }

  // Levers of a kind, by block and item. Those behind a fold are made when it opens: there may be hundreds.
  #fill(place, isMain) {
    const box = document.getElementById(place), { levers, blocks } = this.states.scenario;
    if (!isMain && (box.childElementCount || !document.getElementById('all-levers').open)) return;
    const groups = grouped(levers.filter((lever) => lever.isMain === isMain), (lever) => lever.block);
    box.replaceChildren(...[...groups].map(([block, own]) => make('section', { className: 'group' }, make('h3', { textContent: told(blocks[block]) || block }), ...[...grouped(own, (lever) => lever.item ?? '')].map(([item, levers]) => make('div', { className: 'group item' }, item ? make('h4', {}, make('bdi', { textContent: item })) : null, ...levers.map((lever) => this.#add(new Lever(lever, this.states, (...moved) => this.on.lever(...moved)))))))));
    if (this.state) this.show(this.state);
    if (!isMain) this.#search(document.getElementById('search').value);
  }

  #fillAssumptions(place, isMain) {
    const box = document.getElementById(place);
    if (!isMain && (box.childElementCount || !document.getElementById('all-assumptions').open)) return;
    box.replaceChildren(...this.states.scenario.assumptions.filter((one) => one.isMain === isMain).map((one) => this.#add(new Assumption(one, (...moved) => this.on.assumption(...moved)))));
    if (this.state) this.show(this.state);
  }

  #add(mover) {
    this.#movers.set(mover.path, mover);
    return mover.element;
  }

  #search(text) {
    const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const lever of this.states.scenario.levers) {
      const mover = lever.isMain ? null : this.#movers.get(lever.path);
      if (!mover) continue;
      const hay = [lever.path, lever.item, lever.meaning.en, lever.meaning.zh, told(this.states.scenario.blocks[lever.block])].join(' ').toLowerCase();
      const isFound = words.every((word) => hay.includes(word));
      mover.element.classList.toggle('unfound', !isFound);
      found += isFound && !mover.element.hidden;
    }
    for (const group of document.querySelectorAll('#other-levers .group')) group.classList.toggle('unfound', !group.querySelector('.lever:not(.unfound)'));
    document.getElementById('none-found').hidden = found > 0 || words.length === 0;
  }
}

const grouped = (items, key) => {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

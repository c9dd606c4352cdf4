// The state of a tab: the strategy that is changed, the values that differ from it, the assumptions held.
// It is a value; a change makes a new one.

export const isSame = (one, other) => text(one) === text(other);

// One text for each state, whatever the order in which it came about.
const text = (state) => JSON.stringify([state.base, ...[state.set, state.hold].map((values) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))]);

const isInside = (value, [low, high]) => Number.isFinite(value) && value >= (low ?? -Infinity) && value <= (high ?? Infinity);

const isValueOf = (lever, value) => {
  switch (lever.kind) {
    case 'number': return value === 'none' ? lever.allowsNone === true : typeof value === 'number' && isInside(value, lever.range) && (!lever.isWhole || Number.isInteger(value));
    case 'word': return lever.words.includes(value);
    default: return typeof value === 'boolean';
  }
};

// States that are about a scenario.
export class States {
  constructor(scenario) {
    this.scenario = scenario;
    this.levers = new Map(scenario.levers.map((lever) => [lever.path, lever]));
    this.assumptions = new Map(scenario.assumptions.map((assumption) => [assumption.path, assumption]));
  }

  get start() { return { base: this.scenario.strategies[0].name, set: {}, hold: {} }; }

  // What a strategy of the file has for a lever; null where it does not have it.
  baseValue(lever, base) { return lever.values[this.scenario.strategies.findIndex((strategy) => strategy.name === base)] ?? null; }

  value(state, lever) { return Object.hasOwn(state.set, lever.path) ? state.set[lever.path] : this.baseValue(lever, state.base); }

  withValue(state, lever, value) {
    const set = { ...state.set, [lever.path]: value };
    if (value === this.baseValue(lever, state.base)) delete set[lever.path];
    return { ...state, set };
  }

  withHeld(state, path, value) {
    const hold = { ...state.hold, [path]: value };
    if (value === null) delete hold[path];
    return { ...state, hold };
  }

  // The same changes made to another strategy, as far as it has the levers.
  withBase(state, base) { return this.understood({ ...state, base }).state; }

  // What of a state this scenario has, and whether that is all of it.
  understood(wanted) {
    let isWhole = true;
    const sorted = (values, isGood) => Object.fromEntries(Object.entries(values ?? {}).filter(([path, value]) => isGood(path, value) || (isWhole = false)));
    const isKnown = this.scenario.strategies.some((strategy) => strategy.name === wanted.base);
    const base = isKnown ? wanted.base : this.start.base;
    if (!isKnown && wanted.base !== undefined) isWhole = false;
    const set = sorted(wanted.set, (path, value) => {
      const lever = this.levers.get(path);
      return lever && this.baseValue(lever, base) !== null && isValueOf(lever, value);
    });
    for (const path in set) if (set[path] === this.baseValue(this.levers.get(path), base)) delete set[path];
    const hold = sorted(wanted.hold, (path, value) => {
      const assumption = this.assumptions.get(path);
      return assumption?.isHoldable && typeof value === 'number' && isInside(value, assumption.range) && (!assumption.isWhole || Number.isInteger(value));
    });
    return { state: { base, set, hold }, isWhole };
  }

  // The state that an address holds after its #, and whether all of it was understood.
  read(hash) {
    if (hash.length < 2) return { state: this.start, isWhole: true };
    try {
      const wanted = JSON.parse(decodeURIComponent(hash.slice(1)));
      const isForm = (value) => value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
      if (isForm(wanted) && isForm(wanted.set) && isForm(wanted.hold)) return this.understood(wanted);
    } catch { /* An address that somebody cut off. */ }
    return { state: this.start, isWhole: false };
  }

  // The address's part after # for a state; empty for the state at the start.
  hash(state) {
    if (isSame(state, this.start)) return '';
    const parts = { base: state.base };
    for (const key of ['set', 'hold']) if (Object.keys(state[key]).length) parts[key] = state[key];
    return '#' + encodeURIComponent(JSON.stringify(parts));
  }
}

// What was before, for undo and redo. A drag is one step however many states it goes through.
export class History {
  #past = [];
  #future = [];
  #drag = null;
  static #limit = 500;

  constructor(state) { this.state = state; }

  get canUndo() { return this.#past.length > 0; }
  get canRedo() { return this.#future.length > 0; }

  // Goes on to a state. The states of one drag, which has a name, are one step until it `isOver`.
  go(state, drag = null, isOver = true) {
    if (this.#drag !== drag) this.endDrag();
    if (this.#drag === null && !isSame(state, this.state)) {
      this.#past = [...this.#past, this.state].slice(-History.#limit);
      this.#future = [];
      this.#drag = drag;
    }
    this.state = state;
    if (isOver) this.endDrag();
  }

  endDrag() {
    // A drag that came back to where it began is no step.
    if (this.#drag !== null && isSame(this.#past.at(-1), this.state)) this.#past.pop();
    this.#drag = null;
  }

  undo() { this.#move(this.#past, this.#future); }
  redo() { this.#move(this.#future, this.#past); }

  #move(from, to) {
    this.endDrag();
    if (!from.length) return;
    to.push(this.state);
    this.state = from.pop();
  }
}

// The page that a meeting plays with: joins the draft, the levers, the runs and what is shown of them.
import { fillTexts, language, make, say, switchLanguage, told } from './live-words.js';
import { History, States, isSame } from './live-state.js';
import { Levers } from './live-levers.js';
import { BusyError, Runner, ask, askPatiently, refusal } from './live-run.js';
import { View } from './live-view.js';

const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const tab = crypto.randomUUID?.() ?? String(Math.random()).slice(2);

let scenario, states, history, levers, view, addressTimer;

// One notice at a time, in the page's language: `text` is a function, `kind` says what takes it away.
let notice = null;
function note(kind, text, isAgain = false) {
  notice = { kind, text, isAgain };
  showNotice();
}
function unnote(...kinds) {
  if (notice && kinds.includes(notice.kind)) {
    notice = null;
    showNotice();
  }
}
function showNotice() {
  const box = byId('notice');
  box.hidden = notice === null;
  if (!notice) return box.replaceChildren();
  box.dataset.kind = notice.kind;
  return box.replaceChildren(
    make('p', {}, notice.text()),
    notice.isAgain ? make('button', { type: 'button', textContent: say('again'), onclick: () => (scenario ? runner.again() : start()) }) : '',
    make('button', { type: 'button', textContent: say('dismiss'), onclick: () => unnote(notice.kind) }));
}

const runner = new Runner(tab, {
  connected: () => unnote('lost', 'busy', 'failed'),
  busy: () => note('busy', () => say('busy')),
  lost: (times) => {
    if (times > 1) view.status('failed');
    note('lost', () => say(times > 1 ? 'stopped' : 'lost'), true);
  },
  view: (event, run) => {
    if (onView.isCurrent(run)) unnote('problems');
    view.show(event, run);
  },
  problems: (problems) => {
    view.status('problems');
    const others = levers.tell(problems);
    if (others.length) note('problems', () => others.map(({ path, message }) => (path ? say('problem', { path, message: told(message) }) : told(message))).join(language() === 'zh' ? '；' : '; '));
  },
  failed: (words, status) => {
    view.status('failed');
    note('failed', () => (words && told(words)) || say('refused', { status: status ?? '' }), true);
  },
});

// A change of a run that is drawn, as spans of time that tests read; the newest of each name only.
function measure(name, start) {
  performance.clearMeasures(name);
  performance.measure(name, { start, end: performance.now() });
}

const onView = {
  base: (name) => go(states.withBase(history.state, name)),
  isCurrent: (run) => isSame(run.state, history.state),
  drawn: ({ stage }, run) => {
    if (stage === 'preview') measure('flywheel:preview', run.start);
    else if (!run.isBanded) {
      run.isBanded = true;
      measure('flywheel:band', run.start);
    }
  },
};

// Goes on to a state that somebody made by a change.
function go(state, drag, isOver) {
  const before = history.state;
  history.go(state, drag, isOver);
  follow(before);
}

// Shows the state and runs it, if it is another one than before.
function follow(before) {
  const { state } = history;
  if (isSame(before, state)) return showState();
  view.status('waiting');
  runner.run(state, performance.now());
  showState();
  performance.clearMarks('flywheel:change');
  performance.mark('flywheel:change');
  unnote('problems', 'saved', 'address');
  levers.tell([]);
  // Browsers slow pages down that write their address with every move.
  clearTimeout(addressTimer);
  addressTimer = setTimeout(writeAddress, 250);
  return undefined;
}

function writeAddress() {
  clearTimeout(addressTimer);
  const address = location.pathname + location.search + states.hash(history.state);
  if (address !== location.pathname + location.search + location.hash) window.history.replaceState(null, '', address);
}

function showState() {
  const { state } = history, isDraft = Object.keys(state.set).length > 0;
  levers.show(state);
  view.setBase(state.base);
  byId('base').value = state.base;
  byId('b-undo').disabled = !history.canUndo;
  byId('b-redo').disabled = !history.canRedo;
  byId('b-reset').disabled = !isDraft && Object.keys(state.hold).length === 0;
  byId('b-save').disabled = !isDraft;
  byId('b-save').title = isDraft ? '' : say('nothingToSave');
}

// What another tab, a reload or somebody's message put into the address.
function readAddress() {
  const { state, isWhole } = states.read(location.hash), before = history?.state;
  if (!history) history = new History(state);
  else history.go(state);
  if (before) follow(before);
  if (!isWhole) {
    note('address', () => say('badAddress'));
    writeAddress();
  }
}

async function fetchScenario() {
  const response = await askPatiently('./scenario');
  if (!response.ok) throw new RangeError(told(await refusal(response)) || say('refused', { status: response.status }));
  scenario = await response.json();
  states = new States(scenario);
  byId('file').textContent = scenario.file;
  byId('base').replaceChildren(...scenario.strategies.map(({ name }) => make('option', { value: name, textContent: name })));
}

function showWords() {
  fillTexts();
  byId('b-lang').textContent = say('language');
  showCollapse();
  showNotice();
  if (!scenario) return;
  document.title = told(scenario.title) + ' · ' + say('kind');
  byId('save-file').textContent = say('saveFile', { file: scenario.file });
}

async function start() {
  showWords();
  try {
    await fetchScenario();
  } catch (error) {
    document.body.dataset.stage = 'failed';
    note('lost', () => (error instanceof RangeError ? error.message : say(error instanceof BusyError ? 'busy' : 'stopped')), true);
    if (!(error instanceof RangeError)) setTimeout(() => { if (!scenario) start(); }, 3000);
    return;
  }
  unnote('lost');
  showWords();
  view = new View(pageCharts({ colors: scenario.colors, name: scenario.name }), scenario.precision, onView);
  readAddress();
  levers = new Levers(states, { lever: (lever, value, drag, isOver) => go(states.withValue(history.state, lever, value), drag, isOver), assumption: (path, value, drag, isOver) => go(states.withHeld(history.state, path, value), drag, isOver) });
  showState();
  view.status('waiting');
  runner.run(history.state, performance.now());
  addEventListener('hashchange', readAddress);
  addEventListener('pagehide', writeAddress);
}

// The buttons.
const steps = {
  undo: () => { const before = history.state; history.undo(); follow(before); },
  redo: () => { const before = history.state; history.redo(); follow(before); },
};
const buttons = {
  'b-undo': steps.undo,
  'b-redo': steps.redo,
  'b-reset': () => go({ ...history.state, set: {}, hold: {} }),
  'b-theme': () => { root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark'; },
  'b-lang': () => {
    switchLanguage();
    showWords();
    if (!scenario) return;
    levers.build();
    showState();
    view.again();
  },
  'b-projector': (button) => {
    const isOn = root.classList.toggle('projector');
    button.setAttribute('aria-pressed', String(isOn));
    view?.again();
  },
  'b-levers': () => { root.classList.toggle('collapsed'); showCollapse(); view?.again(); },
  'b-copy': (button) => view.drawing.copy(button, document.querySelector('#numbers table')),
  'b-save': () => openSave(),
  'b-cancel': () => byId('save').close(),
  'b-report': (button) => saveReport(button),
};

function showCollapse() {
  const isCollapsed = root.classList.contains('collapsed'), button = byId('b-levers');
  button.textContent = say(isCollapsed ? 'showLevers' : 'hideLevers');
  button.setAttribute('aria-expanded', String(!isCollapsed));
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (event.target.matches?.('.skip')) {
    // The address is the draft's.
    event.preventDefault();
    byId('view').focus();
  }
  if (button && Object.hasOwn(buttons, button.id) && !button.disabled) buttons[button.id](button);
});
document.addEventListener('change', (event) => {
  if (event.target.id === 'base') onView.base(event.target.value);
});
document.addEventListener('keydown', (event) => {
  const isText = event.target.matches?.('input:is([type=text], [type=search]), textarea');
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isText || !history || byId('save').open) return;
  const key = event.key.toLowerCase(), step = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
  if (!step) return;
  event.preventDefault();
  steps[step]();
});

// Saving.
function openSave() {
  byId('save-says').textContent = '';
  byId('save').showModal();
  byId('save-name').select();
}
byId('save').querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const name = byId('save-name').value.trim(), says = byId('save-says'), confirm = byId('b-confirm');
  const asCopy = byId('save').querySelector('[name=where]:checked').value === 'copy';
  if (confirm.disabled) return;
  if (!name || scenario.strategies.some((strategy) => strategy.name === name)) {
    says.textContent = say(name ? 'nameTaken' : 'nameMissing');
    byId('save-name').focus();
    return;
  }
  confirm.disabled = true;
  says.textContent = say('saving');
  try {
    const response = await askPatiently('./strategies', { tab, state: history.state, name, asCopy });
    if (!response.ok) {
      says.textContent = told(await refusal(response)) || say('refused', { status: response.status });
      return;
    }
    const { message, state } = await response.json();
    await fetchScenario();
    byId('save').close();
    byId('save-name').value = '';
    levers.states = states;
    levers.build();
    go(states.understood(state).state);
    showWords();
    note('saved', () => told(message));
  } catch (error) {
    says.textContent = error instanceof BusyError ? say('busy') : error instanceof RangeError ? error.message : say('stopped');
  } finally {
    confirm.disabled = false;
  }
});

async function saveReport(button) {
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  note('report', () => say('writing'));
  try {
    const response = await askPatiently('./report', { tab, state: history.state });
    const { message, folder } = response.ok ? await response.json() : { message: await refusal(response) };
    const text = () => told(message) || say('refused', { status: response.status });
    note(response.ok ? 'saved' : 'unsaved', () => (folder && !text().includes(folder) ? text() + ' ' + folder : text()));
  } catch (error) {
    note('unsaved', () => say(error instanceof BusyError ? 'busy' : 'stopped'));
  } finally {
    button.disabled = false;
    button.removeAttribute('aria-busy');
  }
}

let width = innerWidth, widthTimer;
addEventListener('resize', () => {
  clearTimeout(widthTimer);
  if (innerWidth !== width) widthTimer = setTimeout(() => { width = innerWidth; view?.again(); }, 200);
});

start();

// What the live page itself says, in both languages; what the server says comes in both.
const root = document.documentElement;

const texts = {
  en: {
    kind: 'Live page', skip: 'To the forecast', draft: 'Draft', base: 'starts from',
    levers: 'Main levers', undo: '↶ Undo', redo: '↷ Redo', reset: 'Reset', save: 'Save strategy…', saveReport: 'Save report',
    undoKeys: 'Ctrl+Z', redoKeys: 'Ctrl+Shift+Z or Ctrl+Y', resetHint: 'Takes all changes back; can be undone',
    projector: 'Projector', hideLevers: 'Hide levers', showLevers: 'Show levers', language: '中文',
    allLevers: 'All levers', allAssumptions: 'All uncertain assumptions', changed: '{n} changed', held: '{n} fixed',
    search: 'Search levers', noneFound: 'No lever has such a name.',
    world: 'If the world is different', worldNote: 'Not ours to choose. Each varies from future to future within what is plausible; move one and it has that value in all futures, for all strategies.',
    grades: 'How well a number is known:', grade: 'Evidence',
    A: 'estimated from your own data', B: 'a published measurement', C: 'a rule of thumb of practitioners', D: 'our assumption', chosen: 'you decide it',
    source: 'Source: {text}', allowed: '{low} to {high}', allowedFrom: '{low} or more', allowedTo: '{high} or less', allowedAny: 'any number',
    allowedWhole: '{range}, whole', allow: 'Allowed: {range}',
    baseHas: '{base}: {value}', back: '↺ back to {value}', backName: '{name}: back to {value} as in {base}',
    varies: 'varies, {low} to {high}', fixed: 'fixed', vary: '↺ let it vary again', varyName: '{name}: let it vary again',
    joint: 'Known only jointly with others, from a history; it varies with them.',
    yes: 'yes', no: 'no', on: 'on', off: 'off', none: 'no limit', noneName: '{name}: no limit', slider: '{name}, slider',
    details: '{name}. {about}. More about it',
    notNumber: 'Not a number. Allowed: {range}.', outside: 'Out of range. Allowed: {range}.', notWhole: 'Whole numbers only. Allowed: {range}.', notSent: 'Not computed: the forecast shows the last value.',
    sure: 'How sure this is', progress: 'Progress of the computation', loading: 'Loading…',
    waiting: 'Computing', preview: 'Preview', comparing: 'Comparing', done: 'Done', failed: 'Failed', problems: 'Not computed',
    futures: '{n} futures', until: 'Goes on until: {text}',
    waitingWords: 'The figures below are of the state before.', problemsWords: 'The draft has a problem; the figures below are of the state before.', failedWords: 'The figures below are of the state before.',
    changes: 'What the draft changes', median: 'median', expected: 'preview', startFrom: 'Change this one', isBase: 'The draft starts here',
    reading: 'How to read this', before: 'of the state before', numbers: 'The numbers (paste straight into Excel)', copy: 'Copy', strategy: 'Strategy',
    footer: 'Simulated, not promised · stays on this machine',
    saveTitle: 'Save the draft as a strategy', saveName: 'Name of the strategy', saveWhere: 'Where', saveFile: 'in {file}', saveCopy: 'in a copy of the file', saveNow: 'Save', cancel: 'Cancel',
    nameMissing: 'The strategy needs a name.', nameTaken: 'There is a strategy of this name already.', saving: 'Saving…', writing: 'Writing the report…', nothingToSave: 'Change a lever first',
    again: 'Try again', dismiss: 'Close',
    badAddress: 'The address holds a state that this page does not understand; what could not be read was left out.',
    lost: 'The connection broke; trying again…', stopped: 'flywheel serve does not answer: it has probably been stopped. Start it again in the terminal and open the address that it shows. Trying again every few seconds…',
    busy: 'Many requests at once; waiting a moment…', refused: 'The server refused the request ({status}).', problem: '{path}: {message}',
  },
  zh: {
    kind: '会上试算', skip: '跳到预测', draft: '草稿', base: '从这个方案改起',
    levers: '主要旋钮', undo: '↶ 撤销', redo: '↷ 重做', reset: '全部还原', save: '存为方案…', saveReport: '保存报告',
    undoKeys: 'Ctrl+Z', redoKeys: 'Ctrl+Shift+Z 或 Ctrl+Y', resetHint: '撤回所有改动；可以撤销',
    projector: '投影', hideLevers: '收起旋钮', showLevers: '展开旋钮', language: 'EN',
    allLevers: '全部旋钮', allAssumptions: '全部不确定的假设', changed: '改了 {n} 个', held: '固定了 {n} 个',
    search: '查找旋钮', noneFound: '没有叫这个名字的旋钮。',
    world: '如果我们对世界的判断不同', worldNote: '这些不由我们决定。每次模拟里，它们各自在合理范围内变动；动一下滑块，所有方案、每次模拟都用这个值。',
    grades: '数字有多可靠：', grade: '证据等级',
    A: '由用户自己的数据估计', B: '公开发表的测量', C: '从业者的经验值', D: '我们的假设', chosen: '由你决定',
    source: '来源：{text}', allowed: '{low} 到 {high}', allowedFrom: '不小于 {low}', allowedTo: '不大于 {high}', allowedAny: '任何数字',
    allowedWhole: '{range} 的整数', allow: '可填：{range}',
    baseHas: '{base}：{value}', back: '↺ 回到 {value}', backName: '{name}：回到 {base} 的 {value}',
    varies: '在 {low} 到 {high} 之间变动', fixed: '已固定', vary: '↺ 让它重新变动', varyName: '{name}：让它重新变动',
    joint: '只知道它和其他几个数的联合分布（来自历史），随它们一起变动。',
    yes: '是', no: '否', on: '开', off: '关', none: '不限', noneName: '{name}：不限', slider: '{name}，滑块',
    details: '{name}。{about}。更多说明',
    notNumber: '不是数字。可填：{range}。', outside: '超出范围。可填：{range}。', notWhole: '只能填整数。可填：{range}。', notSent: '没有去算：预测用的还是上一个值。',
    sure: '有多确定', progress: '计算进度', loading: '正在载入…',
    waiting: '正在算', preview: '预览', comparing: '正在对比', done: '算完了', failed: '没算成', problems: '没有去算',
    futures: '{n} 次模拟', until: '算到：{text}',
    waitingWords: '下面还是改动前的数字。', problemsWords: '草稿有问题；下面还是改动前的数字。', failedWords: '下面还是改动前的数字。',
    changes: '草稿改了什么', median: '中位数', expected: '预览', startFrom: '改这个方案', isBase: '草稿从它改起',
    reading: '怎么看这张图', before: '改动前的', numbers: '数字一览（可直接复制到 Excel）', copy: '复制', strategy: '方案',
    footer: '模拟结果，不是承诺 · 数据不出本机',
    saveTitle: '把草稿存为方案', saveName: '方案名称', saveWhere: '存到哪里', saveFile: '写进 {file}', saveCopy: '写进一份副本', saveNow: '保存', cancel: '取消',
    nameMissing: '方案要有名称。', nameTaken: '已经有叫这个名称的方案了。', saving: '正在保存…', writing: '正在写报告…', nothingToSave: '先改动一个旋钮',
    again: '再试一次', dismiss: '关闭',
    badAddress: '地址里有本页看不懂的内容，看不懂的部分已略去。',
    lost: '连接断了，正在重试…', stopped: 'flywheel serve 没有回应，可能已经停了。请在终端里重新运行，再打开它显示的地址。每隔几秒会自动重试…',
    busy: '请求太多，稍等一下…', refused: '服务拒绝了请求（{status}）。', problem: '{path}：{message}',
  },
};

// The page's language: zh or en.
export const language = () => root.dataset.lang;

// A text of the page with its places filled.
export const say = (key, places = {}) => texts[language()][key].replace(/\{(\w+)\}/g, (_, name) => places[name]);

// Words or a sentence's parts of the server in the page's language.
export const told = (words) => words?.[language()] ?? '';

export function switchLanguage() {
  root.dataset.lang = language() === 'zh' ? 'en' : 'zh';
  root.lang = language() === 'zh' ? 'zh-CN' : 'en';
}

// Fills the page's own elements, which name their texts.
export function fillTexts() {
  for (const one of document.querySelectorAll('[data-say]')) one.textContent = say(one.dataset.say);
  for (const one of document.querySelectorAll('[data-name]')) one.setAttribute('aria-label', say(one.dataset.name));
  for (const one of document.querySelectorAll('[data-hint]')) one.title = say(one.dataset.hint);
  for (const one of document.querySelectorAll('[data-place]')) one.placeholder = say(one.dataset.place);
}

// An element with properties and children; texts stay texts.
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'data') Object.assign(element.dataset, value);
    else if (key in element && !key.startsWith('aria')) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// What the drawing of a chart is made of.
const box = document.getElementById('c-' + arguments[0]), svg = box.querySelector('svg');
if (!svg) return { width: 0, height: 0, marks: 0, lines: [], symbols: [], bars: 0, barColors: 0, texts: [], words: '' };
const size = svg.getBoundingClientRect();
const drawn = (kind) => [...svg.querySelectorAll('.mark-' + kind + '.role-mark')].map((group) => [...group.querySelectorAll(':scope > path, :scope > text')]);
const distinct = (values) => [...new Set(values)];
// The lines of one layer are together in a group; each series is one line.
const layers = [...svg.querySelectorAll('.role-scope[class*=pathgroup]')].map((layer) => [...layer.querySelectorAll('.mark-line.role-mark > path')]);
const bars = drawn('rect').flat();
return {
  width: size.width, height: size.height,
  marks: ['area', 'line', 'rect', 'rule', 'symbol', 'text'].flatMap(drawn).flat().length,
  lines: layers.filter((layer) => layer.length > 1).map((layer) => layer.map((line) => line.getAttribute('stroke-dasharray') || '')),
  symbols: drawn('symbol').map((symbols) => ({
    colors: distinct(symbols.map((symbol) => symbol.getAttribute('fill') + symbol.getAttribute('stroke'))).length,
    looks: distinct(symbols.map((symbol) => symbol.getAttribute('d') + (symbol.getAttribute('fill') === 'transparent'))).length,
  })),
  bars: bars.length, barColors: distinct(bars.map((bar) => bar.getAttribute('fill'))).length,
  texts: drawn('text').flat().map((text) => text.textContent),
  words: [...svg.querySelectorAll('text')].map((text) => text.textContent).join('\n'),
};

// Texts whose contrast to what is behind them is below a limit (WCAG 2.1, success criterion 1.4.3). Behind
// the text of a drawing is the card; of a gradient, the stop that is nearest to the text counts.
const [limit] = arguments;

const colors = (text) => [...text.matchAll(/rgba?\(([^)]+)\)/g)].map(([, numbers]) => {
  const [red, green, blue, alpha = 1] = numbers.split(/[\s,\/]+/).map(Number);
  return [red, green, blue, alpha];
});
const over = ([r, g, b, a], below) => [r, g, b].map((value, place) => a * value + (1 - a) * below[place]);
const luminance = (color) => {
  const [r, g, b] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

// What may be behind an element: one colour, or one for each stop of a gradient.
const behind = (element) => {
  if (!element) return [[255, 255, 255]];
  if (element instanceof SVGElement) return behind(element.closest('svg').parentElement);
  const style = getComputedStyle(element);
  const stops = colors(style.backgroundImage);
  const own = stops.length ? stops : colors(style.backgroundColor);
  if (own.every((color) => color[3] === 1)) return own.map((color) => color.slice(0, 3));
  return behind(element.parentElement).flatMap((below) => own.map((color) => over(color, below)));
};
const opacity = (element) => {
  let value = 1;
  for (let up = element; up; up = up.parentElement) value *= Number(getComputedStyle(up).opacity);
  return value;
};

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = { checked: 0, weak: [] };
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const text = node.data.trim(), element = node.parentElement;
  if (!text || element.closest('script, style')) continue;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) continue;
  const style = getComputedStyle(element), isDrawn = element instanceof SVGElement;
  const [ink] = colors(isDrawn ? style.fill : style.color);
  if (!ink) continue;
  ink[3] *= opacity(element) * (isDrawn ? Number(style.fillOpacity) : 1);
  const least = Math.min(...behind(element).map((ground) => contrast(over(ink, ground), ground)));
  found.checked += 1;
  if (least < limit) found.weak.push(least.toFixed(2) + ' ' + element.tagName + '.' + (element.getAttribute('class') || '') + ' ' + text.slice(0, 60));
}
return found;

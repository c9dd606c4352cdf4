// Every text that a reader sees, with the elements around it.
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const text = node.data.trim(), element = node.parentElement;
  if (!text || element.closest('script, style')) continue;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  if (![...range.getClientRects()].some((box) => box.width > 0 && box.height > 0)) continue;
  const path = [];
  for (let up = element; up && up !== document.body; up = up.parentElement) {
    path.unshift(up.tagName.toLowerCase() + (up.id ? '#' + up.id : '') + [...up.classList].map((name) => '.' + name).join(''));
  }
  found.push({ text, path: path.join(' ') });
}
return found;

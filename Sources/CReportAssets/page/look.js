// The language and the theme of a page, before anything is drawn: those asked for in the address, else the reader's.
(() => {
  const query = new URLSearchParams(location.search), root = document.documentElement.dataset;
  const spoken = navigator.languages || [navigator.language || 'zh'];
  const asked = query.get('lang') || '', theme = query.get('theme');
  root.lang = /^(zh|en)/i.test(asked) ? asked.slice(0, 2).toLowerCase() : spoken[0].toLowerCase().startsWith('zh') ? 'zh' : 'en';
  root.theme = ['dark', 'light'].includes(theme) ? theme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.lang = root.lang === 'zh' ? 'zh-CN' : 'en';
})();

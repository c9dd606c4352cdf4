(() => {
  'use strict';
  const page = JSON.parse(document.getElementById('data').textContent);
  const drawing = pageCharts(page);
  const root = document.documentElement;

  async function draw() {
    const { lang } = root.dataset;
    root.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.getElementById('b-lang').textContent = lang === 'zh' ? 'EN' : '中文';
    delete document.body.dataset.ready;
    for (const chart of page.charts) await drawing.draw(document.getElementById('c-' + chart.key), chart);
    document.body.dataset.ready = lang;
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.save) drawing.save(button, page.charts.find((chart) => chart.key === button.dataset.k));
    else if (button.id === 'b-copy') drawing.copy(button, document.querySelector('#numbers table'));
    else if (button.id === 'b-print') print();
    else if (button.id === 'b-theme') root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    else if (button.id === 'b-lang') {
      root.dataset.lang = root.dataset.lang === 'zh' ? 'en' : 'zh';
      draw();
      showLedger();
    }
  });

  // The assumptions are many: they become a table when somebody opens it.
  function showLedger() {
    const ledger = document.getElementById('ledger');
    if (!ledger?.open) return;
    const { texts, rows } = page.ledger;
    const word = (place) => drawing.worded(texts[place]);
    ledger.querySelector('tbody').replaceChildren(...rows.map(([meaning, path, value, range, unit, grade, source]) => {
      const row = document.createElement('tr');
      for (const text of [word(meaning), path, value, range, word(unit), grade, word(source)]) row.insertCell().textContent = text;
      return row;
    }));
  }
  document.getElementById('ledger')?.addEventListener('toggle', showLedger);

  let width = innerWidth, timer;
  addEventListener('resize', () => {
    clearTimeout(timer);
    if (innerWidth !== width) timer = setTimeout(() => { width = innerWidth; draw(); }, 200);
  });
  draw();
})();

// Charts of a page: how they are worded, coloured, drawn and taken along. Reports and the live page share it.
// `page` has `colors`, the light colours by the names that specifications use, and `name`, the results', which files
// begin with.
const pageCharts = (page) => {
  'use strict';
  const root = document.documentElement;
  const font = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';
  const drawings = new WeakMap();

  const map = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
  const isWords = (value) => Object.keys(value).length === 2 && 'en' in value && 'zh' in value;

  // Texts in the page's language in place of those in both.
  const worded = (value) => {
    if (Array.isArray(value)) return value.map(worded);
    if (!value || typeof value !== 'object') return value;
    return isWords(value) ? value[root.dataset.lang] : map(value, worded);
  };
  // Colours in place of their names; data are left alone.
  const tinted = (value, key) => {
    if (['values', 'domain', 'sort'].includes(key) || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => tinted(item));
    if (typeof value === 'object') return map(value, tinted);
    return typeof value === 'string' && Object.hasOwn(page.colors, value) ? page.colors[value] : value;
  };

  const config = (width) => ({
    background: 'transparent', font, view: { stroke: null },
    axis: {
      gridColor: 'var(--line)', domain: false, tickColor: 'var(--line)', labelColor: 'var(--mut)', titleColor: 'var(--mut)',
      titleFontWeight: 'normal', labelFontSize: 12.5, titleFontSize: 13, titlePadding: 8, labelOverlap: true,
    },
    axisY: { labelLimit: Math.round(Math.min(400, width * 0.36)), titleLimit: 300 },
    axisX: { titleLimit: width * 0.8 },
    legend: {
      labelColor: 'var(--fg)', padding: 2, offset: 6, labelFontSize: 13, columnPadding: 22, labelLimit: Math.min(260, width * 0.6),
      columns: width < 460 ? 1 : 4, orient: 'top',
    },
    header: { labelColor: 'var(--fg)' }, text: { color: 'var(--fg)' }, title: { color: 'var(--fg)', limit: width * 0.94 },
  });

  const specification = (chart, width, height) => {
    const spec = { ...worded(chart.specification), description: chart.title[root.dataset.lang], data: { values: worded(chart.rows) } };
    if (spec.facet) {
      const columns = Math.min(spec.columns, width < 520 ? 1 : width < 820 ? 2 : 3);
      return { ...spec, columns, spec: { ...spec.spec, width: Math.max(120, Math.floor(width / columns) - 76), height: 130 } };
    }
    return { ...spec, width: 'container', height, autosize: { type: 'fit-x', contains: 'padding' } };
  };

  // The interpreter needs no right to run code from text.
  const options = (width) => ({ renderer: 'svg', config: config(width), actions: false, ast: true, tooltip: { theme: 'custom', disableDefaultStyle: true } });

  // Names the buttons of a chart's panel for those who hear the page.
  function label(panel, chart) {
    for (const button of panel.querySelectorAll('[data-save]')) button.setAttribute('aria-label', button.dataset.save.toUpperCase() + ': ' + chart.title[root.dataset.lang]);
  }

  // Says in a box that a chart cannot be drawn.
  function giveUp(box, chart, error) {
    box.textContent = root.dataset.lang === 'zh' ? '这张图画不出来；数据在 CSV 里。' : 'This chart cannot be drawn; its data are in the CSV.';
    box.className = 'chart failed';
    console.error(chart.key, error);
  }

  // Draws a chart in a box; where that fails, the box says so.
  async function draw(box, chart) {
    const width = box.clientWidth;
    label(box.closest('.panel'), chart);
    try {
      drawings.get(box)?.finalize();
      drawings.set(box, await vegaEmbed(box, specification(chart, width, chart.height), options(width)));
      box.style.minHeight = '';
    } catch (error) {
      giveUp(box, chart, error);
    }
  }

  const fileAddress = (content, type) => URL.createObjectURL(new Blob([content], { type }));
  const download = (file, href) => {
    const link = document.createElement('a');
    link.download = page.name + '-' + file;
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
  };

  // As the program's own tables: with the mark by which Excel knows UTF-8, no cell that runs as a formula.
  const disarmed = (text) => /^[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]/u.test(text) ? "'" + text : text;
  const cell = (value) => {
    if (value === undefined || value === null) return '';
    let text = String(value);
    if (typeof value === 'string') text = disarmed(text);
    return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  function table(chart) {
    const columns = worded(chart.columns);
    const rows = worded(chart.rows).map((row) => columns.map((column) => cell(row[column.field])));
    const text = [columns.map((column) => cell(column.name)), ...rows].map((row) => row.join(',')).join('\r\n');
    return fileAddress('\uFEFF' + text + '\r\n', 'text/csv;charset=utf-8');
  }

  // A picture for slides: light on white, titled, whatever the reader's theme.
  async function picture(chart, format) {
    const box = document.createElement('div'), width = 1008;
    box.style.cssText = 'position:fixed;top:0;left:-9999px;width:' + width + 'px';
    document.body.append(box);
    try {
      const spec = specification(chart, width, Math.max(420, chart.height));
      spec.title = { text: chart.title[root.dataset.lang], subtitle: chart.subtitle[root.dataset.lang], anchor: 'start', fontSize: 24, subtitleFontSize: 15, subtitleColor: 'var(--mut)', offset: 16 };
      const look = tinted({ ...config(width), background: '#ffffff', padding: 24 });
      const drawn = await vegaEmbed(box, tinted(spec), { ...options(width), config: look, tooltip: false });
      // A picture as a file of its own: addresses that hold the data may be too long.
      if (format === 'svg') return fileAddress(await drawn.view.toSVG(), 'image/svg+xml;charset=utf-8');
      const canvas = await drawn.view.toCanvas(2);
      return fileAddress(await new Promise((done) => canvas.toBlob(done, 'image/png')), 'image/png');
    } finally {
      box.remove();
    }
  }

  // Does what a button of a chart promises.
  async function save(button, chart) {
    const format = button.dataset.save;
    try {
      download(chart.key + '.' + format, format === 'csv' ? table(chart) : await picture(chart, format));
    } catch (error) {
      button.textContent = '✕';
      console.error(error);
    }
  }

  // Copies a table of the page for a spreadsheet.
  function copy(button, table) {
    // Names must not run as formulas; numbers get the sign that spreadsheets know.
    const plain = (one) => one.tagName === 'TH' ? disarmed(one.innerText.trim()) : one.innerText.trim().replace(/^−(?=[\d¥$€£₩₹])/, '-');
    const text = [...table.rows].map((row) => [...row.cells].map(plain).join('\t')).join('\n');
    const area = document.createElement('textarea');
    area.value = text;
    area.style.cssText = 'position:fixed;opacity:0';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    const told = button.innerHTML;
    button.textContent = ({ en: ['Not copied', 'Copied'], zh: ['复制失败', '已复制'] })[root.dataset.lang][Number(done)];
    setTimeout(() => { button.innerHTML = told; }, 2000);
  }

  return { worded, specification, config, options, label, giveUp, draw, save, copy };
};

// Draws a process and marks where its token stands and what already happened.
const section = document.getElementById('process');
const EVERY = 3000;
const READABLE = 0.75;

// The drawing library writes style attributes, which our content policy forbids; through the object model they are allowed.
const { setAttribute, setAttributeNS } = Element.prototype;
const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
Element.prototype.setAttribute = function (name, value) {
  if (name === 'style') this.style.cssText = value; else setAttribute.call(this, name, value);
};
Element.prototype.setAttributeNS = function (space, name, value) {
  if (name === 'style') this.style.cssText = value; else setAttributeNS.call(this, space, name, value);
};
Object.defineProperty(Element.prototype, 'innerHTML', {
  ...html,
  set(text) {
    html.set.call(this, String(text).replaceAll(' style="', ' data-style="'));
    for (const element of this.querySelectorAll('[data-style]')) {
      element.style.cssText = element.dataset.style;
      element.removeAttribute('data-style');
    }
  },
});

if (section) start();

async function start() {
  const tabs = [...section.querySelectorAll('[data-run]')];
  const sheet = document.getElementById('diagram'), pane = sheet.parentElement;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const viewer = new window.BpmnJS({
    container: sheet,
    bpmnRenderer: { defaultFillColor: colour('--panel'), defaultStrokeColor: colour('--text'), defaultLabelColor: colour('--text') },
  });
  let runs = await load();
  let shown = null, looked = null, marks = [];

  async function load() {
    const answer = await fetch(section.dataset.runs, { headers: { Accept: 'application/json' } });
    return answer.ok ? answer.json() : [];
  }

  async function open(key) {
    const run = runs.find(it => it.key === key);
    if (!run) return;
    if (shown !== key) {
      await viewer.importXML(run.xml);
      fit();
      shown = key;
      marks = [];
    }
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab.dataset.run === key));
      tab.classList.toggle('active', tab.dataset.run === key);
    }
    paint(run);
    if (shown !== looked) { looked = shown; reveal(run); }
  }

  /** On a small screen the whole would be too small to read: it keeps its size, and one scrolls. */
  function fit() {
    const canvas = viewer.get('canvas');
    const { inner } = canvas.viewbox();
    const small = pane.clientWidth < inner.width * READABLE;
    sheet.style.width = small ? `${Math.round(inner.width * READABLE)}px` : '';
    sheet.style.height = small ? `${Math.max(pane.clientHeight, Math.round(inner.height * READABLE))}px` : '';
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  }

  /** Scrolls to the token, or to where the process ended. */
  function reveal(run) {
    const registry = viewer.get('elementRegistry');
    const id = [...run.active, ...run.done.filter(it => /EndEvent/.test(registry.get(it)?.type ?? ''))].find(it => registry.get(it) && !isProcess(registry.get(it)));
    if (!id) return;
    const spot = registry.getGraphics(id).getBoundingClientRect(), area = pane.getBoundingClientRect();
    pane.scrollBy(spot.left - area.left - area.width / 2 + spot.width / 2, spot.top - area.top - area.height / 2 + spot.height / 2);
  }

  function paint(run) {
    const canvas = viewer.get('canvas'), registry = viewer.get('elementRegistry'), overlays = viewer.get('overlays');
    for (const [id, name] of marks) canvas.removeMarker(id, name);
    overlays.clear();
    marks = [];
    const mark = (ids, name) => ids.filter(id => registry.get(id)).forEach(id => { canvas.addMarker(id, name); marks.push([id, name]); });
    const active = new Set(run.active);
    mark(run.done.filter(id => !active.has(id) && !isProcess(registry.get(id))), 'is-done');
    mark(run.taken, 'is-taken');
    mark(run.active.filter(id => !isProcess(registry.get(id))), 'is-active');
    mark(run.trouble, 'is-trouble');
    for (const id of run.active) {
      const element = registry.get(id);
      if (!element || isProcess(element)) continue;
      const token = document.createElement('div');
      token.className = 'token';
      token.textContent = '●';
      overlays.add(id, { position: { top: -10, left: -10 }, html: token });
    }
  }

  const isProcess = element => element?.type === 'bpmn:Process' || element?.type === 'bpmn:Participant';

  for (const tab of tabs) tab.addEventListener('click', () => open(tab.dataset.run));
  viewer.get('eventBus').on('element.dblclick', ({ element }) => {
    if (element.type !== 'bpmn:CallActivity') return;
    const called = element.businessObject.extensionElements?.values?.find(it => it.$type === 'zeebe:calledElement');
    const run = runs.findLast(it => it.processId === (called?.processId ?? called?.$attrs?.processId));
    if (run) open(run.key);
  });
  if (runs.length) await open(runs[0].key);
  setInterval(async () => {
    if (document.hidden || !runs.some(it => it.state === 'ACTIVE')) return;
    const fresh = await load();
    if (fresh.length !== runs.length) return location.reload();
    runs = fresh;
    await open(shown);
  }, EVERY);
}

// Looks at documents: tabs, zoom with the wheel, rotation, dragging, and a frame around what is being checked.
export function setUpViewer(viewer) {
  const pane = viewer.querySelector('.viewer-window');
  const label = viewer.querySelector('[data-scale]');
  const sheets = [...viewer.querySelectorAll('[data-sheet]')];
  const tabs = [...viewer.querySelectorAll('[data-tab]')];
  const download = viewer.querySelector('[data-tools] a');
  let scale = 1, turned = 0;

  const current = () => sheets.find(it => !it.classList.contains('hidden-sheet'));

  function open(id) {
    for (const sheet of sheets) sheet.classList.toggle('hidden-sheet', sheet.dataset.sheet !== id);
    for (const tab of tabs) tab.setAttribute('aria-selected', String(tab.dataset.tab === id));
    download.href = `/documents/${id}/original`;
  }

  function zoom(next, x = pane.clientWidth / 2, y = pane.clientHeight / 2) {
    const before = scale;
    scale = Math.min(6, Math.max(0.4, next));
    const left = (pane.scrollLeft + x) * scale / before - x;
    const top = (pane.scrollTop + y) * scale / before - y;
    for (const sheet of sheets) sheet.style.width = `${scale * 100}%`;
    label.textContent = `${Math.round(scale * 100)} %`;
    pane.scrollTo(left, top);
  }

  function turn() {
    turned = (turned + 90) % 360;
    for (const page of viewer.querySelectorAll('.viewer-page')) {
      const image = page.querySelector('img');
      const across = turned % 180 === 90;
      const ratio = image.naturalWidth / image.naturalHeight || 0.7;
      page.style.transform = turned ? `rotate(${turned}deg)${across ? ` scale(${ratio})` : ''}` : '';
      page.classList.toggle('turned', turned !== 0);
    }
  }

  /** box: "page x y width height" as shares of the page; empty frames nothing. */
  function frame(id, box) {
    for (const old of viewer.querySelectorAll('.place')) old.remove();
    if (!id || !sheets.some(it => it.dataset.sheet === id)) return;
    if (!box) return;
    open(id);
    const [number, x, y, width, height] = box.split(' ').map(Number);
    const page = current().querySelector(`[data-page="${number}"]`);
    if (!page) return;
    const mark = document.createElement('div');
    mark.className = 'place';
    const pad = 0.004;
    mark.style.left = `${(x - pad) * 100}%`;
    mark.style.top = `${(y - pad) * 100}%`;
    mark.style.width = `${(width + 2 * pad) * 100}%`;
    mark.style.height = `${(height + 2 * pad) * 100}%`;
    page.append(mark);
    const area = pane.getBoundingClientRect(), spot = mark.getBoundingClientRect();
    if (spot.top < area.top + 8 || spot.bottom > area.bottom - 8 || spot.left < area.left || spot.right > area.right) {
      pane.scrollBy({ top: spot.top - area.top - area.height / 3, left: spot.left - area.left - area.width / 4 });
    }
  }

  for (const tab of tabs) tab.addEventListener('click', () => open(tab.dataset.tab));
  viewer.querySelector('[data-zoom=in]').addEventListener('click', () => zoom(scale * 1.25));
  viewer.querySelector('[data-zoom=out]').addEventListener('click', () => zoom(scale / 1.25));
  viewer.querySelector('[data-zoom=fit]').addEventListener('click', () => zoom(1));
  viewer.querySelector('[data-rotate]').addEventListener('click', turn);
  pane.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.altKey && scale === 1 && event.deltaMode === 0 && pane.scrollHeight > pane.clientHeight && !event.metaKey) return;
    event.preventDefault();
    const area = pane.getBoundingClientRect();
    zoom(scale * (event.deltaY < 0 ? 1.12 : 1 / 1.12), event.clientX - area.left, event.clientY - area.top);
  }, { passive: false });

  let hold = null;
  pane.addEventListener('pointerdown', event => {
    if (event.button || event.pointerType !== 'mouse' || event.target.closest('a, .xml-reading')) return;
    hold = { x: event.clientX, y: event.clientY, left: pane.scrollLeft, top: pane.scrollTop };
    pane.setPointerCapture(event.pointerId);
    pane.classList.add('held');
  });
  pane.addEventListener('pointermove', event => {
    if (hold) pane.scrollTo(hold.left + hold.x - event.clientX, hold.top + hold.y - event.clientY);
  });
  for (const end of ['pointerup', 'pointercancel']) pane.addEventListener(end, () => { hold = null; pane.classList.remove('held'); });
  return { frame };
}

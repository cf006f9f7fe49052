// The menu of a row: what may be done with it, with the keys that do the same.
const menu = document.querySelector('#row-menu');
let of = null;

const items = () => [...menu.querySelectorAll('[data-menu]')].filter(item => !item.hidden);

/** Opens it at the row's button. */
export function openMenu(row, button) {
  const deeds = row.dataset.deeds.split(' ');
  menu.querySelectorAll('[data-menu]').forEach(item => { item.hidden = !deeds.includes(item.dataset.menu); });
  of = row;
  menu.showPopover();
  const at = button.getBoundingClientRect();
  const [width, height] = [menu.offsetWidth, menu.offsetHeight];
  menu.style.left = `${Math.max(8, at.right - width)}px`;
  menu.style.top = `${at.bottom + 4 + height > innerHeight ? Math.max(8, at.top - height - 4) : at.bottom + 4}px`;
  items()[0]?.focus();
}

/** Calls act(row, deed) for what is chosen. */
export function listenToMenu(act) {
  menu.addEventListener('click', event => {
    const item = event.target.closest('[data-menu]');
    if (item) {
      const row = document.getElementById(of.id);
      menu.hidePopover();
      if (row) {
        row.focus({preventScroll: true});
        act(row, item.dataset.menu);
      }
    }
  });
  menu.addEventListener('keydown', event => {
    const list = items();
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (by) {
      event.preventDefault();
      list[(list.indexOf(document.activeElement) + by + list.length) % list.length].focus();
    } else if (event.key === 'Escape') {
      of?.focus({preventScroll: true});
    }
  });
}

// Single-key shortcuts: off while somebody types or is asked something, and for who switched them off.
const SWITCH = 'dragoman.shortcuts';
const FIELDS = 'input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]';

function areOn() {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch (closed) {
    return true;
  }
}

function showSwitch() {
  document.querySelectorAll('[data-shortcuts]').forEach(box => { box.checked = areOn(); });
}

/** Whether a popover or a dialogue waits for an answer. */
export const isBusy = () => document.querySelector(':popover-open,dialog[open]') !== null;

/** Listens for keys by name, as {j: f, 'Shift+A': g}. */
export function listen(keys) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) {
      return;
    }
    if (event.target.closest(FIELDS) || isBusy() || !areOn()) {
      return;
    }
    const shifted = event.shiftKey && event.key.length === 1 && /\p{L}/u.test(event.key);
    const name = shifted ? 'Shift+' + event.key.toUpperCase() : event.key.toLowerCase();
    const act = keys[name];
    if (act) {
      event.preventDefault();
      act(event);
    }
  });
}

document.addEventListener('change', event => {
  if (event.target.matches('[data-shortcuts]')) {
    try {
      localStorage.setItem(SWITCH, event.target.checked ? 'on' : 'off');
    } catch (closed) {
      // on again with the next page
    }
    showSwitch();
  }
});

showSwitch();

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

let awaited = null;

/**
 * Opens a field that has to be fetched first. What is typed meanwhile is meant for it: it is no shortcut, and stands in the
 * field when that is there.
 *
 * fetchField: a promise of the field, or of nothing when there is none
 */
export async function typeInto(fetchField) {
  const typed = [];
  awaited = typed;
  try {
    const field = await fetchField();
    if (field) {
      field.focus();
      if (typed.length > 0) {
        field.setRangeText(typed.join(''), field.selectionStart, field.selectionEnd, 'end');
        field.dispatchEvent(new Event('input', {bubbles: true}));
      }
    }
  } finally {
    if (awaited === typed) {
      awaited = null;
    }
  }
}

document.addEventListener('keydown', event => {
  if (!awaited || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(FIELDS)) {
    return;
  }
  if (event.key.length === 1) {
    awaited.push(event.key);
  } else if (event.key === 'Backspace') {
    awaited.pop();
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

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

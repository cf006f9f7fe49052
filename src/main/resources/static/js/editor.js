// The text field in a row. What is typed is kept in the tab's storage until it is saved.
import {fromEditor, toEditor} from './text.js';

const draft = document.querySelector('#draft').dataset.draft;

const keyOf = row => `dragoman.typed.${draft}.${row.id}`;

function store(row, text) {
  try {
    if (text === null) {
      sessionStorage.removeItem(keyOf(row));
    } else {
      sessionStorage.setItem(keyOf(row), JSON.stringify({text, base: row.dataset.target}));
    }
  } catch (full) {
    // the field itself still has it
  }
}

/** What was typed into the row before and not saved: {text, base}, or null. */
export function kept(row) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(row)));
  } catch (closed) {
    return null;
  }
}

export const forget = row => store(row, null);

export const field = row => row.querySelector('.ed textarea');

/** What the field would send; null when no field is open. */
export function typed(row) {
  const area = field(row);
  return area ? fromEditor(area.value) : null;
}

export const isDirty = row => field(row) !== null && typed(row) !== row.dataset.target;

function fit(area) {
  if (!CSS.supports('field-sizing', 'content')) {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }
}

/** Opens the field, with this text or the row's own. */
export function open(row, text) {
  let area = field(row);
  if (!area) {
    const frame = document.createElement('div');
    frame.className = 'ed';
    area = document.createElement('textarea');
    area.rows = 1;
    area.spellcheck = true;
    area.setAttribute('aria-label', `${row.getAttribute('aria-label')}, translation`);
    area.value = toEditor(row.dataset.target);
    area.addEventListener('input', () => {
      fit(area);
      store(row, isDirty(row) ? area.value : null);
    });
    frame.append(area);
    row.querySelector('.tgt').prepend(frame);
    row.classList.add('edits');
  }
  if (text !== undefined) {
    area.value = text;
    store(row, isDirty(row) ? text : null);
  }
  fit(area);
  return area;
}

/** Takes the field away; what was typed is gone. */
export function close(row) {
  row.querySelector('.ed')?.remove();
  row.classList.remove('edits', 'conflict');
  forget(row);
}

/** Leaves the field; it stays open while it has text that is not saved. */
export function leave(row) {
  if (isDirty(row)) {
    row.focus();
  } else {
    close(row);
    row.focus();
  }
}

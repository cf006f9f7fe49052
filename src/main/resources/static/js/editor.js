// The text field in a row. What is typed is kept in the tab's storage until it is saved.
import {fromEditor, toEditor} from './text.js';

const {draft, person} = document.querySelector('#draft').dataset;

// of this person: the next one at the same machine must not find it under her own name
const PLACE = `dragoman.typed.${encodeURIComponent(person)}.${draft}`;

const keyOf = row => `${PLACE}.${row.id}`;

function put(key, text) {
  try {
    if (text === null) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, text);
    }
  } catch (full) {
    // the field itself still has it
  }
}

function store(row, text) {
  put(keyOf(row), text === null ? null : JSON.stringify({text, base: row.dataset.target}));
}

/** Keeps the note that is being written for a correction. */
export const keepNote = text => put(`${PLACE}.note`, text || null);

export function keptNote() {
  try {
    return sessionStorage.getItem(`${PLACE}.note`) ?? '';
  } catch (closed) {
    return '';
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

const segmenter = Intl.Segmenter ? new Intl.Segmenter(undefined, {granularity: 'grapheme'}) : null;

/** What readers count as characters, without the tags. */
function characters(xml) {
  const plain = xml.replace(/<\/?[1-9]\d{0,4}\/?>/g, '').replace(/&(?:lt|gt|amp);/g, '&').trim();
  return segmenter ? [...segmenter.segment(plain)].length : [...plain].length;
}

/** How long the text is that is typed, where there is a limit. */
function count(row) {
  const place = row.querySelector('.count');
  if (place) {
    const most = Number(row.dataset.limit);
    const now = characters(typed(row) ?? row.dataset.target);
    place.textContent = `${now} of ${most} characters`;
    place.classList.toggle('over', now > most);
  }
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
      count(row);
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
  count(row);
  return area;
}

/** Takes the field away; what was typed is gone. */
export function close(row) {
  row.querySelector('.ed')?.remove();
  count(row);
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

// A draft's page: rows are edited in place, saved by the API and shown anew as the desk has them.
import {isBusy, listen} from './keys.js';
import {canCarry, replace} from './carry.js';
import {localTimes} from './desk.js';
import {part, send} from './desk-api.js';
import {close, field, forget, isDirty, keepNote, kept, keptNote, leave, open, typed} from './editor.js';
import {toEditor} from './text.js';

const RENEW_EVERY = 20_000;
const RENEW_WHILE_EMPTY = 3_000;
const IDLE_AFTER = 20 * 60_000;

const page = document.querySelector('#draft');
const api = `/api/drafts/${page.dataset.draft}`;
const address = `/drafts/${page.dataset.draft}`;
const head = () => document.querySelector('#head');
const rows = () => [...document.querySelectorAll('.row')];
const shown = () => rows().filter(row => row.offsetParent !== null);
const label = row => row.getAttribute('aria-label');

let leaving = false;
let composing = false;
let lastTouched = Date.now();
let show = 'all';

// one change after the other, so that each sees what the one before it left
let line = Promise.resolve();
const inLine = work => (line = line.then(work, work));

/* ---------- messages ---------- */

function toast(sentence, good) {
  const box = document.querySelector('#trouble');
  box.textContent = sentence;
  box.classList.toggle('good', Boolean(good));
  box.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { box.hidden = true; }, good ? 4_000 : 15_000);
}

function complain(row, sentence) {
  const place = row.querySelector('.trouble');
  if (place) {
    place.textContent = sentence;
  }
}

function reload() {
  leaving = true;
  location.reload();
}

/* ---------- rows ---------- */

const active = () => document.querySelector('.row.act');

function activate(row, focus = true) {
  rows().forEach(other => {
    other.classList.toggle('act', other === row);
    if (other === row) {
      other.setAttribute('aria-current', 'true');
    } else {
      other.removeAttribute('aria-current');
    }
  });
  if (focus) {
    // on the row, not in its field: the next key is a shortcut, never copy
    row.focus({preventScroll: true});
    const box = row.getBoundingClientRect();
    if (box.top < 90 || box.bottom > innerHeight - 100) {
      row.scrollIntoView({block: 'center'});
    }
  }
}

function step(by) {
  const list = shown();
  const at = list.indexOf(active());
  const next = list[at < 0 ? 0 : Math.min(Math.max(at + by, 0), list.length - 1)];
  if (next) {
    activate(next);
  }
}

/** The next row that nobody read, else the next one. */
function afterThis(row) {
  const list = shown();
  const at = list.indexOf(row);
  return list.slice(at + 1).find(other => other.classList.contains('unread')) ?? list[at + 1];
}

/**
 * Shows a row as the desk has it now; what is typed in it stays.
 *
 * politely: not when something begun in it would be lost; the next round comes back to it
 */
async function renewRow(key, politely) {
  const old = document.getElementById(key);
  const fresh = (await part(`${address}/rows/${key}`)).querySelector('.row');
  if (politely && (composing || !canCarry(old, fresh))) {
    return old;
  }
  const area = field(old);
  const hadFocus = old.contains(document.activeElement);
  const wasTyping = area !== null && area === document.activeElement;
  const text = area && isDirty(old) ? area.value : null;
  const place = area ? [area.selectionStart, area.selectionEnd] : null;
  const changed = old.dataset.target !== fresh.dataset.target;
  localTimes(fresh);
  const restored = replace(old, fresh);
  fresh.classList.toggle('act', old.classList.contains('act'));
  fresh.classList.toggle('fresh', Boolean(politely));
  if (area && fresh.querySelector('[data-row-act=edit]')) {
    const again = open(fresh, text ?? undefined);
    again.setSelectionRange(...place);
    if (changed && text !== null) {
      fresh.classList.add('conflict');
      complain(fresh, 'This row was changed meanwhile; its present text stands below yours. '
        + 'Saving again replaces it by yours.');
    }
  }
  if (hadFocus && !restored) {
    (wasTyping ? field(fresh) ?? fresh : fresh).focus({preventScroll: true});
  }
  return fresh;
}

/** Renews what stands around the rows, and each row that is out of date. */
async function renew() {
  const around = await part(`${address}/around`);
  const fresh = around.querySelector('#head');
  const before = head().dataset;
  const known = new Map(rows().map(row => [row.id, row.dataset.signature]));
  const now = fresh.dataset.rows.split(' ').filter(Boolean).map(entry => entry.split(':'));
  if (fresh.dataset.state !== before.state
      || fresh.dataset.works !== before.works
      || now.map(([key]) => key).join() !== [...known.keys()].join()) {
    changedElsewhere();
    return;
  }
  if (composing) {
    return;
  }
  localTimes(around);
  ['head', 'notes', 'tools', 'side'].forEach(id => {
    const old = document.getElementById(id);
    const next = around.querySelector(`#${id}`);
    if (canCarry(old, next)) {
      replace(old, next);
    }
  });
  showApprove();
  showOnly(show);
  for (const [key, signature] of now) {
    if (known.get(key) !== signature) {
      await renewRow(key, true);
    }
  }
}

/** The page no longer fits the draft: it is loaded again, but not under the hands of somebody who types. */
function changedElsewhere() {
  if (isBusy() || document.activeElement?.closest('input,textarea')) {
    toast('The draft was changed meanwhile. Finish or copy what you are typing, then load the page again.');
  } else {
    reload();
  }
}

function saved() {
  document.querySelector('#saved').textContent = `Saved ${new Date().toLocaleTimeString('en-GB')}`;
}

/** Sends a change of a row; true when it is saved. What was typed stays until then. */
function change(key, request, sent) {
  return inLine(async () => {
    let row = document.getElementById(key);
    row.classList.add('busy');
    complain(row, '');
    try {
      await request(row);
      if (sent !== undefined && typed(row) === sent) {
        close(row);
      }
      row = await renewRow(key);
      await renew();
      saved();
      return true;
    } catch (trouble) {
      await refused(key, trouble);
      return false;
    } finally {
      document.getElementById(key)?.classList.remove('busy');
    }
  });
}

async function refused(key, trouble) {
  let row = document.getElementById(key);
  if (trouble.status === 412 || trouble.status === 404) {
    try {
      row = await renewRow(key);
    } catch (stillAway) {
      // the sentence below is what counts
    }
  }
  const place = row.querySelector('.trouble');
  if (place && !place.textContent) {
    complain(row, trouble.message);
  }
  if (row !== active()) {
    toast(`${label(row)}: ${trouble.message}`);
  }
}

function save(row, more) {
  const text = typed(row);
  const edit = {...more};
  if (text !== null && text !== row.dataset.target) {
    edit.target = text;
  }
  if (Object.keys(edit).length === 0) {
    close(row);
    return Promise.resolve(true);
  }
  return change(
    row.id,
    now => send('PUT', `${api}/segments/${now.id}`, edit, now.dataset.seen),
    text ?? undefined);
}

const rowActs = {
  edit: row => open(row).focus(),
  save: row => save(row),
  leave: row => {
    close(row);
    complain(row, '');
    row.focus();
  },
  restore: row => open(row, toEditor(row.dataset.machine)).focus(),
  'confirm-next': row => {
    const next = afterThis(row);
    save(row, {confirmed: true});
    if (next) {
      activate(next);
    }
  },
  'toggle-confirm': row => save(row, {confirmed: !row.querySelector('[data-row-act=toggle-confirm]').matches('.on')}),
  'still-correct': row => save(row, {confirmed: true}),
  'use-proposal': row => {
    close(row);
    return save(row, {target: row.dataset.proposal});
  },
  'bring-back': row => save(row, {omitted: false})
};

/* ---------- the draft ---------- */

function showApprove() {
  const button = document.querySelector('#approve');
  if (button) {
    button.setAttribute('aria-disabled', String(whyNotApprove(button) !== null));
  }
}

function whyNotApprove(button) {
  const {blocked, errors, unread} = button.dataset;
  if (blocked === 'true') {
    return document.querySelector('#why').textContent.trim();
  }
  if (Number(errors) > 0) {
    return `${errors === '1' ? '1 error is' : `${errors} errors are`} open: mend or dismiss what was found first.`;
  }
  const rest = document.querySelector('#confirm-remaining');
  if (Number(unread) > 0 && !rest?.checked) {
    const way = rest ? 'confirm them, or tick the box to take them as read' : 'this desk confirms each row by itself';
    return `${unread === '1' ? '1 row is' : `${unread} rows are`} unread: ${way}.`;
  }
  return null;
}

/** Behind what is being saved: whoever confirms the last row and approves at once means the row as confirmed. */
function approve(ready = sendApproval) {
  return inLine(async () => {
    const button = document.querySelector('#approve');
    if (!button || leaving) {
      return;
    }
    const open = rows().find(isDirty);
    const why = open ? `${label(open)} has text that is not saved.` : whyNotApprove(button);
    if (!why) {
      await ready();
      return;
    }
    toast(why);
    const goal = open ?? (Number(button.dataset.errors) > 0 ? document.querySelector('.row.found') : null);
    if (goal) {
      activate(goal);
    }
  });
}

/** A key is pressed by a slip, and what is published is read: so the key asks first. */
function askToApprove(event) {
  if (!event.repeat) {
    approve(document.activeElement?.id === 'approve' ? sendApproval : () => {
      ask.showPopover();
      // not on one of its buttons, which the space bar would press
      ask.focus();
    });
  }
}

const ask = document.querySelector('#ask');

function approveAfterAsking() {
  ask.hidePopover();
  approve();
}

ask.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.repeat && event.target === ask) {
    event.preventDefault();
    approveAfterAsking();
  }
});

async function sendApproval() {
  const note = document.querySelector('#correction-note')?.value.trim();
  try {
    await send(
      'POST',
      `${api}/approve`,
      {
        confirmRemaining: Boolean(document.querySelector('#confirm-remaining')?.checked),
        correctionNote: note || null
      },
      head().dataset.revision);
    keepNote('');
    reload();
  } catch (trouble) {
    toast(trouble.message);
    await renew().catch(() => {});
  }
}

function act(name, body) {
  return inLine(async () => {
    try {
      await send('POST', `${api}/${name}`, body);
      leaving = true;
      if (['reject', 'hold', 'send-back'].includes(name)) {
        location.assign('/queue');
      } else {
        location.reload();
      }
    } catch (trouble) {
      toast(trouble.message);
    }
  });
}

function showOnly(which) {
  show = which;
  const list = document.querySelector('#rows');
  list.className = which === 'all' ? 'rows' : `rows only-${which}`;
  document.querySelectorAll('[data-show]').forEach(link => {
    if (link.dataset.show === which) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}

function toFinding(by) {
  const list = rows();
  const found = list.filter(row => row.classList.contains('found'));
  if (found.length === 0) {
    toast('Nothing is open.', true);
    return;
  }
  const at = list.indexOf(active());
  const next = by > 0
    ? found.find(row => list.indexOf(row) > at) ?? found[0]
    : found.findLast(row => list.indexOf(row) < at) ?? found[found.length - 1];
  activate(next);
}

/* ---------- what the person does ---------- */

const forms = {
  dismiss: (form, values) => {
    const row = form.closest('.row');
    const finding = form.closest('[data-finding]').dataset.finding;
    return change(row.id, () => send('POST', `${api}/findings/${finding}/dismiss`, values));
  },
  omit: (form, values) => save(form.closest('.row'), {omitted: true, reason: values.reason}),
  act: (form, values) => act(form.dataset.act, {reason: values.reason, to: values.to || null})
};

document.addEventListener('submit', event => {
  const form = event.target.closest('[data-form]');
  if (form) {
    event.preventDefault();
    forms[form.dataset.form](form, Object.fromEntries(new FormData(form)));
  }
});

document.addEventListener('click', event => {
  lastTouched = Date.now();
  const row = event.target.closest('.row');
  const rowAct = event.target.closest('[data-row-act]');
  if (rowAct) {
    activate(row, false);
    rowActs[rowAct.dataset.rowAct](row);
    return;
  }
  const filter = event.target.closest('[data-show]');
  if (filter) {
    event.preventDefault();
    showOnly(filter.dataset.show);
    return;
  }
  if (event.target.closest('#approve')) {
    approve();
    return;
  }
  if (event.target.closest('[data-ask]')) {
    approveAfterAsking();
    return;
  }
  const go = event.target.closest('[data-go]');
  if (go) {
    event.preventDefault();
    activate(rows().find(other => other.querySelector('.fd .s-error')) ?? rows()[0]);
    return;
  }
  const button = event.target.closest('button[data-act]');
  if (button) {
    act(button.dataset.act);
    return;
  }
  const link = event.target.closest('a[href^="#s"]');
  if (link && document.getElementById(link.hash.slice(1))) {
    event.preventDefault();
    activate(document.getElementById(link.hash.slice(1)));
    return;
  }
  if (row && row !== active()) {
    activate(row, false);
  }
});

document.addEventListener('dblclick', event => {
  const row = event.target.closest('.tgt .text')?.closest('.row');
  if (row?.querySelector('[data-row-act=edit]')) {
    rowActs.edit(row);
  }
});

// a row opens when the button is let go: were it to open at once, the page would move under the pointer
let pressed = false;
document.addEventListener('pointerdown', () => { pressed = true; });
['pointerup', 'pointercancel'].forEach(end => document.addEventListener(end, () => { pressed = false; }));

document.addEventListener('focusin', event => {
  const row = event.target.closest('.row');
  if (row && !pressed && row !== active()) {
    activate(row, false);
  }
});

document.addEventListener('change', event => {
  if (event.target.matches('#confirm-remaining')) {
    showApprove();
  }
});

document.addEventListener('input', event => {
  if (event.target.matches('#correction-note')) {
    keepNote(event.target.value);
  }
});

document.addEventListener('compositionstart', () => { composing = true; });
document.addEventListener('compositionend', () => { composing = false; });

document.addEventListener('keydown', event => {
  lastTouched = Date.now();
  const row = event.target.closest('.row') ?? active();
  if (!row?.querySelector('[data-row-act=edit]') || event.isComposing || isBusy()) {
    return;
  }
  if (event.target !== field(row) && event.target.closest('input:not([type=checkbox]),textarea')) {
    return;
  }
  if (event.key === 'Enter' && event.target === row && !event.shiftKey && !event.altKey
      && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    rowActs.edit(row);
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    rowActs['confirm-next'](row);
  } else if (event.key === 'Escape' && event.target === field(row)) {
    event.preventDefault();
    leave(row);
  }
});

listen({
  j: () => step(1),
  k: () => step(-1),
  e: () => {
    const row = active() ?? shown()[0];
    if (row?.querySelector('[data-row-act=edit]')) {
      activate(row);
      rowActs.edit(row);
    }
  },
  f: () => toFinding(1),
  'Shift+F': () => toFinding(-1),
  'Shift+A': askToApprove,
  '?': () => document.querySelector('#help').togglePopover()
});

addEventListener('beforeunload', event => {
  if (!leaving && rows().some(isDirty)) {
    event.preventDefault();
  }
});

/* ---------- beginning ---------- */

for (const row of rows()) {
  const before = kept(row);
  if (!before) {
    continue;
  }
  if (!row.querySelector('[data-row-act=edit]')) {
    complain(row, `Not saved, and the row cannot be changed now. You had typed: ${before.text}`);
  } else if (before.text && before.text !== row.dataset.target) {
    open(row, before.text);
    row.classList.toggle('conflict', before.base !== row.dataset.target);
    complain(row, before.base === row.dataset.target
      ? 'You typed this before and it is not saved yet.'
      : 'You typed this before and it is not saved; meanwhile the row was changed, its present text stands below.');
  } else {
    forget(row);
  }
}

const noteField = document.querySelector('#correction-note');
if (noteField) {
  noteField.value = keptNote();
}

const target = document.getElementById(location.hash.slice(1));
if (target?.classList.contains('row')) {
  activate(target);
} else if (head().dataset.works === 'true' && rows().length > 0) {
  activate(rows().find(row => row.classList.contains('unread')) ?? rows()[0], false);
}
showApprove();

setInterval(
  () => {
    if (!document.hidden && Date.now() - lastTouched < IDLE_AFTER) {
      inLine(() => renew().catch(() => {}));
    }
  },
  rows().length === 0 ? RENEW_WHILE_EMPTY : RENEW_EVERY);

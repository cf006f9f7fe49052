// A draft's page: rows are edited in place, saved by the API and shown anew as the desk has them.
import {isBusy, listen} from './keys.js';
import {arrange} from './arrange.js';
import {canCarry, replace} from './carry.js';
import {deeds} from './deeds.js';
import {localTimes} from './desk.js';
import {isNewer, part, send, Trouble} from './desk-api.js';
import {close, field, forget, isDirty, keepNote, kept, keptNote, leave, open, typed} from './editor.js';
import {listenToMenu, openMenu} from './menu.js';
import {toEditor} from './text.js';

const ASK_EVERY = 2_500;
// the glossaries and the deliveries, of which the draft's tag knows nothing
const RENEW_EVERY = 20_000;
const IDLE_AFTER = 20 * 60_000;
// nobody has read in less what just came
const TO_LOOK = 1_500;

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

/** Why no row can be changed now. */
const locked = () => head().dataset.locked ?? 'The rows are just being shown anew; try again.';

/* ---------- messages ---------- */

/** A sentence of the desk's API with what rows are called here in place of their ids. */
const named = sentence => sentence.replace(/\b(?:[Rr]ow )?(s\d+)\b/g, (id, key) => {
  const row = document.getElementById(key);
  return row?.matches('.row') ? label(row) : id;
});

function toast(sentence, good, action) {
  const box = document.querySelector('#trouble');
  box.textContent = named(sentence);
  box.classList.toggle('good', Boolean(good));
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn s';
    button.append(action.label);
    if (action.key) {
      button.append(' ', Object.assign(document.createElement('kbd'), {textContent: action.key}));
    }
    button.addEventListener('click', action.run);
    box.append(button);
  }
  box.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { box.hidden = true; }, good && !action ? 4_000 : 15_000);
}

/** Says why a key does nothing here. */
function hint(sentence) {
  toast(sentence);
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { document.querySelector('#trouble').hidden = true; }, 6_000);
}

function complain(row, sentence) {
  const place = row.querySelector('.trouble');
  if (place) {
    place.textContent = named(sentence);
  }
}

const CONFLICT = 'This row was changed meanwhile; its present text stands below yours. '
  + 'Save again to replace it by yours, or discard yours.';
const CHANGED = 'This row was changed meanwhile and is shown as it is now. Do it again if you still mean it.';

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
      if (field(other) && !isDirty(other)) {
        close(other);
      }
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

/** A row as it came from the desk, which leaves attributes without a value out. */
function whole(row) {
  row.dataset.target ??= '';
  row.dataset.machine ??= '';
  localTimes(row);
  return row;
}

const AT_ONCE = 200;

/** These rows as the desk has them now, by key; those that are gone are missing. */
async function fetchRows(keys) {
  const found = new Map();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = await part(`${address}/rows?of=${keys.slice(at, at + AT_ONCE)}`);
    some.querySelectorAll('.row').forEach(row => found.set(row.id, whole(row)));
  }
  return found;
}

/** Does it without moving on the screen what the person is at. */
function holdStill(work) {
  const row = active();
  const top = row?.getBoundingClientRect().top;
  const result = work();
  const now = row && document.getElementById(row.id);
  if (now && top > 0 && top < innerHeight) {
    scrollBy(0, now.getBoundingClientRect().top - top);
  }
  return result;
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
 * politely: not when something begun in it would be lost; false then, and the next round comes back to it
 * byOthers: whether the person did not do it herself
 */
function showRow(fresh, politely, byOthers) {
  const old = document.getElementById(fresh.id);
  if (politely && (composing || !canCarry(old, fresh))) {
    return false;
  }
  const area = field(old);
  const hadFocus = old.contains(document.activeElement);
  const wasTyping = area !== null && area === document.activeElement;
  const text = area && isDirty(old) ? area.value : null;
  const place = area ? [area.selectionStart, area.selectionEnd] : null;
  const changed = old.dataset.target !== fresh.dataset.target;
  if (byOthers && (changed || fresh.matches('.look') && !old.matches('.look'))) {
    fresh.dataset.news = Date.now();
  }
  const restored = replace(old, fresh);
  fresh.classList.toggle('act', old.classList.contains('act'));
  fresh.classList.toggle('fresh', Boolean(politely) && old.dataset.signature !== fresh.dataset.signature);
  if (area && fresh.querySelector('[data-row-act=edit]')) {
    const again = open(fresh, text ?? undefined);
    again.setSelectionRange(...place);
    if (text !== null && fresh.matches('.look') && !old.matches('.look')) {
      fresh.classList.toggle('conflict', changed);
      complain(fresh, 'The English changed while you typed; what changed stands beside your text, '
        + 'and what the machine made of it below. Saving keeps your text.');
    } else if (text !== null && changed) {
      fresh.classList.add('conflict');
      complain(fresh, CONFLICT);
    } else if (text !== null && old.matches('.conflict')) {
      fresh.classList.add('conflict');
      complain(fresh, old.querySelector('.trouble').textContent);
    }
  }
  if (hadFocus && !restored) {
    (wasTyping ? field(fresh) ?? fresh : fresh).focus({preventScroll: true});
  }
  return true;
}

/** Shows a row as the desk has it now. */
async function renewRow(key) {
  const fresh = (await fetchRows([key])).get(key);
  if (fresh) {
    holdStill(() => showRow(fresh));
  }
}

/** Renews what stands around the rows, and each row that is out of date. */
async function renew(byOthers = false) {
  const around = await part(`${address}/around`);
  const fresh = around.querySelector('#head');
  const before = head().dataset;
  const closed = before.works === 'true' && fresh.dataset.works !== 'true';
  if (fresh.dataset.state !== before.state || fresh.dataset.works !== before.works) {
    if (!isBusy() && !document.activeElement?.closest('input,textarea') && !rows().some(isDirty)) {
      reload();
      return;
    }
  } else if (composing) {
    return;
  }
  const opened = before.works !== 'true' && fresh.dataset.works === 'true';
  const now = [...entries(fresh.dataset.rows), ...entries(fresh.dataset.fields)];
  renewAround(around);
  if (closed) {
    shut();
    return;
  }
  page.classList.toggle('shut', page.matches('.shut') && head().dataset.works !== 'true');
  const known = new Map(rows().map(row => [row.id, row.dataset.signature]));
  const stale = now.filter(([key, signature]) => opened || known.get(key) !== signature).map(([key]) => key);
  const found = await fetchRows(stale);
  const bring = key => {
    found.get(key)?.classList.add('fresh');
    return found.get(key);
  };
  const [list, at] = [rows(), active()];
  holdStill(() => {
    arrange(document.querySelector('#rows'), entries(fresh.dataset.rows).map(([key]) => key), bring, drop);
    arrange(document.querySelector('#field-rows'), entries(fresh.dataset.fields).map(([key]) => key), bring, drop);
  });
  if (at && !at.isConnected) {
    // whose row is gone goes on at the one above
    const next = list.slice(0, list.indexOf(at)).findLast(row => row.isConnected) ?? rows()[0];
    if (next) {
      activate(next, document.activeElement === document.body);
    }
  }
  name(fresh.dataset.names);
  const shownNow = holdStill(() => stale
    .filter(key => known.has(key) && found.has(key))
    .map(key => showRow(found.get(key), true, byOthers)));
  if (shownNow.includes(false) || found.size < stale.length) {
    // not all of it is shown, so the next question is not whether there is more
    head().dataset.tag = '';
  }
  showApprove();
  showOnly(show);
}

/** The rows and how they are, as [key, signature]. */
const entries = signatures => (signatures ?? '').split(' ').filter(Boolean).map(entry => entry.split(':'));

function renewAround(around) {
  localTimes(around);
  ['head', 'notes', 'tools', 'beside', 'side'].forEach(id => {
    const old = document.getElementById(id);
    const next = around.querySelector(`#${id}`);
    if (canCarry(old, next)) {
      replace(old, next);
    }
  });
}

/** A row that is gone goes from the page too, unless something is typed in it. */
function drop(row) {
  if (!isDirty(row)) {
    row.remove();
  } else if (!row.matches('.gone')) {
    row.classList.add('gone');
    row.setAttribute('aria-label', `${label(row)}, gone`);
    row.querySelector('.gut a').textContent = label(row);
    complain(row, 'This row is no longer in the article. What you typed stays here: keep it as a row of the desk, '
      + 'or discard it.');
  }
}

/** What rows are called: their numbers change when others come and go. */
function name(names) {
  for (const [key, label] of names.split('|').map(entry => entry.split('='))) {
    const row = document.getElementById(key);
    if (row && row.getAttribute('aria-label') !== label) {
      row.setAttribute('aria-label', label);
      row.querySelector('.gut a').textContent = label;
      field(row)?.setAttribute('aria-label', `${label}, translation`);
      document.querySelectorAll(`[data-name="${key}"]`).forEach(link => { link.textContent = label; });
    }
  }
}

/** Nothing can be changed here any more; what is typed stays to be copied. */
function shut() {
  page.classList.add('shut');
  const claimed = head().dataset.state === 'review';
  const why = locked();
  const then = claimed
    ? 'What you typed stays here until then.'
    : 'What you typed cannot be saved any more; it stays here so that you can copy it.';
  rows().filter(isDirty).forEach(row => complain(row, `${why} ${then}`));
  toast(why);
}

// what was not saved, by row: how to send it again when the network failed, else null
const unsaved = new Map();
let failures = 0;

// the text that was saved last of a row
const written = new Map();

function saved() {
  const open = rows().filter(row => unsaved.has(row.id) && isDirty(row)).map(label);
  document.querySelector('#saved').textContent = open.length > 0
    ? `Not saved: ${open.join(', ')}`
    : `Saved ${new Date().toLocaleTimeString('en-GB')}`;
}

/** Sends what the network kept from being saved, where nobody changed the row or typed on in it since. */
function sendAgain() {
  [...unsaved.values()].forEach(again => again?.());
}

/**
 * Sends a change of a row; true when it is saved. What was typed stays until then.
 *
 * sent: the typed text that goes with it; undefined when none does
 * again: sends it once more by itself; undefined when only the person does
 * byItself: whether this is done by itself, so that it leaves the person where she is
 */
function change(key, request, {sent, again, byItself} = {}) {
  return inLine(async () => {
    const row = document.getElementById(key);
    if (!row) {
      toast('This row is not there any more.');
      return false;
    }
    unsaved.delete(key);
    row.classList.add('busy');
    complain(row, '');
    try {
      await request(row);
      if (sent !== undefined && typed(row) === sent) {
        const wasIn = row.contains(document.activeElement);
        close(row);
        if (wasIn) {
          row.focus({preventScroll: true});
        }
      }
      written.set(key, sent);
      await renewRow(key);
      await renew();
      saved();
      return true;
    } catch (trouble) {
      failures++;
      unsaved.set(key, trouble.isOfNetwork && again ? again(document.getElementById(key).dataset.revision) : null);
      await refused(key, trouble, byItself);
      return false;
    } finally {
      document.getElementById(key)?.classList.remove('busy');
    }
  });
}

/** Whether a key that is pressed now would go into a text or an answer. */
const isWriting = () => composing || isBusy()
  || document.activeElement?.matches('textarea,input:not([type=checkbox],[type=radio])');

/** Says why a change was not saved, at its row, and brings the person back there, so that her next key is meant for it. */
async function refused(key, trouble, byItself) {
  if (trouble.status === 412 || trouble.status === 404) {
    await renewRow(key).catch(() => {}); // the sentence below is what counts
  }
  const row = document.getElementById(key);
  const place = row.querySelector('.trouble');
  if (place && !place.textContent) {
    complain(row, trouble.status === 412 ? CHANGED : trouble.message);
  }
  if (row === active() || byItself) {
    return;
  }
  if (!isWriting() && !unsaved.has(active()?.id)) {
    if (!trouble.isOfNetwork) {
      row.dataset.news = Date.now();
    }
    activate(row);
  } else {
    toast(`${label(row)}: ${place ? place.textContent : trouble.message}`, false, {
      label: 'Show it',
      run: () => activate(document.getElementById(key))
    });
  }
}

/** A change that may concern more than one row; true when it went well. */
function call(work) {
  return inLine(async () => {
    try {
      await work();
      await renew();
      saved();
      return true;
    } catch (trouble) {
      toast(trouble.message);
      await renew().catch(() => {});
      return false;
    }
  });
}

const put = (key, edit) => change(key, now => send('PUT', `${api}/segments/${now.id}`, edit, now.dataset.seen));

/** Whether what others made of the row came too late for whoever saves or confirms it now to have seen it. */
function isUnseen(row) {
  if (Date.now() - Number(row.dataset.news ?? 0) >= TO_LOOK) {
    return false;
  }
  hint(`${label(row)} changed just now: look at it, then do it again.`);
  return true;
}

function save(row, more, byItself) {
  if (isUnseen(row)) {
    return Promise.resolve(false);
  }
  const text = typed(row);
  const base = row.dataset.target;
  const before = failures;
  const edit = {...more};
  if (text !== null && text !== row.dataset.target) {
    edit.target = text;
  }
  if (Object.keys(edit).length === 0) {
    close(row);
    return Promise.resolve(true);
  }
  const known = row.matches('.conflict');
  const request = now => {
    if (now.matches('.conflict') && !known) {
      // it came while this waited behind another save, so nobody has seen yet what would be replaced
      throw new Trouble(CONFLICT);
    }
    if (edit.confirmed && edit.target === undefined && failures !== before) {
      // whoever presses the key once more because nothing happened does not mean the next row
      throw new Trouble('Not confirmed, because what was done before it could not be saved.');
    }
    if (now.dataset.target !== base && written.get(now.id) === edit.target) {
      // the save before it has brought this text already, and may have made several rows of it
      delete edit.target;
    }
    return Object.keys(edit).length === 0 || send('PUT', `${api}/segments/${now.id}`, edit, now.dataset.seen);
  };
  const again = revision => () => {
    const now = document.getElementById(row.id);
    if (now && now.dataset.revision === revision && typed(now) === text && !now.matches('.conflict')) {
      save(now, more, true);
    }
  };
  return change(row.id, request, {sent: text ?? undefined, again, byItself});
}

/** Whether the row has one text; else the person decides first between hers and the one that came meanwhile. */
function isSettled(row) {
  if (row.matches('.conflict')) {
    activate(row);
    toast(`${label(row)} was changed while you wrote: save your text or discard it first.`);
    return false;
  }
  return true;
}

const desk = deeds({
  rows,
  label,
  activate,
  isDirty,
  isSettled,
  save: (row, more) => save(row, more),
  put,
  call,
  settled: () => inLine(() => {}),
  toast: hint,
  edit: row => open(row),
  send: (method, path, body) => send(method, `${api}/${path}`, body),
  say: (sentence, action) => toast(sentence, true, action)
});

/** A row that the desk added and nobody wrote is not kept. */
function leaveOrDelete(row) {
  if (row.dataset.target === '' && typed(row) === '' && row.dataset.deeds.split(' ').includes('delete')) {
    close(row);
    desk.byName.delete(row);
  } else {
    leave(row);
  }
}

/** The machine's text says all of the row; what was split off it says a part of that once more. */
function mindParts(row) {
  const parts = rows().filter(other => other.dataset.split === row.id).map(label);
  if (parts.length > 0) {
    toast(`${parts.join(', ')} was split off this row and still stands behind it: delete it, or cut the text here.`);
  }
}

/** Puts the machine's text into the field, where Ctrl+Z brings back what stood there. */
function restore(row) {
  if (row.matches('.cut,.merged,.gone') || row.dataset.machine === '') {
    hint(`${label(row)} has no text of the machine to restore.`);
    return;
  }
  const area = open(row);
  area.focus();
  area.select();
  document.execCommand('insertText', false, toEditor(row.dataset.machine));
  mindParts(row);
}

function takeProposal(row) {
  if (!row.dataset.proposal) {
    hint(`${label(row)} has no proposal of the machine.`);
    return;
  }
  close(row);
  mindParts(row);
  save(row, {target: row.dataset.proposal});
}

const rowActs = {
  ...desk.byName,
  edit: row => open(row).focus(),
  save: row => desk.saved(row),
  menu: row => openMenu(row, row.querySelector('[data-row-act=menu]')),
  keep: async row => {
    const text = typed(row);
    let before = row.previousElementSibling;
    while (before?.matches('.gone')) {
      before = before.previousElementSibling;
    }
    const after = before?.id ?? '';
    const kind = ['crosshead', 'quote', 'list-item'].includes(row.dataset.kind) ? row.dataset.kind : 'paragraph';
    if (await call(() => send('POST', `${api}/segments`, {after, kind, target: text}))) {
      close(row);
      row.remove();
    }
  },
  leave: row => {
    close(row);
    unsaved.delete(row.id);
    // who decides for the other text has seen it
    delete row.dataset.news;
    complain(row, '');
    row.focus();
    if (row.matches('.gone')) {
      row.remove();
    } else if (row.dataset.target === '') {
      leaveOrDelete(row);
    }
  },
  restore,
  'confirm-next': row => {
    const wording = row.querySelector('details[open] form[data-form=original]');
    if (wording) {
      submit(wording);
      return;
    }
    if (isUnseen(row)) {
      return;
    }
    const next = afterThis(row);
    desk.saved(row, {confirmed: true});
    if (next) {
      activate(next);
    }
  },
  'toggle-confirm': row => save(row, {confirmed: !row.querySelector('[data-row-act=toggle-confirm]').matches('.on')}),
  'still-correct': row => save(row, {confirmed: true}),
  'use-proposal': takeProposal
};

/** Sends a form in a row, or goes to what it still asks for. */
function submit(form) {
  if (!form.checkValidity()) {
    hint(`${form.querySelector(':invalid').getAttribute('aria-label')}?`);
  }
  form.requestSubmit();
}

listenToMenu((row, deed) => desk.byName[deed](row));

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
    const way = rest ? 'confirm them, or tick the box, with the space bar, to take them as read' : 'this desk confirms each row by itself';
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
    hint(why);
    const box = document.querySelector('#confirm-remaining');
    if (!open && box && button.dataset.errors === '0') {
      box.focus();
      return;
    }
    const goal = open ?? (Number(button.dataset.errors) > 0 ? document.querySelector('.row.found') : null);
    if (goal) {
      activate(goal);
    }
  });
}

/** A key is pressed by a slip, and what is published is read: so the key asks first. */
function askToApprove(event) {
  if (!event.repeat) {
    approve(document.activeElement?.id === 'approve' && decisions().length === 0 ? sendApproval : showAsk);
  }
}

const question = document.querySelector('#ask');

/** What was decided beyond translating, as the list beside the rows has it. */
const decisions = () => [...document.querySelectorAll('#decisions li')];

function showAsk() {
  const place = document.querySelector('#ask-decisions');
  place.hidden = decisions().length === 0;
  place.querySelector('ul').replaceChildren(...decisions().map(line => line.cloneNode(true)));
  question.showPopover();
  // not on one of its buttons, which the space bar would press
  question.focus();
}

function approveAfterAsking() {
  question.hidePopover();
  approve();
}

question.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.repeat && event.target === question) {
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
  document.querySelectorAll('#rows,#field-rows').forEach(list => {
    list.className = which === 'all' ? 'rows' : `rows only-${which}`;
  });
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
  omit: (form, values) => desk.forms.omit(form.closest('.row'), values.reason),
  original: (form, values) => desk.forms.original(form.closest('.row'), values.reason),
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
    // who clicks means it; what was decided is shown first all the same
    approve(decisions().length === 0 ? sendApproval : showAsk);
    return;
  }
  const add = event.target.closest('[data-add]');
  if (add) {
    desk.addField(add.dataset.add);
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
  const row = event.target.closest('.row') ?? active();
  if (!row || event.isComposing || isBusy()) {
    return;
  }
  if (!row.querySelector('[data-row-act=edit]')) {
    if (event.key === 'Enter' && (event.target === row || event.ctrlKey || event.metaKey || event.altKey)) {
      hint(locked());
    }
    return;
  }
  const asked = event.target.closest('.row details[open]')
    ?? (event.target === row ? row.querySelector('.wording[open]') : null);
  if (event.key === 'Escape' && asked) {
    event.preventDefault();
    asked.open = false;
    row.focus();
    return;
  }
  if (event.target !== field(row) && event.target.closest('input:not([type=checkbox]),textarea')) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      submit(event.target.form);
    }
    return;
  }
  if (event.key === 'Enter' && event.target === row && !event.shiftKey && !event.altKey
      && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    rowActs.edit(row);
  } else if (event.code === 'KeyM' && event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    restore(row);
  } else if (event.key === 'Enter' && event.altKey && !event.repeat) {
    event.preventDefault();
    desk.byName.split(row);
  } else if (['ArrowUp', 'ArrowDown'].includes(event.key) && event.altKey && event.target !== field(row)) {
    event.preventDefault();
    desk.byName[event.key === 'ArrowUp' ? 'up' : 'down'](row);
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    rowActs['confirm-next'](row);
  } else if (event.key === 'Escape' && event.target === field(row)) {
    event.preventDefault();
    leaveOrDelete(row);
  }
});

/** Does it to the row the person is at, unless a key is merely held down; says why when nothing can be changed. */
const toActive = deed => event => {
  const row = active();
  if (event.repeat || row?.matches('.gone')) {
    return;
  }
  if (head().dataset.works !== 'true') {
    hint(locked());
  } else if (row) {
    deed(row);
  } else {
    hint('Go to a row first, with J or K.');
  }
};

listen({
  j: () => step(1),
  k: () => step(-1),
  e: toActive(row => {
    activate(row);
    rowActs.edit(row);
  }),
  m: toActive(desk.byName.merge),
  p: toActive(takeProposal),
  n: toActive(desk.byName.add),
  o: toActive(desk.byName.omit),
  w: toActive(desk.byName.original),
  delete: toActive(desk.byName.delete),
  '.': toActive(rowActs.menu),
  u: () => desk.undo(),
  f: () => toFinding(1),
  'Shift+F': () => toFinding(-1),
  'Shift+A': askToApprove,
  '?': () => document.querySelector('#help').showPopover()
});

document.querySelector('#help').addEventListener('toggle', event => {
  if (event.newState === 'open') {
    event.target.focus();
  }
});
document.querySelector('#help').addEventListener('keydown', event => {
  if (event.key === '?') {
    event.preventDefault();
    // not seen by what opens it
    event.stopPropagation();
    event.currentTarget.hidePopover();
  }
});

addEventListener('beforeunload', event => {
  if (!leaving && rows().some(isDirty)) {
    event.preventDefault();
  }
});

/* ---------- beginning ---------- */

rows().forEach(whole);

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

/* ---------- what others do meanwhile ---------- */

let renewed = Date.now();
let asking = false;
let lost = false;

// ends an ask that hangs
let ending = new AbortController();
let askAgain = false;

/** Whether something is about to change that the draft's tag does not tell. */
const isAwaited = () => rows().length === 0;

async function look() {
  page.classList.add('looking');
  ending = new AbortController();
  try {
    const due = Date.now() - renewed >= (isAwaited() ? ASK_EVERY : RENEW_EVERY);
    if (await isNewer(`${address}/changes`, head().dataset.tag, ending) || due || lost) {
      renewed = Date.now();
      await renew(true);
    }
    if (lost) {
      document.querySelector('#saved').textContent = 'Up to date again.';
    }
    lost = false;
    sendAgain();
  } catch (trouble) {
    lost = true;
    document.querySelector('#saved').textContent = trouble.status === 401
      ? 'You are signed out; what is shown may be old.'
      : 'The desk cannot be reached; what is shown may be old.';
  } finally {
    page.classList.remove('looking');
  }
}

/** Looks whether the draft was changed by others, while somebody is there to see it. */
function ask() {
  if (asking || leaving || document.hidden || Date.now() - lastTouched >= IDLE_AFTER) {
    return;
  }
  asking = true;
  inLine(look).finally(() => {
    asking = false;
    if (askAgain) {
      askAgain = false;
      ask();
    }
  });
}

/** What was asked while the network was away may hang long after it is back. */
addEventListener('online', () => {
  askAgain = asking;
  ending.abort();
  ask();
});

/** Whoever comes back sees at once what happened meanwhile. */
function touch() {
  const wasAway = Date.now() - lastTouched >= IDLE_AFTER;
  lastTouched = Date.now();
  if (wasAway) {
    ask();
  }
}

['pointerdown', 'pointermove', 'wheel', 'keydown'].forEach(sign =>
  document.addEventListener(sign, touch, {capture: true, passive: true}));
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    lastTouched = Date.now();
    ask();
  }
});
setInterval(ask, ASK_EVERY);

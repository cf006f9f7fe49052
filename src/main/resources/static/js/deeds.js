// What an editor makes of a row beyond translating it, and how each of it is undone.

import {typeInto} from './keys.js';
import {fromEditor} from './text.js';

const MOST_UNDONE = 20;

// what stands above the body
const TOP = ['headline', 'kicker', 'standfirst', 'byline', 'dateline'];

/**
 * desk: what the page offers
 *   rows(), label(row), activate(row), isDirty(row), isSettled(row), edit(row): its rows
 *   save(row, more), put(key, edit), call(work): changes, each a promise of whether it went well
 *   settled(): a promise that is kept when what was done so far is saved
 *   send(method, path, body): a call to the draft's API
 *   say(sentence, action), toast(sentence): messages
 */
export function deeds(desk) {
  const undos = [];

  const body = () => desk.rows().filter(row => row.parentElement.id === 'rows');
  const isTop = row => TOP.includes(row.dataset.kind);
  const isCut = row => row.matches('.cut,.merged');
  const can = (row, deed) => row.dataset.deeds.split(' ').includes(deed);
  const confirmed = row => ['confirmed', 'read'].includes(row.dataset.state);
  const byId = key => document.getElementById(key);

  // a row that is deleted and added again has another id, and what was done to it before is undone in that one
  const renamed = new Map();
  const now = key => renamed.has(key) ? now(renamed.get(key)) : key;

  /** How a row was left, as an edit that brings it back with its text; what is not said stays as it is. */
  const standing = row => confirmed(row) ? {confirmed: true}
    : ['machine', 'missing'].includes(row.dataset.state) ? {confirmed: false} : {};

  /**
   * Says what is done and remembers how it is undone.
   *
   * there: the rows that must still be there
   * same: those of which the text must be as it is now too, or the undo would not bring back what was
   */
  function done(sentence, undo, {there = [], same = []} = {}) {
    const texts = new Map(same.map(key => [key, byId(now(key)).dataset.target]));
    const entry = {sentence, undo, there: [...there, ...same].filter(Boolean), texts};
    undos.push(entry);
    undos.splice(0, undos.length - MOST_UNDONE);
    desk.say(sentence, {label: 'Undo', key: 'U', run: () => undoOne(entry)});
  }

  /** Why what was done cannot be undone any more; null when it can. */
  function whyNot({there, texts}) {
    if (there.some(key => !byId(now(key)))) {
      return 'a row of it is not there any more.';
    }
    const other = [...texts.keys()].map(key => [byId(now(key)), texts.get(key)])
      .find(([row, text]) => row.dataset.target !== text || desk.isDirty(row));
    return other ? `the text of ${desk.label(other[0])} was changed since.` : null;
  }

  // one undo after the other, each when all that was done before it is saved
  let line = Promise.resolve();

  function undoOne(entry) {
    const at = undos.indexOf(entry);
    if (at < 0) {
      return;
    }
    undos.splice(at, 1);
    line = line.then(async () => {
      await desk.settled();
      const why = whyNot(entry);
      if (why) {
        desk.toast(`Not undone: “${entry.sentence}” For ${why}`);
      } else if (await entry.undo()) {
        desk.say('Undone.');
      }
    });
  }

  function undo() {
    if (undos.length === 0) {
      desk.toast('There is nothing to undo since the page was loaded.');
      return;
    }
    undoOne(undos[undos.length - 1]);
  }

  /** Adds a row again that was there as that one. */
  const addAgain = (old, after, kind, target, splitFrom) => desk.call(async () => {
    const answer = await add(now(after), kind, target, splitFrom && now(splitFrom));
    renamed.set(old, (await answer.json()).id);
  });

  /** The row that stands above in what readers see. */
  const above = row => {
    const list = body();
    return list.slice(0, list.indexOf(row)).findLast(other => !isCut(other));
  };

  const add = (after, kind, target, splitFrom) =>
    desk.send('POST', 'segments', {after, kind, target, splitFrom: splitFrom || null});

  /* ---------- split ---------- */

  // a row is undone once, by what made it, however many saves waited in line
  const known = new Set(desk.rows().map(row => row.id));

  /**
   * Saves a row; the rows that its blank lines made of it, whose undoing is remembered, or false.
   *
   * whole: the text that was split at the cursor, with what it was before; undefined when blank lines were written
   */
  async function saved(row, more, whole) {
    const name = desk.label(row);
    const key = row.id;
    desk.rows().forEach(other => known.add(other.id));
    if (!await desk.save(row, more)) {
      return false;
    }
    const parts = desk.rows().filter(other => !known.has(other.id)
      && [key, row.dataset.split].includes(other.dataset.split)).map(part => part.id);
    parts.forEach(part => known.add(part));
    if (parts.length > 0) {
      done(`${name} is split.`, () => unsplit(key, parts, whole), {same: [key, ...parts]});
    }
    return parts;
  }

  const dropAll = (parts, how = '') => desk.call(async () => {
    for (const part of parts) {
      await desk.send('DELETE', `segments/${now(part)}${how}`);
    }
  });

  /** One row again, and confirmed when all of it was confirmed meanwhile. */
  async function unsplit(key, parts, whole) {
    const all = [key, ...parts].every(part => confirmed(byId(now(part))));
    if (whole) {
      const edit = {target: whole.text, ...(whole.text === whole.target ? whole.standing : {})};
      return await desk.put(now(key), all ? {...edit, confirmed: true} : edit) && dropAll(parts);
    }
    return await dropAll(parts, `?join=${now(key)}`) && (!all || desk.put(now(key), {confirmed: true}));
  }

  /** Whether it is original wording, which stays as it is; says so. */
  function isOriginal(row) {
    const original = can(row, 'unmark');
    if (original) {
      desk.toast(`${desk.label(row)} has its original wording; take that mark off first, in the row's menu.`);
    }
    return original;
  }

  async function split(row) {
    if (isOriginal(row)) {
      return;
    }
    if (!can(row, 'split')) {
      desk.toast(`${desk.label(row)} cannot be split.`);
      return;
    }
    const area = desk.edit(row);
    const [start, end] = [area.selectionStart, area.selectionEnd];
    const before = area.value.slice(0, start).trimEnd();
    const after = area.value.slice(end).trimStart();
    if (before === '' || after === '') {
      desk.toast('Put the cursor where the row is to be split, then press Alt and Enter.');
      area.focus();
      return;
    }
    const text = fromEditor(area.value);
    const whole = /\n[ \t]*\n/.test(text) ? undefined
      : {text, target: row.dataset.target, standing: standing(row)};
    area.setRangeText(`${before}\n\n${after}`, 0, area.value.length, 'preserve');
    area.dispatchEvent(new Event('input', {bubbles: true}));
    const parts = await saved(row, {}, whole);
    if (parts && parts.length > 0) {
      desk.activate(byId(parts[0]));
    }
  }

  /* ---------- merge ---------- */

  async function merge(row) {
    if (row.matches('.merged')) {
      unmerge(row);
      return;
    }
    if (isOriginal(row)) {
      return;
    }
    const into = above(row);
    if (!can(row, 'merge') || !into || into.dataset.kind === 'headline' || isTop(into) && !isTop(row)) {
      desk.toast(`${desk.label(row)} has no row above that it could be merged into.`);
      return;
    }
    if (!desk.isSettled(row) || !desk.isSettled(into) || desk.isDirty(into) && !await desk.save(into)) {
      return;
    }
    if (row.dataset.deeds.includes('delete')) {
      await mergeAdded(row, into);
      return;
    }
    const name = desk.label(row);
    const [key, wasConfirmed] = [into.id, confirmed(into)];
    const edit = {mergedInto: key, join: true};
    if (await desk.save(row, edit)) {
      desk.activate(byId(key));
      done(`${name} is merged into ${desk.label(byId(key))}.`, async () =>
        await desk.put(now(row.id), {mergedInto: '', join: true})
          && (!wasConfirmed || desk.put(now(key), {confirmed: true})), {there: [row.id], same: [key]});
    }
  }

  /** What the desk added itself leaves nothing behind. */
  async function mergeAdded(row, into) {
    if (desk.isDirty(row) && !await desk.save(row)) {
      return;
    }
    const fresh = byId(row.id);
    const {kind, split: from, target} = fresh.dataset;
    const was = {target: into.dataset.target, ...standing(into)};
    const name = desk.label(fresh);
    const key = into.id;
    if (await desk.call(() => desk.send('DELETE', `segments/${fresh.id}?join=${key}`))) {
      desk.activate(byId(key));
      done(`${name} is merged into ${desk.label(byId(key))}.`, async () =>
        await desk.put(now(key), was) && addAgain(fresh.id, key, kind, target, from), {same: [key]});
    }
  }

  async function unmerge(row) {
    const into = row.dataset.merged;
    if (await desk.put(row.id, {mergedInto: '', join: true})) {
      done(`${desk.label(byId(row.id))} is a row of its own again.`, () =>
        desk.put(now(row.id), {mergedInto: now(into), join: true}), {there: [row.id, into]});
    }
  }

  /* ---------- order ---------- */

  async function move(row, by) {
    const list = body();
    const at = list.indexOf(row);
    const passed = list[at + by];
    if (!can(row, 'up')) {
      desk.toast(`${desk.label(row)} has a place of its own; only rows of the body are moved.`);
      return;
    }
    if (!passed || by < 0 && isTop(passed)) {
      desk.toast(`${desk.label(row)} is the ${by < 0 ? 'first' : 'last'} row of the body.`);
      return;
    }
    const old = list[at - 1]?.id ?? '';
    const after = by > 0 ? passed.id : list[at - 2]?.id ?? '';
    const to = where => desk.call(() => desk.send('POST', `segments/${now(row.id)}/move`, {after: now(where)}));
    const name = desk.label(row);
    if (await to(after)) {
      desk.activate(byId(row.id));
      done(`${name} is moved.`, () => to(old), {there: [row.id, old]});
    }
  }

  /* ---------- rows of the desk ---------- */

  const insert = (after, kind, sentence) => typeInto(async () => {
    let key = null;
    const went = await desk.call(async () => {
      key = (await (await add(after, kind, '')).json()).id;
    });
    const row = went && byId(key);
    if (!row) {
      return null;
    }
    desk.activate(row);
    done(sentence, () => dropAll([key]), {there: [key]});
    return desk.edit(row);
  });

  function addBehind(row) {
    const list = body();
    const last = list.filter(other => ['headline', 'kicker', 'standfirst'].includes(other.dataset.kind)).pop();
    const behind = !list.includes(row) ? list[list.length - 1]
      : last && list.indexOf(row) < list.indexOf(last) ? last : row;
    insert(behind.id, 'paragraph', 'A row is added.');
  }

  const addField = kind => insert('', kind, 'A text beside the article is added.');

  async function remove(row) {
    if (!can(row, 'delete')) {
      desk.toast(can(row, 'omit')
        ? `${desk.label(row)} stands for English; press O to omit it with a reason.`
        : `${desk.label(row)} cannot be deleted.`);
      return;
    }
    const list = desk.rows();
    const before = list[list.indexOf(row) - 1];
    const {kind, split: from, target} = row.dataset;
    const name = desk.label(row);
    if (await desk.call(() => desk.send('DELETE', `segments/${row.id}`))) {
      if (before) {
        desk.activate(before);
      }
      if (target !== '') {
        done(`${name} is deleted.`, () => addAgain(row.id, before?.id ?? '', kind, target, from),
          {there: [before?.id]});
      }
    }
  }

  /* ---------- cut, quoted ---------- */

  const wasOriginal = row => can(row, 'unmark');

  async function omit(row, reason) {
    if (!desk.isSettled(row)) {
      return;
    }
    const name = desk.label(row);
    const before = wasOriginal(row)
      ? {omitted: false, originalWording: true, reason: row.dataset.reason} : {omitted: false};
    if (await desk.save(row, {omitted: true, reason})) {
      done(`${name} is left out.`, () => desk.put(now(row.id), before), {there: [row.id]});
    }
  }

  async function bringBack(row) {
    const reason = row.dataset.reason;
    if (await desk.put(row.id, {omitted: false})) {
      done(`${desk.label(byId(row.id))} is back.`, () => desk.put(now(row.id), {omitted: true, reason}),
        {there: [row.id]});
    }
  }

  async function mark(row, reason) {
    if (!desk.isSettled(row)) {
      return;
    }
    const before = {
      ...(wasOriginal(row) ? {originalWording: true, reason: row.dataset.reason} : {originalWording: false}),
      target: row.dataset.target,
      ...standing(row)
    };
    const name = desk.label(row);
    if (await desk.save(row, {originalWording: true, reason})) {
      answered(byId(row.id), 'original');
      done(`${name} has its original wording.`, () => desk.put(now(row.id), before), {same: [row.id]});
    }
  }

  async function unmark(row) {
    const reason = row.dataset.reason;
    if (await desk.put(row.id, {originalWording: false})) {
      done('The mark of original wording is off.', () =>
        desk.put(now(row.id), {originalWording: true, reason}), {there: [row.id]});
    }
  }

  /** Opens the form that asks for a reason. */
  function ask(row, form) {
    const details = row.querySelector(`form[data-form=${form}]`)?.closest('details');
    if (!details) {
      return false;
    }
    details.open = true;
    details.querySelector('input').focus();
    return true;
  }

  /** Closes the form that was answered; the keys are the row's again. */
  function answered(row, form) {
    const details = row.querySelector(`form[data-form=${form}]`)?.closest('details');
    if (details?.open) {
      const wasIn = details.contains(document.activeElement);
      details.open = false;
      if (wasIn) {
        row.focus({preventScroll: true});
      }
    }
  }

  function askToOmit(row) {
    if (can(row, 'bring-back')) {
      bringBack(row);
    } else if (desk.isSettled(row) && !ask(row, 'omit')) {
      desk.toast(can(row, 'delete')
        ? 'The desk added this row; delete it instead.'
        : `${desk.label(row)} cannot be omitted.`);
    }
  }

  /** The words first, where only a machine's are there; then where they are from. */
  function askForWording(row) {
    if (!can(row, 'original') && !can(row, 'unmark')) {
      desk.toast(`${desk.label(row)} quotes nobody.`);
      return;
    }
    const area = desk.edit(row);
    ask(row, 'original');
    const source = row.querySelector('form[data-form=original] input');
    source.value ||= can(row, 'unmark') ? row.dataset.reason : '';
    if (['machine', 'missing'].includes(row.dataset.state) && !desk.isDirty(row)) {
      area.focus();
      area.select();
    }
  }

  const byName = {
    split,
    merge,
    unmerge,
    up: row => move(row, -1),
    down: row => move(row, 1),
    add: addBehind,
    omit: askToOmit,
    'bring-back': bringBack,
    original: askForWording,
    unmark,
    delete: remove
  };

  return {byName, undo, saved, addField, forms: {omit, original: mark}};
}

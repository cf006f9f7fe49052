// The order of a list of rows. Rows come, go and move around the one that has the focus, which is never taken out.

/**
 * Brings the list into the order of these keys.
 *
 * bring: the element of a row that is not there yet, undefined when there is none
 * drop: takes an element away whose row is gone, unless something typed in it would be lost
 */
export function arrange(list, keys, bring, drop) {
  const there = () => [...list.children].map(row => row.id);
  if (there().join() === keys.join()) {
    return;
  }
  [...list.children].filter(row => !keys.includes(row.id)).forEach(drop);
  const kept = [...list.children].filter(row => !keys.includes(row.id));
  const known = new Map([...list.children].map(row => [row.id, row]));
  const rows = keys.map(key => known.get(key) ?? bring(key)).filter(Boolean);
  // one that is kept although its row is gone stays behind its neighbour
  for (const row of kept) {
    const before = row.previousElementSibling;
    rows.splice(before ? rows.indexOf(before) + 1 : 0, 0, row);
  }
  const focused = rows.findIndex(row => row.contains(document.activeElement));
  if (focused < 0) {
    list.replaceChildren(...rows);
    return;
  }
  rows.slice(0, focused).forEach(row => rows[focused].before(row));
  rows.slice(focused + 1).forEach(row => list.append(row));
}

// What a person has begun in a part of the page goes over to the part that takes its place.
const FIELDS = 'input,textarea,select';
const NAMES = ['name', 'data-row-act', 'data-act', 'data-show', 'data-form', 'popovertarget', 'href'];

/** The element that stands for this one in the fresh part; null when there is none any more. */
function twin(element, fresh) {
  if (element.id) {
    return fresh.querySelector(`#${CSS.escape(element.id)}`);
  }
  if (element.matches('details,summary')) {
    const form = element.closest('details').querySelector('form');
    const again = form && twin(form, fresh)?.closest('details');
    return again && element.matches('summary') ? again.querySelector('summary') : again;
  }
  const name = NAMES.find(attribute => element.hasAttribute(attribute));
  if (!name) {
    return null;
  }
  const around = ['data-finding', 'data-form'].flatMap(attribute => {
    const holder = element.parentElement.closest(`[${attribute}]`);
    return holder ? [`[${attribute}="${CSS.escape(holder.getAttribute(attribute))}"]`] : [];
  });
  const own = `${element.localName}[${name}="${CSS.escape(element.getAttribute(name))}"]`;
  return fresh.querySelector([...around, own].join(' '));
}

const isText = field => field.matches('textarea,select,input:not([type=checkbox],[type=radio])');

// a row's editor is opened anew by whoever shows the row
const fields = part => [...part.querySelectorAll(FIELDS)].filter(field => !field.closest('.ed'));

/** Whether nothing would be lost if the fresh part took the old one's place. */
export function canCarry(old, fresh) {
  return fields(old).every(field => {
    const begun = isText(field) && (field.value !== '' || field === document.activeElement);
    return !begun || twin(field, fresh) !== null;
  });
}

/** Puts the fresh part into the old one's place, with what was typed, opened and focused; whether it has the focus. */
export function replace(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const again = focused && focused !== old ? twin(focused, fresh) : null;
  const place = focused?.matches('input,textarea') && isText(focused)
    ? [focused.selectionStart, focused.selectionEnd, focused.selectionDirection] : null;
  for (const details of old.querySelectorAll('details[open]')) {
    const opened = twin(details, fresh);
    if (opened) {
      opened.open = true;
    }
  }
  for (const field of fields(old)) {
    const same = twin(field, fresh);
    if (same && isText(field)) {
      same.value = field.value;
    } else if (same) {
      same.checked = field.checked;
    }
  }
  old.replaceWith(fresh);
  if (again) {
    again.focus({preventScroll: true});
    if (place) {
      again.setSelectionRange(...place);
    }
  }
  return again !== null && document.activeElement === again;
}

// What every page has: theme, local times, the find box, questions before what cannot be undone.
import {listen} from './keys.js';

const root = document.documentElement;

document.addEventListener('click', event => {
  if (!event.target.closest('[data-theme-switch]')) {
    return;
  }
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  try {
    localStorage.setItem('dragoman.theme', root.dataset.theme);
  } catch (closed) {
    // shown now, forgotten later
  }
});

const formats = {
  time: new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit'}),
  moment: new Intl.DateTimeFormat('en-GB', {
    day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'
  })
};

/** Writes times in the reader's own time zone; those of another day with their date. */
export function localTimes(within) {
  within.querySelectorAll('time[data-local]').forEach(time => {
    const at = new Date(time.dateTime);
    const today = at.toDateString() === new Date().toDateString();
    time.textContent = formats[time.dataset.local === 'time' && today ? 'time' : 'moment'].format(at);
    time.title = at.toLocaleString('en-GB');
  });
}

localTimes(document);

listen({
  '/': () => document.querySelector('.mast .find input').focus()
});

// The queue: N takes the next draft; the list renews itself while nobody types in it.
import {listen} from './keys.js';
import {localTimes} from './desk.js';

const RENEW_EVERY = 20_000;

listen({
  n: () => document.querySelector('#take-next')?.requestSubmit()
});

async function renew() {
  const queue = document.querySelector('#queue');
  if (document.hidden || queue.contains(document.activeElement)) {
    return;
  }
  try {
    const response = await fetch(location.href, {headers: {'X-Requested-With': 'XMLHttpRequest'}});
    if (!response.ok || response.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('#queue');
    if (fresh) {
      localTimes(fresh);
      queue.replaceWith(fresh);
    }
  } catch (offline) {
    // the next round finds out
  }
}

setInterval(renew, RENEW_EVERY);

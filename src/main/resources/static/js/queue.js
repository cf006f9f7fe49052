// The queue: N takes the next draft; the list renews itself under the person's hands, and at once when it is shown again.
import {canCarry, replace} from './carry.js';
import {listen} from './keys.js';
import {localTimes} from './desk.js';

const RENEW_EVERY = 10_000;

listen({
  n: () => document.querySelector('#take-next')?.requestSubmit()
});

async function renew() {
  if (document.hidden) {
    return;
  }
  try {
    const response = await fetch(location.href, {headers: {'X-Requested-With': 'XMLHttpRequest'}});
    if (!response.ok || response.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('#queue');
    const queue = document.querySelector('#queue');
    if (fresh && canCarry(queue, fresh)) {
      localTimes(fresh);
      replace(queue, fresh);
    }
  } catch (offline) {
    // the next round finds out
  }
}

setInterval(renew, RENEW_EVERY);
document.addEventListener('visibilitychange', renew);

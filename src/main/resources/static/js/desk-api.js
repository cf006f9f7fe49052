// Calls to the desk. Whatever goes wrong becomes a Trouble with a sentence for the person.
const PATIENCE = 20_000;
// to learn whether there is something new: soon asked again
const PATIENCE_TO_ASK = 5_000;

export class Trouble extends Error {
  constructor(sentence, status, problem) {
    super(sentence);
    this.status = status;
    this.problem = problem ?? {};
  }

  /** Whether the desk did not answer, so that the same may go well in a moment. */
  get isOfNetwork() {
    return this.status === 0 || this.status >= 502;
  }
}

const UNREACHABLE = 'The desk cannot be reached, so this is not saved. Your text stays here; try again.';
const SIGNED_OUT = 'You are signed out, so this is not saved. Sign in again in another tab, then try again here.';

function token() {
  return document.querySelector('[data-csrf]')?.dataset.csrf
    ?? document.querySelector('meta[name=csrf]').content;
}

async function reach(address, options) {
  try {
    return await fetch(address, {signal: AbortSignal.timeout(PATIENCE), ...options});
  } catch (unreachable) {
    throw new Trouble(UNREACHABLE, 0);
  }
}

/** A part of a page, as an element that holds it. */
export async function part(address) {
  const response = await reach(address, {headers: {'X-Requested-With': 'XMLHttpRequest'}});
  if (response.redirected && new URL(response.url).pathname === '/login') {
    throw new Trouble(SIGNED_OUT, 401);
  }
  if (!response.ok) {
    throw new Trouble('The page could not be renewed; load it again.', response.status);
  }
  const holder = document.createElement('template');
  holder.innerHTML = await response.text();
  return holder.content;
}

/** Whether what that address tells of has another tag by now; the controller ends the asking early. */
export async function isNewer(address, tag, controller) {
  const {signal} = controller;
  AbortSignal.timeout(PATIENCE_TO_ASK).addEventListener('abort', () => controller.abort());

  const headers = {'X-Requested-With': 'XMLHttpRequest', 'If-None-Match': `"${tag}"`};
  const response = await reach(address, {headers, signal});
  if (response.redirected) {
    throw new Trouble(SIGNED_OUT, 401);
  }
  if (!response.ok && response.status !== 304) {
    throw new Trouble(UNREACHABLE, response.status);
  }
  return response.status !== 304;
}

/** Sends a change; revision is what the person saw. */
export async function send(method, address, body, revision) {
  let response = await attempt(method, address, body, revision);
  if (response.status === 403) {
    // after signing in anew the token is another one
    await renewToken();
    response = await attempt(method, address, body, revision);
  }
  if (response.ok) {
    return response;
  }
  const problem = await response.json().catch(() => ({}));
  throw new Trouble(response.status === 401 ? SIGNED_OUT : problem.detail ?? UNREACHABLE, response.status, problem);
}

function attempt(method, address, body, revision) {
  const headers = {'X-CSRF-TOKEN': token(), 'Content-Type': 'application/json', Accept: 'application/json'};
  if (revision !== undefined) {
    headers['If-Match'] = `"${revision}"`;
  }
  return reach(address, {method, headers, body: JSON.stringify(body ?? {})});
}

async function renewToken() {
  const page = await part(location.pathname);
  const fresh = page.querySelector('meta[name=csrf]')?.content;
  if (fresh) {
    document.querySelector('meta[name=csrf]').content = fresh;
    document.querySelectorAll('[data-csrf]').forEach(holder => { holder.dataset.csrf = fresh; });
  }
}

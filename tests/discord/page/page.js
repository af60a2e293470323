// The page: follows a place of the double, draws its messages, and sends what a person does.
import { startComposer } from '/composer.js';
import { openForm } from '/form.js';
import { drawItem } from '/message.js';
import { drawApplication, startPortal } from '/portal.js';

const at = (id) => document.getElementById(id);
const [log, place, title, state, problem] = ['log', 'place', 'title', 'status', 'problem'].map(at);
/** What stands in the log: by message, the text that it was drawn from and its element. */
const shown = new Map();
/** Does not move what a person reads; anything else brings its answer into sight. */
const QUIET = ['suggest', 'dismiss', 'endpoint'];
let events;
let atEnd = true;

/** Does something on the double; shows why it could not be done, or the form that came of it. */
async function act(action) {
  if (!QUIET.includes(action.do)) atEnd = true;
  const response = await fetch('/do', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ place: place.value, ...action }),
  }).catch(() => undefined);
  const outcome = response?.ok
    ? await response.json()
    : { problem: 'The double does not answer. Is it still running?' };
  problem.textContent = outcome.problem ?? '';
  if (outcome.modal) openForm(outcome.modal, act);
  return outcome;
}

/** Puts the focus back on the control that had it, in the new drawing of its message. */
function keepFocus(before, after) {
  const key = before.contains(document.activeElement) && document.activeElement.dataset.key;
  if (key) return () => after.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
  return () => undefined;
}

function draw(view) {
  document.title = `${view.title} - a double of Discord`;
  title.textContent = view.title;
  state.textContent = view.online ? `${view.bot} is online` : 'No bot is connected';
  state.className = view.online ? 'online' : 'offline';
  drawApplication(view.application);
  const wanted = new Set(view.items.map(({ id }) => id));
  for (const [id, { element }] of shown) {
    if (wanted.has(id)) continue;
    element.remove();
    shown.delete(id);
  }
  let last;
  for (const item of view.items) {
    const source = JSON.stringify([item, view.menu]);
    const before = shown.get(item.id);
    if (before?.source !== source) {
      const element = drawItem(item, view.menu, act);
      if (before) {
        const focus = keepFocus(before.element, element);
        before.element.replaceWith(element);
        focus();
      } else if (last) last.after(element);
      else log.prepend(element);
      shown.set(item.id, { source, element });
    }
    last = shown.get(item.id).element;
  }
  const { scrollingElement: page } = document;
  if (atEnd) page.scrollTop = page.scrollHeight;
}

function follow() {
  events?.close();
  for (const { element } of shown.values()) element.remove();
  shown.clear();
  problem.textContent = '';
  atEnd = true;
  events = new EventSource(`/events?place=${place.value}`);
  events.onmessage = ({ data }) => draw(JSON.parse(data));
  events.onerror = () => {
    state.textContent = 'The double has stopped';
    state.className = 'offline';
  };
}

place.addEventListener('change', follow);
document.addEventListener('scroll', () => {
  const { scrollHeight, scrollTop, clientHeight } = document.scrollingElement;
  atEnd = scrollHeight - scrollTop - clientHeight < 80;
});
startComposer(act);
startPortal(act);
follow();

// One message: who asked, who answers, what it says, and what it offers.
import { drawComponents, make } from '/components.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** Elements of a text that the server has read; only these tags come. */
export function drawNodes(nodes) {
  return nodes.map(({ tag, kind, text, href, start, inside = [] }) => {
    if (tag === undefined) return document.createTextNode(text);
    const element = make(tag, kind, ...(text === undefined ? [] : [text]), ...drawNodes(inside));
    if (tag === 'ol') element.start = start;
    if (tag === 'a') Object.assign(element, { href, target: '_blank', rel: 'noopener noreferrer' });
    if (kind === 'spoiler') element.tabIndex = 0;
    return element;
  });
}

/** The commands that a person may pick on a message. */
function drawMenu(item, menu, act) {
  const more = make('details', 'menu');
  const summary = make('summary', undefined, '\u22ef');
  summary.setAttribute('aria-label', `More on the message of ${item.author}`);
  summary.dataset.key = 'menu';
  more.append(summary);
  for (const name of menu) {
    const button = make('button', undefined, name);
    button.type = 'button';
    button.addEventListener('click', () => {
      more.open = false;
      act({ do: 'menu', message: item.id, name });
    });
    more.append(button);
  }
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !more.open) return;
    more.open = false;
    summary.focus();
  });
  return more;
}

function drawPrivate(item, act) {
  const note = make('p', 'private', 'Only you can see this');
  if (item.state !== 'shown') return note;
  const button = make('button', 'link', 'Dismiss message');
  button.type = 'button';
  button.dataset.key = 'dismiss';
  button.addEventListener('click', () => act({ do: 'dismiss', message: item.id }));
  note.append(' \u2022 ', button);
  return note;
}

function drawBody(item, act) {
  if (item.state === 'waiting') return [make('p', 'waiting', `${item.author} is thinking\u2026`)];
  if (item.state === 'failed')
    return [
      make('p', 'failed', 'The application did not respond'),
      make('p', 'reason', item.failure),
    ];
  return [
    make('div', 'text', ...drawNodes(item.content)),
    ...drawComponents(item.components, { item, act, drawNodes }),
    ...item.files.map((name) => make('p', 'file', `File: ${name}`)),
  ];
}

/** @param act does an action on the double. */
export function drawItem(item, menu, act) {
  const article = make('article', item.private ? 'item is-private' : 'item');
  article.dataset.id = item.id;
  if (item.above) article.append(make('p', 'above', item.above));
  const time = make('time', undefined, clock.format(new Date(item.time)));
  time.dateTime = item.time;
  article.append(
    make(
      'div',
      'from',
      make('h2', undefined, item.author),
      ...(item.app ? [make('span', 'app', 'APP')] : []),
      time,
      ...(item.state === 'shown' && menu.length > 0 ? [drawMenu(item, menu, act)] : []),
    ),
    ...drawBody(item, act),
    ...(item.edited ? [make('p', 'edited', '(edited)')] : []),
    ...(item.private ? [drawPrivate(item, act)] : []),
  );
  return article;
}

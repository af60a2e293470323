// The line at the bottom: suggestions while a person types; arrows choose one, Enter sends, Escape closes.

const line = document.getElementById('line');
const list = document.getElementById('suggestions');
const form = document.getElementById('composer');

/** Milliseconds without a key before the bot is asked for suggestions. */
const PAUSE = 80;

/** @param act does an action on the double and gives what came of it. */
export function startComposer(act) {
  let found = [];
  let active = -1;
  let asked = 0;
  let timer;

  function mark(index) {
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) line.removeAttribute('aria-activedescendant');
    else line.setAttribute('aria-activedescendant', `suggestion-${index}`);
  }

  /** Shows suggestions; the chosen one stays chosen as long as it is among them. */
  function show(suggestions) {
    const chosen = found[active]?.label;
    found = suggestions;
    list.replaceChildren(
      ...suggestions.map(({ label, detail }, index) => {
        const option = document.createElement('div');
        option.id = `suggestion-${index}`;
        option.setAttribute('role', 'option');
        const [name, about] = [document.createElement('b'), document.createElement('span')];
        name.textContent = label;
        about.textContent = detail;
        option.append(name, about);
        // A press must not take the focus from the line.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(index));
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    line.setAttribute('aria-expanded', String(suggestions.length > 0));
    mark(suggestions.findIndex(({ label }) => label === chosen));
  }

  async function suggest() {
    asked += 1;
    const turn = asked;
    if (!line.value.startsWith('/')) return show([]);
    const { suggestions = [] } = await act({ do: 'suggest', line: line.value });
    // What was asked for an older line comes too late.
    if (turn === asked) show(suggestions);
  }

  function choose(index) {
    line.value = found[index].line;
    // The next Enter sends, even if it comes before the next suggestions.
    mark(-1);
    line.focus();
    return suggest();
  }

  async function send() {
    const text = line.value.trim();
    if (text === '') return;
    clearTimeout(timer);
    asked += 1;
    show([]);
    line.value = '';
    const { problem } = await act({ do: 'send', line: text });
    if (problem && line.value === '') line.value = text;
  }

  line.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE);
  });
  line.addEventListener('keydown', (event) => {
    const count = found.length;
    if (event.isComposing) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      const next = event.key === 'ArrowDown' ? active + 1 : active - 1;
      mark(active < 0 && event.key === 'ArrowUp' ? count - 1 : (next + count) % count);
    } else if (event.key === 'Tab' && !event.shiftKey && count > 0) choose(Math.max(active, 0));
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else if (event.key === 'Escape' && count > 0) show([]);
    else return;
    event.preventDefault();
  });
  line.addEventListener('blur', () => show([]));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
}

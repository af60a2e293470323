// Discord's components as elements: containers, sections, texts, rows of buttons, selects, pictures, separators.

/** An element with a class, if there is one, and what stands in it; texts are never read as HTML. */
export function make(tag, kind, ...inside) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...inside);
  return element;
}

const BUTTONS = ['', 'primary', 'secondary', 'success', 'danger', 'link-button', 'premium'];
const emojiOf = ({ emoji }) => (emoji?.name ? `${emoji.id ? `:${emoji.name}:` : emoji.name} ` : '');

function button(component, { item, act }) {
  const text = `${emojiOf(component)}${component.label ?? ''}`;
  if (component.style === 5) {
    const link = make('a', 'button link-button', `${text} \u2197`);
    return Object.assign(link, {
      href: component.url,
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  }
  const element = make('button', `button ${BUTTONS[component.style] ?? 'secondary'}`, text);
  element.type = 'button';
  element.disabled = component.disabled === true || component.style === 6;
  element.dataset.key = component.custom_id ?? '';
  element.addEventListener('click', async () => {
    // Not `disabled`, which would lose the focus.
    if (element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    await act({ do: 'click', message: item.id, id: component.custom_id });
    element.removeAttribute('aria-busy');
  });
  return element;
}

/** A select of the message's own options; with several to choose, a button hands them in. */
function select(component, { item, act }) {
  const element = make('select', 'choose');
  const most = component.max_values ?? 1;
  const name = component.placeholder ?? 'Make a selection';
  element.setAttribute('aria-label', name);
  element.dataset.key = component.custom_id;
  element.disabled = component.disabled === true || component.type !== 3;
  if (most === 1) element.append(new Option(element.disabled ? `${name} (not here)` : name, ''));
  else Object.assign(element, { multiple: true, size: Math.min(component.options.length, 6) });
  for (const { label, value, description, default: chosen } of component.options ?? []) {
    const text = description ? `${label} - ${description}` : label;
    element.append(new Option(text, value, chosen === true, chosen === true));
  }
  const choose = () => {
    const values = [...element.selectedOptions].map(({ value }) => value).filter(Boolean);
    if (values.length > most || values.length < (component.min_values ?? 1)) return;
    act({ do: 'choose', message: item.id, id: component.custom_id, values });
  };
  if (most === 1) {
    element.addEventListener('change', choose);
    return element;
  }
  const done = make('button', 'button secondary', 'Choose');
  done.type = 'button';
  done.addEventListener('click', choose);
  return make('div', 'several', element, done);
}

function container(component, context) {
  const element = make('div', 'container', ...drawComponents(component.components, context));
  const { accent_color: accent } = component;
  if (typeof accent === 'number')
    element.style.setProperty('--accent', `#${accent.toString(16).padStart(6, '0')}`);
  return element;
}

/** The double keeps no pictures: their description stands for them. */
const picture = ({ description }) =>
  make('figure', 'picture', make('figcaption', undefined, description ?? 'A picture'));

const DRAW = {
  1: ({ components }, context) => make('div', 'row', ...drawComponents(components, context)),
  2: button,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: ({ components, accessory }, context) =>
    make(
      'div',
      'section',
      make('div', undefined, ...drawComponents(components, context)),
      ...drawComponents([accessory], context),
    ),
  10: ({ nodes }, { drawNodes }) => make('div', 'text', ...drawNodes(nodes)),
  11: picture,
  12: ({ items }) => make('div', 'gallery', ...items.map(picture)),
  13: ({ file }) => make('p', 'file', `File: ${file.url.split('/').at(-1)}`),
  14: ({ divider, spacing }) =>
    make('hr', `${divider === false ? 'bare' : 'line'} ${spacing === 2 ? 'wide' : 'narrow'}`),
  17: container,
};

/** @param context the message, how to act, and how to draw a text. */
export function drawComponents(components, context) {
  return components.map((component) => {
    const draw = DRAW[component.type];
    return draw
      ? draw(component, context)
      : make('p', 'reason', `A component of type ${component.type}, which this page cannot draw.`);
  });
}

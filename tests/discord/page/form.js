// A modal as a dialog: its fields by their kind, handed in as Discord would hand them in.
import { make } from '/components.js';
import { drawNodes } from '/message.js';

const dialog = document.getElementById('form');
let fieldCount = 0;

/** Choices as radio buttons or checkboxes. */
function choices(component, type) {
  const name = `field-${component.custom_id}`;
  const inputs = component.options.map(({ value, default: chosen }) =>
    Object.assign(make('input'), { type, name, value, checked: chosen === true }),
  );
  const element = make(
    'div',
    'choices',
    ...component.options.map(({ label }, index) =>
      make('label', 'choice', inputs[index], ` ${label}`),
    ),
  );
  if (type === 'radio') inputs[0].required = component.required !== false;
  return { element, chosen: () => inputs.filter((one) => one.checked).map(({ value }) => value) };
}

/** The element of a field, and what it hands in; undefined for a kind that this page has not. */
function field(component) {
  const { type, custom_id: id } = component;
  if (type === 4) {
    const element = make(component.style === 2 ? 'textarea' : 'input');
    element.required = component.required !== false;
    element.value = component.value ?? '';
    element.placeholder = component.placeholder ?? '';
    element.maxLength = component.max_length ?? 4000;
    if (component.min_length) element.minLength = component.min_length;
    return { id, element, filled: () => element.value };
  }
  if (type === 3) {
    const element = make('select');
    element.multiple = (component.max_values ?? 1) > 1;
    element.required = component.required !== false;
    for (const { label, value, default: chosen } of component.options)
      element.append(new Option(label, value, chosen === true, chosen === true));
    const values = () => [...element.selectedOptions].map(({ value }) => value);
    return { id, element, filled: () => ({ type, values: values() }) };
  }
  if (type === 21) {
    const { element, chosen } = choices(component, 'radio');
    return { id, element, filled: () => ({ type, value: chosen()[0] ?? null }) };
  }
  if (type === 22) {
    const { element, chosen } = choices(component, 'checkbox');
    return { id, element, filled: () => ({ type, values: chosen() }) };
  }
  if (type === 23) {
    const element = Object.assign(make('input'), { type: 'checkbox' });
    element.checked = component.default === true;
    return { id, element, filled: () => ({ type, value: element.checked }) };
  }
  return undefined;
}

/** A field under its label. */
function labelled(label, description, component, fields) {
  const found = field(component);
  if (!found) return make('p', 'reason', `This page cannot fill in "${label}".`);
  fields.push(found);
  fieldCount += 1;
  found.element.id = `field-${fieldCount}`;
  const isGroup = found.element.className === 'choices';
  const name = make(isGroup ? 'p' : 'label', 'label', label);
  name.id = `${found.element.id}-name`;
  if (isGroup) {
    found.element.setAttribute('role', 'group');
    found.element.setAttribute('aria-labelledby', name.id);
  } else name.htmlFor = found.element.id;
  return make(
    'div',
    'field',
    name,
    ...(description ? [make('p', 'reason', description)] : []),
    found.element,
  );
}

function drawn(component, fields) {
  if (component.type === 10) return make('div', 'text', ...drawNodes(component.nodes));
  if (component.type === 18)
    return labelled(component.label, component.description, component.component, fields);
  const [inner] = component.components ?? [];
  return labelled(inner?.label ?? '', undefined, inner ?? {}, fields);
}

/** Shows a modal; Escape or Cancel leaves it without a word to the bot, as in Discord. */
export function openForm(modal, act) {
  const fields = [];
  const title = make('h2', undefined, modal.title);
  title.id = 'form-title';
  const cancel = make('button', 'button secondary', 'Cancel');
  cancel.type = 'button';
  cancel.addEventListener('click', () => dialog.close());
  const form = make(
    'form',
    undefined,
    title,
    ...modal.components.map((component) => drawn(component, fields)),
    make('div', 'row', make('button', 'button primary', 'Submit'), cancel),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close();
    const filled = fields.map(({ id, filled: read }) => [id, read()]);
    act({ do: 'submit', id: modal.custom_id, fields: Object.fromEntries(filled) });
  });
  dialog.replaceChildren(form);
  dialog.showModal();
}

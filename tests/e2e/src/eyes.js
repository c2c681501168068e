// What a person sees and hears on the page. Put in front of every script that looks for something.
// Texts are compared without white space: where a line breaks is the layout's affair.
const squash = (text) => (text || '').replace(/[\s\u00ad\u200b\u2066-\u2069]+/g, '');

const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true }) &&
  [...element.getClientRects()].some((box) => box.width > 1 && box.height > 1);

// The text of an element as a screen reader would say it, without what is only for the eye.
function said(element) {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') continue;
    text += ' ' + (node.getAttribute('aria-label') || node.getAttribute('alt') || said(node)) + ' ';
  }
  return text.replace(/\s+/g, ' ').trim();
}

// The names by which a thing can be called: its name for a screen reader, and the words that stand on it.
function names(element) {
  const found = [];
  const by = element.getAttribute('aria-labelledby');
  if (by) found.push(by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(said).join(' '));
  if (element.getAttribute('aria-label')) found.push(element.getAttribute('aria-label'));
  for (const label of element.labels || []) found.push(said(label));
  const caption = element.querySelector(':scope > legend, :scope > caption, :scope > summary');
  if (caption) found.push(said(caption));
  if (element.matches('input[type=button], input[type=submit]')) found.push(element.value);
  if (!element.matches('fieldset, table, section, [role=group], [role=radiogroup], input, textarea, select, nav, dialog')) {
    found.push(said(element), element.innerText || '');
  }
  return found.map(squash).filter(Boolean);
}

const KINDS = {
  link: 'a[href], [role=link]',
  button: 'button, [role=button], input[type=button], input[type=submit]',
  press: 'a[href], button, summary, [role=button], [role=link], [role=tab]',
  summary: 'summary',
  radio: 'input[type=radio], [role=radio]',
  checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
  choice: 'input[type=radio], input[type=checkbox], button[aria-pressed], [role=radio], option',
  field: 'input:not([type=radio], [type=checkbox], [type=file], [type=button], [type=submit]), textarea, select',
  heading: 'h1, h2, h3, h4, h5, h6, legend, summary',
  group: 'fieldset, [role=group], [role=radiogroup]',
  table: 'table',
  nav: 'nav',
  dialog: 'dialog[open], [role=dialog], [role=alertdialog]',
  file: 'input[type=file]',
};

// Radios and ticks may be drawn by their label: then that is what a person sees and taps.
function face(element) {
  if (element.matches('input[type=radio], input[type=checkbox]')) {
    return [element, ...(element.labels || [])].find((one) => one.tagName === 'LABEL' && shown(one)) || element;
  }
  return element;
}

// The part of the page under a heading: the nearest section around it.
const part = (heading) => heading.closest('section, article, li, fieldset, dialog, details, form') || heading.parentElement;

// The visible thing of this kind whose name fits best: the same, else beginning with it, else holding it.
function find(thing) {
  // While a dialog asks something, the rest of the page is out of reach.
  let around = [...document.querySelectorAll('dialog[open]')].filter((dialog) => dialog.matches(':modal')).pop() || document;
  if (thing.within) {
    around = find(thing.within);
    if (!around) return null;
    if (thing.within.kind === 'heading') around = part(around);
  }
  const wanted = squash(thing.name);
  let best = null;
  let rank = 4;
  for (const element of around.querySelectorAll(KINDS[thing.kind])) {
    const visible = element.matches('option') ? shown(element.parentElement) : thing.kind === 'file' || shown(face(element));
    if (!visible) continue;
    for (const name of wanted ? names(element) : ['']) {
      const now = name === wanted ? 1 : name.startsWith(wanted) ? 2 : name.includes(wanted) ? 3 : 4;
      if (now < rank) {
        best = element;
        rank = now;
      }
    }
  }
  return best;
}

// Every visible thing of this kind.
const all = (kind, around) => [...(around || document).querySelectorAll(KINDS[kind])].filter((one) => shown(face(one)));

// What stands on the page, as plain text; and whether these words are in it.
const page = () => document.body.innerText;
const reads = (words) => squash(page()).includes(squash(words));

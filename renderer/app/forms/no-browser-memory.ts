/**
 * Browsers store the content of fields in files of their own, to restore or complete it later. What is typed here may be stored only in the sealed
 * store. Every field therefore gets the attributes that forbid it.
 */

const FIELDS = 'input, textarea, select';
const NAME = 'autocomplete';

/** Marks the present fields and those added later. Gives the function that ends it. */
export function keepFromBrowser(root: Element): () => void {
  mark(root);
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) mark(node);
  });
  watch.observe(root, { childList: true, subtree: true });
  return () => watch.disconnect();
}

function mark(element: Element): void {
  if (element.matches(FIELDS)) markField(element);
  for (const field of element.querySelectorAll(FIELDS)) markField(field);
}

function markField(field: Element): void {
  if (field.getAttribute(NAME) !== 'off') field.setAttribute(NAME, 'off');
}

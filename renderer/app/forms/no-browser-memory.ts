/**
 * Browsers note what stands in the fields of a page in files of their own, so as to bring it back or to complete it another day. What is typed here belongs into
 * the sealed store and nowhere else: every field says so, also those that somebody forgot to say it of.
 */

const FIELDS = 'input, textarea, select';
const NAME = 'autocomplete';

/** Marks the fields that are there and those that come; gives what ends it. */
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

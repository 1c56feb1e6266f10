/** What an officer would see on a screen in the pseudo-language, and what is wrong with it. */
import type { Page } from '@playwright/test';
import { formatText } from '../../shared/catalogue/format-text.ts';
import { CATALOGUES } from '../../shared/catalogue/languages.ts';
import { LANGUAGE_ROWS, PSEUDO } from '../pseudo/language-rows.ts';
import { isData } from './pseudo-data.ts';
import { beyondTheEdge } from './serious-faults.ts';
import type { text } from './texts.ts';

const ROW = LANGUAGE_ROWS[PSEUDO];
const TEXTS: Readonly<Record<string, string>> = Object.assign(
  { 'language.plural': 'ar' },
  ...Object.values(ROW?.topics ?? {}),
);

export const PSEUDO_NAME = ROW?.name ?? '';

/** A text of the screens in the pseudo-language. */
export function say(key: Parameters<typeof text>[0], params: Readonly<Record<string, string | number>> = {}): string {
  return formatText(TEXTS, key, params);
}

/** Faults of the screen as it is now: its direction, keys and English in place of texts, and what does not fit. */
export async function pseudoFaults(page: Page): Promise<string[]> {
  const html = page.locator('html');
  const [dir, lang] = [await html.getAttribute('dir'), await html.getAttribute('lang')];
  const said = await page.evaluate(readScreen);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth + 1 ? [`the page is ${scrollWidth - clientWidth} pixels too wide`] : [];
  });
  return [
    ...(dir === 'rtl' && lang === PSEUDO ? [] : [`direction ${dir} of language ${lang}`]),
    ...wide,
    ...(await beyondTheEdge(page)).map((each) => `beyond the edge of the window: ${each}`),
    ...said.filter((each) => /\{\{|\}\}/.test(each) || isKey(each)).map((each) => `key: ${each}`),
    ...(await page.evaluate(readTooSmall)).map((each) => `does not fit: ${each}`),
    ...said
      .filter((each) => /[a-z]{3}/.test(each) && !isKey(each) && !isData(each))
      .map((each) => `not from the catalogue: ${each}`),
  ];
}

function isKey(said: string): boolean {
  return ['', '_one', '_other'].some((form) => `${said}${form}` in CATALOGUES.en);
}

/** Every text on the page that is not marked as a code, with labels and hints; runs in the page. */
function readScreen(): string[] {
  const CODES = 'script, style, code, pre, kbd, .mono, .raw, textarea, [lang]:not(html)';
  const found = new Set<string>();
  const isSeen = (element: Element | null): element is Element =>
    element !== null && element.closest(CODES) === null && element.checkVisibility();
  // On pointing at a word, the code behind it is shown: of a rule, a fact, a permission, a value as it was sent.
  const isCode = (element: Element, name: string) =>
    name === 'title' && /^[\w.:-]+$/.test(element.getAttribute(name) ?? '');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (isSeen(node.parentElement)) found.add((node.textContent ?? '').trim());
  for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (isSeen(element) && !isCode(element, name)) found.add((element.getAttribute(name) ?? '').trim());
  return [...found];
}

/** Choices and buttons that are smaller than what they say; runs in the page. */
function readTooSmall(): string[] {
  return [...document.querySelectorAll('[role="option"], button')]
    .filter((each) => each.checkVisibility() && getComputedStyle(each).overflow === 'visible')
    .filter((each) => each.scrollWidth > each.clientWidth + 2 || each.scrollHeight > each.clientHeight + 2)
    .map((each) => (each.textContent ?? '').trim());
}

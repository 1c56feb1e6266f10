import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The rules whose verdict depends on colours, and so on the theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** All rules but two that take long and whose faults are moderate, so that none of them would be given. */
const ALL_RULES = { rules: { region: { enabled: false }, 'heading-order': { enabled: false } } } satisfies RunOptions;

/** The faults in both themes. The page stays as it is, also with a dialog or menu open, and is dark afterwards. */
export async function seriousFaultsInBothThemes(page: Page): Promise<string[]> {
  await chooseColours(page, 'light');
  const light = await seriousFaults(page);
  await chooseColours(page, 'dark');
  const dark = await faultsByAxe(page, { runOnly: { type: 'rule', values: COLOUR_RULES } });
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
}

/** Accessibility faults of the present page that prevent work. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const faults = await faultsByAxe(page, ALL_RULES);
  return [...faults, ...(await beyondTheEdge(page)).map((each) => `beyond the edge of the window: ${each}`)];
}

async function chooseColours(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.evaluate((to) => document.documentElement.setAttribute('data-mantine-color-scheme', to), theme);
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

async function faultsByAxe(page: Page, options: RunOptions): Promise<string[]> {
  // Sent once to each page: its half a megabyte takes longer than most rules.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(readOnce);
    await page.evaluate(judgeAlikeOnce);
  }
  return page.evaluate(
    async (run) => {
      const { violations }: AxeResults = await window.axe.run(document, run);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
        );
      // Violations only: selectors for the thousands of passing elements would take longest.
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
}

/** A colour as axe has read it. */
interface ReadColour {
  r: number;
  g: number;
  b: number;
  alpha: number;
}

/** What axe does again and again with the same outcome is done once, or not at all where nobody reads it; runs in the page. */
function readOnce(): void {
  // The source of each element that a rule looked at. Faults are told by their selector.
  window.axe.configure({ noHtml: true });
  // Each element asks for the colours of all that lie behind it, and a screen has a few dozen colours.
  const { prototype } = (
    window.axe.commons as unknown as {
      color: { Color: { prototype: ReadColour & { parseString(text: string): unknown } } };
    }
  ).color.Color;
  const read = prototype.parseString;
  const known = new Map<string, ReadColour>();
  prototype.parseString = function (text) {
    const found = known.get(text);
    if (found !== undefined) return Object.assign(this, found);
    // One that cannot be read throws, and is told each time.
    read.call(this, text);
    const { r, g, b, alpha } = this;
    known.set(text, { r, g, b, alpha });
    return this;
  };
}

/** What is used here of the rules and checks that axe has loaded. */
interface LoadedAxe {
  readonly _audit: {
    readonly rules: readonly {
      readonly id: string;
      matches(this: unknown, node: Element, ...more: unknown[]): boolean;
    }[];
    readonly checks: Readonly<Record<string, { evaluate: Evaluate }>>;
  };
  readonly commons: {
    readonly dom: {
      isVisibleOnScreen(node: Element): boolean;
      /** For each rectangle of its text, the elements there from the top down. */
      getTextElementStack(node: Element): readonly (readonly Element[])[];
    };
  };
}

type Evaluate = (this: { data(value: object): void }, node: Element, ...more: unknown[]) => boolean | undefined;

/**
 * Two thirds of a look at the queue is contrast, and most texts of a screen look like another one. A text with the same colours, size and weight as one that passed, above elements
 * of the same colours in the same order, passes as well. Whatever does not pass is judged by itself, so each fault is told. Runs in the page.
 */
function judgeAlikeOnce(): void {
  const { _audit, commons } = window.axe as unknown as LoadedAxe;
  const check = _audit.checks['color-contrast'];
  const rule = _audit.rules.find(({ id }) => id === 'color-contrast');
  if (check === undefined || rule === undefined) throw new Error('axe checks contrast under other names');

  const OF_ELEMENT = ['background-color', 'background-image', 'opacity', 'mix-blend-mode', 'position', 'display'];
  const OF_TEXT = [
    ...['color', 'font-size', 'font-weight', 'text-shadow'],
    ...['-webkit-text-fill-color', '-webkit-text-stroke-width', '-webkit-text-stroke-color'],
  ];
  const numbers = new Map<string, number>();
  /** A number for the values of these properties: elements with the same values have the same. */
  const look = (element: Element, properties: readonly string[]): number => {
    const style = getComputedStyle(element);
    const values = properties.map((property) => style.getPropertyValue(property)).join('|');
    const number = numbers.get(values) ?? numbers.size;
    numbers.set(values, number);
    return number;
  };
  const passed = new Set<string>();
  let looks = new Map<Element, number>();
  const lookBelow = (element: Element): number => {
    const known = looks.get(element) ?? look(element, OF_ELEMENT);
    looks.set(element, known);
    return known;
  };
  const { evaluate } = check;
  check.evaluate = function (node, ...more) {
    if (!commons.dom.isVisibleOnScreen(node)) return evaluate.call(this, node, ...more);
    const stacks = commons.dom
      .getTextElementStack(node)
      .map((stack) => `${stack.indexOf(node)}:${stack.map(lookBelow).join()}`);
    const key = [look(node, OF_TEXT), ...new Set(stacks)].join(' ');
    if (passed.has(key)) {
      this.data({});
      return true;
    }
    const verdict = evaluate.call(this, node, ...more);
    if (verdict === true) passed.add(key);
    return verdict;
  };

  const FIELDS = ['input', 'select', 'textarea'];
  const { matches } = rule;
  rule.matches = function (node, ...more) {
    // The rule looks at the text of each element otherwise, to find that most have none.
    const hasText = [...node.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim() !== '');
    return (hasText || FIELDS.includes(node.localName)) && matches.call(this, node, ...more);
  };

  const { run } = window.axe;
  // Colours may be others at the next look.
  Object.assign(window.axe, {
    run: (...given: Parameters<typeof run>) => {
      looks = new Map();
      return Reflect.apply(run, window.axe, given);
    },
  });
}

/** Buttons, links and fields outside the window that no sideways scrolling reaches. */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      // A note that comes or goes is invisible, and for a moment beside the window.
      if (!element.checkVisibility({ opacityProperty: true })) return false;
      return width > 0 && (right > window.innerWidth + 1 || left < -1);
    };
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
        ? true
        : scrolls(element.parentElement));
    return [...document.querySelectorAll('button, a, input, select, textarea')]
      .filter((element) => isOut(element) && element.closest('.ag-root') === null && !scrolls(element.parentElement))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '');
  });
}

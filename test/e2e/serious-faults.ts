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

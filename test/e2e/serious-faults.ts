import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The faults in both themes. The page stays as it is, also with a dialog or menu open, and is dark afterwards. */
export async function seriousFaultsInBothThemes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((to) => document.documentElement.setAttribute('data-mantine-color-scheme', to), theme);
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    faults.push(...(await seriousFaults(page)).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

/** Accessibility faults of the present page that prevent work. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // In legacy mode axe stays in this page; otherwise it opens a second, blank one. Violations only: selectors for the thousands of passing elements
  // would take longest.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const torn = await beyondTheEdge(page);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
    .concat(torn.map((text) => `beyond the edge of the window: ${text}`));
}

/** Buttons, links and fields outside the window that no sideways scrolling reaches, once moving parts have come to rest: a note leaves the window sideways. */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations === 1);
    // By the clock: where nothing visible moves, the browser draws no frame, and the promise of the end waits for one.
    while (moving.some(({ playState }) => playState === 'running')) await new Promise((next) => setTimeout(next, 20));
    const isOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
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

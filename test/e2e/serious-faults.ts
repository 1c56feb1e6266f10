import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Faults that keep somebody from working, on the page as it is now. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Legacy mode keeps axe in this page: the other one opens a second, blank one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

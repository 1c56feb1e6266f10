import { expect, test } from 'vitest';
import { blankedCopy } from '../../../shared/intake/blanked-copy.ts';

function copied(text: string): string {
  const copying = blankedCopy(new TextEncoder().encode(text));
  for (;;) {
    const step = copying.next();
    if (step.done === true) return new TextDecoder().decode(step.value);
  }
}

// Looked back over for every line, four million of them would take hours.
test('four million line breaks in a row are copied', () => {
  const breaks = '\n'.repeat(4_000_000);
  expect(copied(`U${breaks}NB+UNOA:4`)).toBe(`U${breaks}NB+UNOA:4`);
});

test('a card number that empty lines break is covered', () => {
  expect(copied('CARD 41111111\n\n\n11111111 SEEN')).not.toContain('11111111');
});

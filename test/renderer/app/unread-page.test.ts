import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNREAD_PAGE, unreadPage } from '../../../renderer/app/imports/unread-page.ts';

test.each([
  [0, 0, { first: 0, last: 0, earlier: null, later: null }],
  [0, 1, { first: 1, last: 1, earlier: null, later: null }],
  [0, 16_384, { first: 1, last: 16_384, earlier: null, later: null }],
  [0, 16_385, { first: 1, last: 16_384, earlier: null, later: 16_384 }],
  [16_384, 16_385, { first: 16_385, last: 16_385, earlier: 0, later: null }],
])('the page at byte %i of a file of %i bytes', (from, size, page) => {
  expect(unreadPage(from, size)).toEqual(page);
});

test('going later page by page shows every byte once, and going earlier leads back to the start', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 * UNREAD_PAGE }), (size) => {
      let page = unreadPage(0, size);
      let shown = page.last - page.first + 1;
      while (page.later !== null) {
        page = unreadPage(page.later, size);
        shown += page.last - page.first + 1;
      }
      expect(shown).toBe(size);
      while (page.earlier !== null) page = unreadPage(page.earlier, size);
      expect(page.first).toBe(1);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from '../../../shared/audit/chain.ts';
import { markOf, notedText, readNotedHead } from '../../../shared/audit/noted-head.ts';

const HASH = textHash('an entry');
const OF = { unit: 'LFW', store: 'live', at: '2026-11-24T08:00:31.000Z' };
const LINE = notedText(OF, HASH);
const GROUPS = LINE.split(' ').at(-1) ?? '';

test('a noted head names unit, store and minute, and tells no number of entries', () => {
  expect(LINE).toMatch(/^AIRSIDE LFW live 2026-11-24T08:00Z (?:[0-9a-f]{4}-){8}[0-9a-f]{4}$/);
});

test.each([
  ['the whole line', LINE, true],
  ['the line with another case and more blanks', `  ${LINE.toUpperCase().replaceAll(' ', '  ')}\n`, true],
  [
    'the line with hyphens and blanks that do not break',
    LINE.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0'),
    true,
  ],
  ['the line with dashes, soft hyphens and no-width blanks', LINE.replaceAll('-', '\u2013\u00ad\u200b'), true],
  ['the groups alone', GROUPS, false],
  ['the groups with blanks', GROUPS.replaceAll('-', ' '), false],
  ['the groups without anything between them', GROUPS.replaceAll('-', ''), false],
] as const)('a noted head is read from %s', (_, text, isWhole) => {
  const of = isWhole ? { ...OF, at: '2026-11-24T08:00Z' } : null;
  expect(readNotedHead(text)).toEqual({ ok: true, value: { of, mark: markOf(HASH) } });
});

test.each([[''], ['1234'], [HASH], [`AIRSIDE LFW ${GROUPS}`], [GROUPS.replace(/.$/, 'g')]])(
  '%j is no noted head',
  (text) => {
    expect(readNotedHead(text)).toEqual({ ok: false, failure: { code: 'unreadable' } });
  },
);

test('a slip in one sign is named as a slip, and never taken for another head', () => {
  fc.assert(
    fc.property(fc.nat({ max: GROUPS.length - 1 }), fc.constantFrom(...'0123456789abcdef'), (at, sign) => {
      fc.pre(GROUPS[at] !== '-' && GROUPS[at] !== sign);
      const slip = GROUPS.slice(0, at) + sign + GROUPS.slice(at + 1);
      expect(readNotedHead(slip)).toEqual({ ok: false, failure: { code: 'mistyped' } });
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readNotedHead(text)));
});

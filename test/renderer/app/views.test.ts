import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { pathPart } from '../../../renderer/app/addresses.ts';
import { readCondition } from '../../../renderer/app/rules/read-condition.ts';
import { caseSteps, whyClosed } from '../../../renderer/app/traveller/case-steps.ts';
import { readableName } from '../../../renderer/app/traveller/person-text.ts';
import { splitAtMarks } from '../../../renderer/app/traveller/split-at-marks.ts';
import {
  countryName,
  formatAmount,
  formatDate,
  formatFlight,
  formatLeft,
  formatLocal,
  formatSize,
  formatStamp,
  formatTime,
} from '../../../renderer/app/ui/format.ts';
import { moveSplitter } from '../../../renderer/app/ui/pane-sizes.ts';
import type { Case } from '../../../shared/casework/case.ts';

vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T12:00Z') });

describe('marks in a raw line', () => {
  const mark = fc.record({
    start: fc.integer({ min: -3, max: 40 }),
    end: fc.integer({ min: -3, max: 40 }),
    strong: fc.boolean(),
  });

  test('marks in a raw line never change the line, whatever their ranges', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        expect(
          splitAtMarks(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('marks in a raw line show the strong one where two overlap', () => {
    const pieces = splitAtMarks('FOP+CA::1311', [
      { start: 0, end: 12, strong: false },
      { start: 4, end: 6, strong: true },
    ]);
    expect(pieces.map(({ text, mark: kind }) => [text, kind])).toEqual([
      ['FOP+', 'weak'],
      ['CA', 'strong'],
      ['::1311', 'weak'],
    ]);
  });
});

describe('panes', () => {
  test('panes keep the whole width and their least width wherever a splitter is moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1 }), fc.integer({ min: -2000, max: 2000 }), (index, by) => {
        const sizes = moveSplitter([385, 320], index, by);
        const all = [...sizes, 1000 - sizes.reduce((sum, size) => sum + size, 0)];
        expect(Math.min(...all)).toBeGreaterThanOrEqual(180);
      }),
    );
  });
});

describe('a text for officers', () => {
  test.each([
    [formatDate('1991-03-12', 'en'), '12 Mar 1991'],
    [formatDate('1991-03-12', 'fr'), '12 mars 1991'],
    [formatDate('unknown', 'en'), 'unknown'],
    [formatTime(29_666_182, 'Africa/Lome', 'en'), '12:22'],
    [formatLocal('2026-11-24T14:35', 'en'), '24 Nov 14:35'],
    [formatLocal('2026-11-24T14:35Z', 'en'), '24 Nov 14:35 UTC'],
    [formatLocal('2026-11-24', 'en'), '24 Nov'],
    [formatLocal('2027-02-19T15:40', 'en'), '19 Feb 15:40'],
    [formatLocal('2010-12-12T09:15', 'en'), '12 Dec 2010 09:15'],
    [formatLocal('2010-12-12', 'fr'), '12 déc. 2010'],
    [formatStamp('2025-11-24T12:00Z', 'Africa/Lome', 'en'), '24 Nov 2025 12:00'],
    [formatSize(381, 'en'), '381 bytes'],
    [formatSize(381, 'fr'), '381\u00a0octets'],
    [formatSize(4100, 'en'), '4 kB'],
    [formatLeft(18), '0:18'],
    [formatLeft(785), '13:05'],
    [formatLeft(-1), null],
    [formatFlight({ carrier: 'KP', number: 21, suffix: 'A' }), 'KP 021A'],
    [formatAmount(1311.4, 'USD', 'en'), '1,311.40 USD'],
    [countryName('NGA', 'en'), 'Nigeria'],
    [countryName('DEU', 'fr'), 'Allemagne'],
    [countryName('UTO', 'en'), 'UTO'],
    [readableName("O'NEIL-KPODO, MARIE-ANGE D'ARC"), "O'NEIL-KPODO, Marie-Ange D'Arc"],
    [readableName('FERREIRA, ANA LÚCIA'), 'FERREIRA, Ana Lúcia'],
  ])('a text for officers is as expected: %s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('a condition', () => {
  const leaf = { kind: 'leaf', fact: 'booking.leadHours', operator: 'lessThan', expected: 72 };

  test('a condition is read in the form of rule files and in the form of the engine', () => {
    const written = {
      all: [{ fact: 'booking.leadHours', lessThan: 72 }, { not: { fact: 'booking.leadHours', lessThan: 72 } }],
    };
    const kept = {
      kind: 'all',
      path: '',
      of: [
        { ...leaf, path: 'all.0' },
        { kind: 'not', path: 'all.1', of: leaf },
      ],
    };
    expect(readCondition(written)).toEqual({ kind: 'all', of: [leaf, { kind: 'not', of: [leaf] }] });
    expect(readCondition(kept)).toEqual(readCondition(written));
  });

  test('a condition that is invalid never breaks the screen', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(['all', 'any', 'not', 'leaf', 'unreadable']).toContain(readCondition(value).kind);
      }),
    );
  });
});

describe('the steps of a case', () => {
  const found: Case = {
    id: 'LFW-2026-000001',
    flight: 'f',
    traveller: 't',
    travellerName: 'OKAFOR, CHIDI',
    state: 'open',
    owner: 'me',
    openedAt: '2026-11-24T14:22:00Z',
    outcomeAtOpening: 'inspect',
    basis: 'hit',
    credited: null,
    decisions: [],
    result: null,
    timeline: [],
  };
  const open = (steps: object) =>
    Object.entries(steps)
      .filter(([, possible]) => possible === true)
      .map(([step]) => step);
  test.each<[string, Case | null, readonly string[], number?]>([
    ['nobody began', null, ['claim', 'select', 'decide', 'note']],
    ['I have', found, ['release', 'select', 'decide', 'note', 'close']],
    [
      'I selected',
      { ...found, state: 'selected' as const },
      ['release', 'deselect', 'decide', 'recordResult', 'note', 'close'],
    ],
    ['I have, with a hit that is not decided', found, ['release', 'select', 'decide', 'note'], 1],
    ['another officer has', { ...found, owner: 'you' }, ['claim', 'note']],
    ['nobody has any more', { ...found, owner: null }, ['claim', 'select', 'decide', 'note']],
    ['is closed', { ...found, state: 'closed' as const, owner: null }, ['reopen']],
  ])('an officer gets the steps of a case that %s', (_, one, expected, undecided = 0) => {
    expect(open(caseSteps(one, 'me', { all: 3, undecided }, false))).toEqual(expected);
  });

  test.each([
    ['there is nobody to ask', null, false, 'clear', [], null],
    ['the duty officer is to be asked and the officer has no case', null, false, 'clear', ['police'], 'ask-duty'],
    ['the duty officer is to be asked but the officer has a case', found, false, 'clear', ['police'], null],
    ['the officer sees hits and the duty officer knows of more', null, false, 'watch', ['police'], null],
    ['the case goes on beside the work of the agency', found, true, 'clear', [], 'beside'],
  ] as const)(
    'where %s, the bar of the case says so or has its buttons',
    (_, one, caseIsBeside, outcome, askDuty, why) => {
      expect(whyClosed({ case: one, caseIsBeside, outcome, askDuty })).toBe(why);
    },
  );
});

test('a part of an address is decoded, and a damaged one does not break the screen', () => {
  expect(pathPart(encodeURIComponent('abc:1/2 %'))).toBe('abc:1/2 %');
  expect(pathPart('%E0%A4%A')).toBe('%E0%A4%A');
});

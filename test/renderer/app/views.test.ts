import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { pathPart } from '../../../renderer/app/addresses.ts';
import { readCondition } from '../../../renderer/app/rules/read-condition.ts';
import { missingForStep, missingTexts, whyClosed } from '../../../renderer/app/traveller/case-steps.ts';
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
import type { ActContext } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { MeetingTime } from '../../../shared/flight/meeting-time.ts';
import { SEIZURE } from '../../shared/casework/found-things.ts';

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
    [formatAmount(683000, 'XOF', 'en'), '683,000 XOF'],
    [formatAmount(12.5, 'XOF', 'en'), '12.50 XOF'],
    [formatAmount(7, 'XX', 'en'), '7.00 XX'],
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
    state: 'triage',
    assigned: 'me',
    openedAt: '2026-11-24T14:22:00Z',
    outcomeAtOpening: 'inspect',
    origin: 'hit',
    credited: null,
    closedBy: [],
    decisions: [],
    result: null,
    found: [],
    timeline: [],
  };
  const HITS: ActContext['hits'] = [{ rule: 'customs.cash', family: 'payment', accuses: true }];
  const STEPS = [
    ...(['claim', 'select', 'deselect', 'dismiss', 'miss', 'meet', 'decide-hit', 'record-result'] as const),
    ...(['conclude', 'send-back', 'close', 'note', 'release', 'assign', 'hand-over'] as const),
  ];
  const NOT_SENT = {
    ...{ deselect: 'not-sent', meet: 'not-sent', 'record-result': 'not-sent' },
    ...{ conclude: 'not-sent', 'send-back': 'not-sent', close: 'not-sent' },
  };
  /** What each step waits for, in words; a step that can be taken is left out. */
  const waiting = (one: Case | null, hits = HITS, supervises = false, leads = true, early: MeetingTime | null = null) =>
    Object.fromEntries(
      [...STEPS, 'reopen' as const].flatMap((step) => {
        const owner = one?.assigned == null ? null : { name: 'Awa', isMe: one.assigned === 'me' };
        const missing = missingForStep(one, step, {
          ...{ officer: 'me', agency: 'customs', hits, supervises, leads, early },
          present: new Set(['customs', 'police']),
        });
        const said = missingTexts(step, missing, owner, String).map(([key]) => key.replace('case.missing.', ''));
        return said.length === 0 ? [] : [[step, said.join(', ')]];
      }),
    );
  const sent = { ...found, state: 'sent' as const };
  const recorded = { ...found, state: 'secondary' as const, ...SEIZURE };
  const NO_REOPENING = { reopen: 'not-closed' };
  test.each<[string, Case | null, object]>([
    [
      'nobody began',
      null,
      Object.fromEntries(
        [...STEPS, 'reopen']
          .filter((step) => !['claim', 'select', 'dismiss', 'miss', 'decide-hit', 'note'].includes(step))
          .map((step) => [step, 'claim']),
      ),
    ],
    ['I have', found, { claim: 'yours', ...NOT_SENT, ...NO_REOPENING }],
    [
      'I sent to secondary',
      sent,
      {
        ...{ claim: 'yours', select: 'sent', dismiss: 'sent', conclude: 'result', 'send-back': 'result' },
        ...{ close: 'result', ...NO_REOPENING },
      },
    ],
    [
      'waits for a conclusion',
      recorded,
      {
        ...{ claim: 'yours', select: 'met', deselect: 'met', dismiss: 'met', miss: 'met', meet: 'met' },
        ...{ close: 'not-concluded', ...NO_REOPENING },
      },
    ],
    [
      'is concluded',
      { ...recorded, state: 'concluded' },
      {
        ...{ claim: 'yours', select: 'examined', deselect: 'examined', dismiss: 'examined', miss: 'examined' },
        ...{ meet: 'examined', conclude: 'concluded', ...NO_REOPENING },
      },
    ],
    [
      'another officer has',
      { ...found, assigned: 'you' },
      { claim: 'owner', ...NOT_SENT, release: 'owner', assign: 'owner', 'hand-over': 'owner', ...NO_REOPENING },
    ],
    ['nobody has any more', { ...found, assigned: null }, { ...NOT_SENT, release: 'nobody', ...NO_REOPENING }],
    [
      'is closed',
      { ...found, state: 'closed', assigned: 'you' },
      Object.fromEntries(STEPS.filter((step) => step !== 'note').map((step) => [step, 'closed'])),
    ],
  ])('a case that %s says what each step waits for', (_, one, expected) => {
    expect(waiting(one)).toEqual(expected);
  });

  test('there is no wrong hit where none counts', () => {
    expect(waiting(found, [])).toMatchObject({ 'decide-hit': 'no-hits' });
  });

  test.each(['landing', 'check-in'] as const)('before the %s nobody is met and nothing is found', (after) => {
    const early = { from: 29_000_000, after };
    expect(waiting(sent, HITS, false, true, early)).toMatchObject({ meet: after, 'record-result': after });
    expect(waiting(sent, HITS, false, true, early)).not.toHaveProperty('miss');
    expect(waiting(recorded, HITS, false, true, early)).not.toHaveProperty('record-result');
  });

  test('an agency that does not lead sends no case back', () => {
    expect(waiting(recorded, HITS, false, false)).toMatchObject({ 'send-back': 'leading' });
  });

  test('a supervisor hands back the case of another officer', () => {
    expect(waiting({ ...found, assigned: 'you' }, HITS, true)).not.toHaveProperty('release');
    expect(waiting({ ...found, assigned: null }, HITS, true)).toHaveProperty('release', 'nobody');
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

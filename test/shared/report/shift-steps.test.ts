import { describe, expect, test } from 'vitest';
import type { Case, CaseEvent, CaseWork } from '../../../shared/casework/case.ts';
import { toldCase } from '../../../shared/casework/told-case.ts';
import { type ShiftSteps, shiftSteps } from '../../../shared/report/shift-steps.ts';
import { NOTHING, SEIZURE } from '../casework/found-things.ts';

const SHIFT = { from: '2026-11-24T06:00:00.000Z', to: '2026-11-24T14:00:00.000Z' };
const by = { officer: 'LFW-01', agency: 'customs', note: null } as const;
const BEFORE = '2026-11-24T05:59:00.000Z';
const IN = '2026-11-24T06:00:00.000Z';
const AFTER = '2026-11-24T14:00:00.000Z';

const step = (kind: 'selected' | 'deselected' | 'met' | 'closed', at = IN): CaseEvent => ({ ...by, kind, at });
const missed = (at = IN): CaseEvent => ({ ...by, kind: 'missed', why: 'no-officer', at });
const dismissed = (at = IN): CaseEvent => ({ ...by, kind: 'dismissed', why: 'known', at });
const recorded = (what: typeof SEIZURE | typeof NOTHING | typeof LET_RUN, at = IN): CaseEvent => {
  return { ...by, kind: 'result-recorded', at, note: '', ...what };
};
const LET_RUN = { result: 'let-run', found: [] } as const;

const opened: Case = {
  ...{ id: 'LFW-2026-000001', flight: 'ET-508-ADD-2026-11-24', traveller: 'a', travellerName: 'HIT, AMA' },
  ...{ state: 'triage', assigned: null, openedAt: BEFORE, outcomeAtOpening: 'inspect', origin: 'hit' },
  ...{ decisions: [], result: null, found: [], credited: null, closedBy: [], timeline: [] },
};

const counts = (steps: ShiftSteps<Case>) =>
  Object.entries(steps)
    .filter(([, found]) => found.length > 0)
    .map(([name]) => name)
    .join(' ');

describe('the steps of a shift', () => {
  test.each<[string, Partial<CaseWork>, string]>([
    ['a case that nobody did anything about is open', {}, 'open'],
    ['a traveller sent in the shift', { state: 'sent', timeline: [step('selected')] }, 'sent open'],
    ['a traveller sent before it', { state: 'sent', timeline: [step('selected', BEFORE)] }, 'open'],
    ['a traveller sent after it', { state: 'sent', timeline: [step('selected', AFTER)] }, 'open'],
    ['a traveller withdrawn since', { timeline: [step('selected'), step('deselected')] }, 'open'],
    [
      'a traveller sent before it and met in it',
      { state: 'secondary', timeline: [step('selected', BEFORE), step('met')] },
      'met open',
    ],
    [
      'a find of a closed case',
      { ...SEIZURE, state: 'closed', timeline: [step('selected', BEFORE), recorded(SEIZURE)] },
      'met results',
    ],
    [
      'a traveller met before it with a result in it is met in no shift twice',
      { ...SEIZURE, state: 'closed', timeline: [step('met', BEFORE), recorded(SEIZURE)] },
      'results',
    ],
    [
      'a document seen with nothing, recorded in one step',
      { ...NOTHING, state: 'secondary', timeline: [recorded(NOTHING)] },
      'met results open',
    ],
    [
      'a traveller let run, whom nobody met',
      { ...LET_RUN, state: 'secondary', timeline: [recorded(LET_RUN)] },
      'results open',
    ],
    ['a result sent back since', { state: 'secondary', timeline: [recorded(NOTHING)] }, 'met open'],
    ['a traveller missed', { state: 'closed', result: 'not-examined', timeline: [missed()] }, 'missed closed'],
    ['a traveller dismissed', { state: 'closed', result: 'not-examined', timeline: [dismissed()] }, 'dismissed closed'],
    ['a case closed in the shift', { ...SEIZURE, state: 'closed', timeline: [step('closed')] }, 'closed'],
    ['a case closed before it', { ...SEIZURE, state: 'closed', timeline: [step('closed', BEFORE)] }, ''],
    [
      'a traveller missed, reopened and dismissed',
      { state: 'closed', result: 'not-examined', timeline: [missed(), dismissed()] },
      'dismissed closed',
    ],
    ['a missed one whose case was reopened', { timeline: [missed()] }, 'open'],
  ])('%s', (_, given, expected) => {
    expect(counts(shiftSteps([{ ...opened, ...given }], SHIFT))).toBe(expected);
  });
});

describe('a step that one officer typed for another', () => {
  const kofi = { officer: 'LFW-02', agency: 'police' } as const;
  const met: CaseEvent = { ...step('met'), doneBy: { ...kofi, deed: 1 } };
  const answered = (kind: 'deed-confirmed' | 'deed-disputed'): CaseEvent => {
    return { ...kofi, kind, deed: 1, note: null, at: IN };
  };
  test.each([
    ['names nobody before that officer confirmed it', [], null],
    ['names them once they did', [answered('deed-confirmed')], kofi],
    ['names who typed it where they dispute it', [answered('deed-disputed')], { officer: 'LFW-01', agency: 'customs' }],
  ])('%s', (_, answers, doer) => {
    const [done] = shiftSteps([{ ...opened, state: 'secondary', timeline: [met, ...answers] }], SHIFT).met;
    if (doer === null) expect(done?.doer).toBeNull();
    else expect(done?.doer).toMatchObject(doer);
  });
});

describe('a step of two shifts', () => {
  const NEXT = { from: SHIFT.to, to: '2026-11-24T22:00:00.000Z' };
  const marksOf = (timeline: readonly CaseEvent[], of = SEIZURE) =>
    [SHIFT, NEXT].map((times) =>
      shiftSteps([{ ...opened, ...of, state: 'closed', timeline }], times).results.map(
        ({ isEarlier, corrects }) => `${isEarlier ? 'earlier ' : ''}${corrects ? 'corrects' : 'counts'}`,
      ),
    );
  const sentBack: CaseEvent = { ...by, kind: 'sent-back', at: AFTER };

  test.each<[string, readonly CaseEvent[], readonly (readonly string[])[]]>([
    [
      'one that was typed after its shift stands in the next, marked',
      [{ ...recorded(SEIZURE, AFTER), happened: '2026-11-24T13:50:00.000Z' }],
      [[], ['earlier counts']],
    ],
    [
      'a result corrected in the next shift counts in its own only',
      [recorded(SEIZURE), recorded(SEIZURE, AFTER)],
      [['counts'], ['corrects']],
    ],
    ['a result corrected in its own shift stands once', [recorded(NOTHING), recorded(SEIZURE)], [['counts'], []]],
    [
      'a result sent back and recorded again in the next shift counts in its own only',
      [recorded(SEIZURE), sentBack, recorded(SEIZURE, AFTER)],
      [['counts'], ['corrects']],
    ],
    [
      'a result sent back in its own shift counts where it is recorded again',
      [recorded(NOTHING), { ...sentBack, at: IN }, recorded(SEIZURE, AFTER)],
      [[], ['counts']],
    ],
  ])('%s', (_, timeline, expected) => {
    expect(marksOf(timeline)).toEqual(expected);
  });
});

describe('a case as it is told outside', () => {
  test('a traveller let run is told as in secondary, without what followed', () => {
    const timeline = [step('met'), recorded(LET_RUN), step('deselected', AFTER)];
    const told = toldCase({ ...opened, ...LET_RUN, state: 'closed', credited: ['a'], closedBy: ['customs'], timeline });
    expect(told).toEqual({ ...opened, state: 'secondary', timeline: timeline.slice(0, 1) });
  });

  test('any other case is told as it is', () => {
    const found: Case = { ...opened, ...SEIZURE };
    expect(toldCase(found)).toBe(found);
  });
});

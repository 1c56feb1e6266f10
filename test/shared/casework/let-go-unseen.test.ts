/** How a case stands for an agency whose hits nobody looked at, whatever steps were taken by whom. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, CaseEvent } from '../../../shared/casework/case.ts';
import { agenciesIn, asItStands, isLetGo, seenSteps, storedAfter } from '../../../shared/casework/let-go-unseen.ts';

const AGENCIES = ['customs', 'police', 'gendarmerie'] as const satisfies readonly LawAgency[];
const at = '2026-11-24T14:00:00.000Z';

/** What officers of an agency enter; the state that it leaves is that of the machine, where nobody corrects anything. */
const STEPS = {
  claimed: { kind: 'claimed', note: null },
  selected: { kind: 'selected', note: null, state: 'sent' },
  met: { kind: 'met', note: null, state: 'secondary' },
  unmet: { kind: 'unmet', note: 'a slip', state: 'sent' },
  deselected: { kind: 'deselected', note: 'a reason', state: 'triage' },
  dismissed: { kind: 'dismissed', why: 'explained', note: null, state: 'closed', result: 'not-examined' },
  missed: { kind: 'missed', why: 'no-officer', note: null, state: 'closed', result: 'not-examined' },
  nothing: { kind: 'result-recorded', result: 'nothing-found', found: [], note: '', state: 'concluded' },
  find: { kind: 'result-recorded', result: 'found', found: [], note: '', state: 'concluded' },
  concluded: { kind: 'concluded', note: null, state: 'concluded' },
  closed: { kind: 'closed', note: null, state: 'closed' },
  noted: { kind: 'noted', note: 'a note' },
  acknowledged: { kind: 'acknowledged', note: null },
  'let-go': { kind: 'let-go', seenBy: ['police', 'gendarmerie'], note: 'a reason' },
} as const;
type StepName = keyof typeof STEPS;
type Taken = readonly [agency: LawAgency, step: StepName];

/** The case after the steps. */
function caseOf(steps: readonly Taken[]): Case {
  let [state, result]: [Case['state'], Case['result']] = ['triage', null];
  const timeline = steps.map(([agency, name]): CaseEvent => {
    const step: (typeof STEPS)[StepName] & { readonly state?: Case['state']; readonly result?: Case['result'] } =
      STEPS[name];
    state = step.state ?? state;
    result = step.result ?? (step.state === undefined || name === 'concluded' || name === 'closed' ? result : null);
    return { ...step, officer: agency, agency, at } as CaseEvent;
  });
  return {
    ...{ id: 'LFW-2026-000001', flight: 'F', traveller: 'T', travellerName: 'HIT', state, assigned: null },
    ...{ openedAt: at, outcomeAtOpening: 'inspect', origin: 'hit', decisions: [], result, found: [] },
    ...{ credited: null, closedBy: [], timeline },
  };
}

/** Police and gendarmerie see a hit that customs do not see. */
const sees = (event: CaseEvent) => event.agency !== 'customs';
const blindToNone = () => true;

const anySteps = fc.array(
  fc.tuple(fc.constantFrom(...AGENCIES), fc.constantFrom(...(Object.keys(STEPS) as StepName[]))),
  { maxLength: 12 },
);

describe('how a case stands', () => {
  test.each<readonly [string, readonly Taken[], Case['state'] | null]>([
    ['nobody let anybody go', [['customs', 'selected']], null],
    ['customs dismissed', [['customs', 'dismissed']], 'triage'],
    ['police dismissed', [['police', 'dismissed']], null],
    ['gendarmerie, who see the hit, too, dismissed', [['gendarmerie', 'dismissed']], null],
    [
      'customs found nothing with whom police met by a slip alone',
      [
        ['police', 'selected'],
        ['police', 'met'],
        ['police', 'unmet'],
        ['customs', 'nothing'],
      ],
      'sent',
    ],
    [
      'customs withdrew whom police sent',
      [
        ['police', 'selected'],
        ['customs', 'deselected'],
      ],
      'sent',
    ],
    [
      'customs withdrew whom customs sent',
      [
        ['customs', 'selected'],
        ['customs', 'deselected'],
      ],
      'triage',
    ],
    [
      'customs withdrew whom customs sent, after police sent them, too',
      [
        ['police', 'selected'],
        ['customs', 'deselected'],
        ['customs', 'selected'],
        ['customs', 'deselected'],
      ],
      'sent',
    ],
    [
      'police withdrew whom they sent',
      [
        ['police', 'selected'],
        ['police', 'deselected'],
      ],
      null,
    ],
    [
      'police withdrew whom they sent before, and customs then dismissed',
      [
        ['police', 'selected'],
        ['police', 'deselected'],
        ['customs', 'dismissed'],
      ],
      'triage',
    ],
    [
      'customs found nothing with whom customs sent',
      [
        ['customs', 'selected'],
        ['customs', 'nothing'],
      ],
      'sent',
    ],
    [
      'customs met and found nothing',
      [
        ['customs', 'selected'],
        ['customs', 'met'],
        ['customs', 'nothing'],
      ],
      'sent',
    ],
    [
      'customs found nothing with whom police met',
      [
        ['police', 'met'],
        ['customs', 'nothing'],
      ],
      'secondary',
    ],
    [
      'police agreed that customs found nothing',
      [
        ['customs', 'nothing'],
        ['police', 'concluded'],
      ],
      null,
    ],
    [
      'police let go, too',
      [
        ['customs', 'nothing'],
        ['customs', 'closed'],
        ['police', 'let-go'],
      ],
      null,
    ],
    [
      'police only read it',
      [
        ['customs', 'dismissed'],
        ['police', 'acknowledged'],
      ],
      'triage',
    ],
    [
      'police only claimed and wrote',
      [
        ['customs', 'dismissed'],
        ['police', 'claimed'],
        ['police', 'noted'],
      ],
      'triage',
    ],
    [
      'police sent them again',
      [
        ['customs', 'dismissed'],
        ['police', 'selected'],
      ],
      null,
    ],
    [
      'customs let go once more',
      [
        ['customs', 'dismissed'],
        ['police', 'selected'],
        ['customs', 'missed'],
      ],
      'sent',
    ],
    [
      'customs found something',
      [
        ['customs', 'selected'],
        ['customs', 'find'],
      ],
      null,
    ],
    [
      'customs closed their find',
      [
        ['customs', 'find'],
        ['customs', 'closed'],
      ],
      'concluded',
    ],
    [
      'customs closed their find, which police only claimed',
      [
        ['customs', 'find'],
        ['police', 'claimed'],
        ['customs', 'closed'],
        ['police', 'claimed'],
      ],
      'concluded',
    ],
    [
      'police took part in the find of customs',
      [
        ['customs', 'find'],
        ['police', 'concluded'],
        ['customs', 'closed'],
      ],
      null,
    ],
  ])('where %s, it is as the steps say', (_, steps, state) => {
    const shown = asItStands(caseOf(steps), sees);
    expect(shown.letGo === undefined ? null : shown.state).toBe(state);
  });

  test('is never closed while it stands for somebody, names a step of whoever does not see the hit, and changes no step', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const found = caseOf(steps);
        const shown = asItStands(found, sees);
        if (shown.letGo === undefined) {
          expect(shown).toBe(found);
          return;
        }
        expect(shown.state).not.toBe('closed');
        expect(shown.letGo.agency).toBe('customs');
        expect(shown.timeline).toBe(found.timeline);
        expect(shown.result === null || shown.state === 'concluded').toBe(true);
      }),
    );
  });

  test('is that of everybody for whoever sees no hit that others do not see', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const found = caseOf(steps);
        expect(asItStands(found, blindToNone)).toBe(found);
      }),
    );
  });

  test('follows from what those do who see the hit and from letting go alone: notes, claims and looks change nothing', () => {
    const beside = new Set<StepName>(['claimed', 'noted', 'acknowledged']);
    fc.assert(
      fc.property(anySteps, (steps) => {
        const fewer = steps.filter(([, name]) => !beside.has(name));
        const [all, some] = [caseOf(steps), caseOf(fewer)].map((found) => asItStands(found, sees));
        expect([all?.letGo?.kind, all?.state]).toEqual([some?.letGo?.kind, some?.state]);
      }),
    );
  });

  test('ends with any step of whoever sees the hit by which they let go, send or meet', () => {
    const acts = ['let-go', 'dismissed', 'nothing', 'selected', 'met'] as const;
    fc.assert(
      fc.property(
        anySteps,
        fc.constantFrom(...acts),
        fc.constantFrom('police', 'gendarmerie'),
        (steps, act, agency) => {
          expect(asItStands(caseOf([...steps, [agency, act]]), sees).letGo).toBeUndefined();
        },
      ),
    );
  });

  test('stands after each letting go by whoever does not see the hit', () => {
    const acts = ['dismissed', 'missed', 'deselected', 'nothing'] as const;
    fc.assert(
      fc.property(anySteps, fc.constantFrom(...acts), (steps, act) => {
        expect(asItStands(caseOf([...steps, ['customs', act]]), sees).letGo).toMatchObject({ agency: 'customs' });
      }),
    );
  });
});

describe('what is stored after a step on a case that stands', () => {
  const stored = { ...caseOf([['customs', 'dismissed']]), closedBy: ['customs' as const] };
  const shown = asItStands(stored, sees);

  test('is what others have of it, where the step only says something, and never that it stands', () => {
    const done: Case = { ...shown, assigned: 'LFW-07' };
    const kept = storedAfter(stored, shown, done, { kind: 'claim', note: null });
    expect(kept).toEqual({ ...stored, assigned: 'LFW-07' });
    expect(kept).not.toHaveProperty('letGo');
  });

  test('is the case as it goes on for everybody, where it is taken up', () => {
    const kept = storedAfter(stored, shown, { ...shown, state: 'sent' }, { kind: 'select', note: null });
    expect(kept).toMatchObject({ state: 'sent', result: null, closedBy: [] });
    expect(kept).not.toHaveProperty('letGo');
  });
});

describe('who took part in a step', () => {
  const agencyOf = (officer: string): LawAgency | null => AGENCIES.find((agency) => officer.startsWith(agency)) ?? null;
  const step = {
    kind: 'dismissed',
    why: 'explained',
    note: null,
    officer: 'customs 1',
    agency: 'customs',
    at,
  } as const;

  test('is whoever typed it, the second officer, and whoever proposed it', () => {
    const by = { officer: 'gendarmerie 1', agency: 'gendarmerie', at } as const;
    const timeline: readonly CaseEvent[] = [
      { kind: 'proposed', proposal: 1, proposed: { kind: 'dismiss', why: 'explained' }, note: null, ...by },
      { ...step, second: 'police 1', accepts: 1 },
    ];
    expect(agenciesIn({ timeline }, timeline[1] as CaseEvent, agencyOf)).toEqual(['customs', 'police', 'gendarmerie']);
  });

  test('is whoever is named as having done it only once they confirmed it', () => {
    const typed: CaseEvent = { ...step, doneBy: { officer: 'police 1', agency: 'police', deed: 1 } };
    const answer: CaseEvent = {
      kind: 'deed-confirmed',
      deed: 1,
      note: null,
      officer: 'police 1',
      agency: 'police',
      at,
    };
    expect(agenciesIn({ timeline: [typed] }, typed, agencyOf)).toEqual(['customs']);
    expect(agenciesIn({ timeline: [typed, answer] }, typed, agencyOf)).toEqual(['customs', 'police']);
  });

  test('is told by the officer in steps of earlier releases', () => {
    const { agency: _, ...old } = step;
    expect(agenciesIn({ timeline: [old] }, old, agencyOf)).toEqual(['customs']);
  });
});

test('that an agency let go for itself is read only by agencies that saw its hits', () => {
  const { timeline } = caseOf([
    ['customs', 'dismissed'],
    ['police', 'let-go'],
  ]);
  expect(timeline.map(isLetGo)).toEqual([true, false]);
  expect(seenSteps(timeline, 'customs').map(({ kind }) => kind)).toEqual(['dismissed']);
  expect(seenSteps(timeline, 'gendarmerie')).toBe(timeline);
});

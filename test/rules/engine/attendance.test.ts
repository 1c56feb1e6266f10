import { describe, expect, test } from 'vitest';
import { type Attendance, attendanceOf, type Findings } from '../../../rules/engine/attendance.ts';
import { agenciesIn } from '../../../shared/agency/agencies.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { type AgencyRow, SHIPPED_ROWS } from '../../../shared/agency/agency-row.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import { type Power, type PowerLine, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { powersOn } from '../../../shared/frame/powers.ts';
import type { Outcome, Threat } from '../../../shared/screening/outcome.ts';
import type { Handling, Scores } from '../../../shared/screening/screening.ts';
import { DRUG, WITH_MADE } from '../../shared/agency/made-agencies.ts';

const levels = (customs: Outcome, police: Outcome, immigration: Outcome, joint: Outcome) => ({
  customs,
  police,
  immigration,
  joint,
});
const points = (customs: number, police: number, immigration: number): Scores => ({
  customs,
  police,
  immigration,
  joint: 0,
});
const CUSTOMS_ASKS = levels('inspect', 'watch', 'clear', 'inspect');
const POLICE_ASKS = levels('clear', 'inspect', 'watch', 'inspect');
const ONLY_TOGETHER = levels('watch', 'watch', 'clear', 'inspect');

function line(agency: LawAgency, area: Threat, powers: readonly Power[], validTo: string | null = null): PowerLine {
  const id = `${agency}-${area}`;
  return { id, agency, area, powers, goesTo: '', cites: 'Law 1', validFrom: null, validTo, note: '' };
}

interface Case {
  readonly handling?: Handling;
  readonly conflict?: boolean;
  readonly watched?: boolean;
  readonly isCareUnreviewed?: boolean;
  readonly threats?: Partial<Record<Mandate, readonly Threat[]>>;
  readonly lines?: readonly PowerLine[];
  readonly rows?: readonly AgencyRow[];
}

function attendance(outcomes: Findings['outcomes'], scores: Scores, given: Case = {}): Attendance {
  const { handling = null, conflict = false, watched = false, threats = {}, lines = [], rows = SHIPPED_ROWS } = given;
  const { isCareUnreviewed = false } = given;
  const powers = powersOn({ ...STARTING_FRAME, powers: lines }, '2026-11-24');
  const threatsOf = (mandate: Mandate) => threats[mandate] ?? [];
  const asked = { isWatched: () => watched, asksForStop: () => conflict, isCareUnreviewed };
  return attendanceOf({ outcomes, scores, handling, ...asked, threatsOf, powers, agencies: agenciesIn(rows) });
}

describe('attendance by mandate', () => {
  test.each([
    ['nobody when clear', levels('clear', 'clear', 'clear', 'clear'), points(0, 0, 0), 'nobody', []],
    ['nobody for a watch', levels('watch', 'watch', 'clear', 'watch'), points(30, 30, 0), 'nobody', []],
    ['the agency whose own rules ask for it', POLICE_ASKS, points(0, 60, 30), 'own-mandates', ['police']],
    [
      'the higher score leads',
      levels('inspect', 'inspect', 'clear', 'inspect'),
      points(60, 80, 0),
      'own-mandates',
      ['police', 'customs'],
    ],
    [
      'an intercept leads over a score',
      levels('inspect', 'clear', 'intercept', 'intercept'),
      points(90, 0, 0),
      'own-mandates',
      ['immigration', 'customs'],
    ],
    ['customs and police when only together', ONLY_TOGETHER, points(30, 35, 0), 'joint-only', ['police', 'customs']],
  ] as const)('the mandates that ask call the agencies: %s', (_, outcomes, scores, situation, attend) => {
    expect(attendance(outcomes, scores)).toEqual({ situation, attend, investigator: null });
  });
});

describe('attendance by handling', () => {
  const scores = points(70, 50, 0);
  test.each([
    ['observe and report', false, 'quiet', []],
    ['contact the owner before acting', false, 'quiet', []],
    ['observe and report', true, 'held-for-duty', []],
    ['safeguard', false, 'safeguard', ['police', 'customs']],
    ['stop', false, 'own-mandates', ['customs']],
  ] as const)(
    'the handling %s (against a stop: %s) makes the situation %s',
    (handling, conflict, situation, attend) => {
      expect(attendance(CUSTOMS_ASKS, scores, { handling, conflict })).toEqual({
        situation,
        attend,
        investigator: null,
      });
    },
  );

  test('a possible victim who is watched too is met by the police, although other hits ask for a stop', () => {
    expect(attendance(CUSTOMS_ASKS, scores, { handling: 'safeguard', watched: true, conflict: true })).toEqual({
      situation: 'observation-ended',
      attend: ['police', 'customs'],
      investigator: null,
    });
  });

  test('the handling of a possible victim calls the police although no score asks for anything', () => {
    const { attend } = attendance(levels('clear', 'clear', 'clear', 'clear'), points(0, 0, 0), {
      handling: 'safeguard',
    });
    expect(attend).toEqual(['police']);
  });

  test.each([
    ['customs', CUSTOMS_ASKS, ['customs', 'police']],
    ['police', POLICE_ASKS, ['police']],
  ] as const)(
    'a possible victim whom one officer names calls the police besides, and %s leads as before',
    (_, outcomes, attend) => {
      expect(attendance(outcomes, points(0, 0, 0), { isCareUnreviewed: true })).toMatchObject({
        situation: 'safeguard-unreviewed',
        attend,
      });
    },
  );

  test('a stop calls nobody where no mandate asks for an inspection', () => {
    expect(attendance(levels('clear', 'clear', 'clear', 'clear'), points(0, 0, 0), { handling: 'stop' })).toEqual({
      situation: 'nobody',
      attend: [],
      investigator: null,
    });
  });
});

describe('attendance of agencies that a unit made', () => {
  const scores = points(70, 50, 0);
  test.each<[string, readonly Threat[], readonly AgencyRow[], readonly LawAgency[]]>([
    ['one that leads the family comes first', ['drugs'], WITH_MADE, [DRUG.id as LawAgency, 'customs']],
    ['one that joins comes last', ['cash'], WITH_MADE, ['customs', DRUG.id as LawAgency]],
    ['none is called for a family of others', ['wildlife'], WITH_MADE, ['customs']],
    [
      'a paused one is not called',
      ['drugs'],
      WITH_MADE.map((row) => (row.id === DRUG.id ? { ...row, state: 'paused' } : row)),
      ['customs'],
    ],
  ])('%s', (_, looked, rows, attend) => {
    expect(attendance(CUSTOMS_ASKS, scores, { threats: { customs: looked }, rows }).attend).toEqual(attend);
  });

  test('one that leads comes before those whom the powers of the frame call', () => {
    const lines = [line('police', 'drugs', ['search'])];
    expect(attendance(CUSTOMS_ASKS, scores, { threats: { customs: ['drugs'] }, lines, rows: WITH_MADE })).toMatchObject(
      { situation: 'by-powers', attend: [DRUG.id, 'police'] },
    );
  });
});

describe('attendance by the powers of the frame', () => {
  const scores = points(70, 50, 0);
  const threats = { customs: ['drugs'], joint: ['drugs', 'cash'] } as const;

  test('the powers of the frame call the agencies that may search in the area, and give the case to those that may investigate', () => {
    const lines = [
      line('customs', 'drugs', ['detect', 'hold']),
      line('police', 'drugs', ['search', 'investigate']),
      line('gendarmerie', 'drugs', ['search']),
    ];
    expect(attendance(CUSTOMS_ASKS, scores, { threats, lines })).toEqual({
      situation: 'by-powers',
      attend: ['police', 'gendarmerie'],
      investigator: 'police',
    });
  });

  test.each([
    ['of other areas', [line('police', 'wildlife', ['search'])]],
    ['that give nobody a search', [line('police', 'drugs', ['detect'])]],
    ['past their last day', [line('police', 'drugs', ['search', 'investigate'], '2026-11-23')]],
  ])('attendance follows the mandates with lines %s', (_, lines) => {
    expect(attendance(CUSTOMS_ASKS, scores, { threats, lines })).toEqual({
      situation: 'own-mandates',
      attend: ['customs'],
      investigator: null,
    });
  });

  test('every agency that may search for one of the threats may come when only the joint score asks for it', () => {
    const lines = [line('customs', 'cash', ['search']), line('police', 'drugs', ['search', 'investigate'])];
    const { attend, investigator } = attendance(ONLY_TOGETHER, points(30, 35, 0), { threats, lines });
    expect(attend).toEqual(['police', 'customs']);
    expect(investigator).toBe('police');
  });

  test('the handling decides the attendance before the powers of the frame', () => {
    const lines = [line('police', 'drugs', ['search'])];
    expect(attendance(CUSTOMS_ASKS, scores, { threats, lines, handling: 'observe and report' }).attend).toEqual([]);
    expect(attendance(CUSTOMS_ASKS, scores, { threats, lines, handling: 'safeguard' }).attend).toEqual(['police']);
  });

  test.each<[string, Findings['outcomes'], Scores, readonly string[]]>([
    [
      'the agency whose mandate has the higher score',
      CUSTOMS_ASKS,
      points(50, 70, 0),
      ['police', 'gendarmerie', 'customs'],
    ],
    [
      'customs before all others of the same score',
      CUSTOMS_ASKS,
      points(70, 70, 0),
      ['customs', 'police', 'gendarmerie'],
    ],
    [
      'the agency of the more severe outcome',
      levels('inspect', 'intercept', 'clear', 'intercept'),
      points(90, 10, 0),
      ['police', 'gendarmerie', 'customs'],
    ],
  ])('the first to be called is %s, and the gendarmerie counts as the police', (_, outcomes, given, attend) => {
    const all = { customs: ['drugs'], police: ['drugs'] } as const;
    const same = { ...outcomes, police: outcomes.police === 'watch' ? ('inspect' as const) : outcomes.police };
    const lines = (['gendarmerie', 'police', 'customs'] as const).map((agency) => line(agency, 'drugs', ['search']));
    for (const ordered of [lines, lines.toReversed()])
      expect(attendance(same, given, { threats: all, lines: ordered }).attend).toEqual(attend);
  });
});

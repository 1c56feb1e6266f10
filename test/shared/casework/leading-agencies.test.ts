/** Whose officer has to agree before a traveller is let go. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenciesIn, SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import { type LawAgency, SHIPPED_AGENCIES } from '../../../shared/agency/agency-id.ts';
import {
  agenciesToLetGo,
  leadersHere,
  leadersOf,
  type Sight,
  standingIn,
} from '../../../shared/casework/leading-agencies.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { Threat } from '../../../shared/screening/outcome.ts';
import type { Hit } from '../../../shared/screening/screening.ts';
import { DRUG, SECURITY, WITH_MADE } from '../agency/made-agencies.ts';

const hit = (mandate: Mandate, more: Partial<Hit> = {}): Hit => ({
  rule: `${mandate}.rule`,
  kind: 'indicator',
  mandate,
  family: 'identity',
  weight: 40,
  handling: null,
  truths: new Uint8Array(),
  ...more,
});

const everyone = () => true;
const EVERYBODY: ReadonlySet<LawAgency> = new Set(SHIPPED_AGENCIES);

describe('who leads', () => {
  test.each<[string, Sight, LawAgency | null, readonly LawAgency[]]>([
    [
      'the first agency that is called leads',
      { attendance: ['police', 'customs'], hits: [hit('customs')] },
      null,
      ['police'],
    ],
    [
      'where nobody is called, the mandate of the hit leads',
      { attendance: [], hits: [hit('customs')] },
      null,
      ['customs'],
    ],
    [
      'gendarmerie works the police mandate',
      { attendance: [], hits: [hit('police')] },
      'customs',
      ['police', 'gendarmerie'],
    ],
    [
      'a joint hit is led by customs and police',
      { attendance: [], hits: [hit('joint')] },
      null,
      ['customs', 'police', 'gendarmerie'],
    ],
    [
      'muted, held and exonerating hits lead to nobody',
      {
        attendance: [],
        hits: [hit('police', { mute: 'm' }), hit('police', { held: true }), hit('police', { kind: 'exoneration' })],
      },
      'immigration',
      ['immigration'],
    ],
    ['without a hit who opened the case leads', { attendance: [], hits: [] }, 'customs', ['customs']],
    ['without a hit and an opener nobody is known to lead', { attendance: [], hits: [] }, null, []],
  ])('%s', (_, sight, opener, expected) => {
    expect(leadersOf(SHIPPED_TABLE, sight, opener, () => [], everyone, EVERYBODY)).toEqual(expected);
  });
});

describe('who leads in a unit', () => {
  const CALLED: Sight = { attendance: ['customs', 'police'], hits: [hit('joint')] };
  test.each<[string, readonly LawAgency[], readonly LawAgency[], readonly LawAgency[]]>([
    ['the first one called', ['customs', 'police'], ['customs'], []],
    ['the next one called, where the first has no officer here', ['police', 'immigration'], ['police'], []],
    ['nobody of those called, where none has an officer here', ['immigration'], [], ['customs']],
  ])('%s leads', (_, here, leads, absent) => {
    const present = new Set(here);
    const named = leadersOf(SHIPPED_TABLE, CALLED, null, () => [], everyone, present);
    expect(leadersHere(SHIPPED_TABLE, named, present)).toEqual({ leads, absent });
  });

  test('an agency of the same law stands in for one that has no officer here, and it is named for whom', () => {
    const here = new Set<LawAgency>(['gendarmerie']);
    expect(leadersHere(SHIPPED_TABLE, ['police'], here)).toEqual({ leads: ['gendarmerie'], absent: ['police'] });
  });

  test.each<[string, readonly LawAgency[], readonly LawAgency[], readonly LawAgency[]]>([
    ['where no agency of the same law is here either', ['customs'], ['immigration'], ['immigration']],
    ['not where one of the same law is here', ['police'], ['gendarmerie', 'immigration'], ['gendarmerie']],
    ['not where nobody would lead', [], ['immigration'], []],
  ])('another agency that may confirm stands in %s', (_, named, here, leads) => {
    const others = standingIn(SHIPPED_TABLE, ['immigration'], []);
    expect(leadersHere(SHIPPED_TABLE, named, new Set(here), others)).toEqual({ leads, absent: named });
  });
});

describe('who leads where some do not see the hits', () => {
  const notSeeing =
    (...blind: readonly LawAgency[]) =>
    (agency: LawAgency) =>
      !blind.includes(agency);
  const leads = (sight: Sight, threats: readonly Threat[], ...blind: readonly LawAgency[]) =>
    leadersOf(SHIPPED_TABLE, sight, 'customs', () => threats, notSeeing(...blind), EVERYBODY);

  test('an agency that sees none of the hits is named neither by attendance, nor by families, nor by mandates', () => {
    const hits = [hit('joint')];
    expect(leads({ attendance: ['customs', 'police'], hits }, [], 'customs')).toEqual(['police']);
    expect(leads({ attendance: [], hits }, ['drugs'], 'customs')).not.toContain('customs');
    expect(leads({ attendance: [], hits }, [], 'customs')).toEqual(['police', 'gendarmerie']);
    expect(leads({ attendance: [], hits: [hit('customs')] }, [], 'customs')).toEqual([]);
  });

  test('where only agencies would lead that do not see it, another agency that sees it confirms', () => {
    const named = leads({ attendance: [], hits: [hit('customs')] }, [], 'customs');
    const asked = (...seeing: readonly LawAgency[]) =>
      ask('police', Object.fromEntries(seeing.map((agency) => [agency, named])));
    expect(asked('police', 'immigration')).toEqual(['immigration']);
    // To ask an agency that may not see it would tell it.
    expect(asked('police')).toBeNull();
  });
});

describe('who leads, with agencies that a unit made', () => {
  const table = agenciesIn(WITH_MADE);
  const looksFor = (threat: Threat) => () => [threat];

  test('where nobody is called, the agency that leads the family leads, before the mandates of the hits', () => {
    const sight = { attendance: [], hits: [hit('customs')] };
    expect(leadersOf(table, sight, null, looksFor('drugs'), everyone, new Set(table.law))).toEqual([DRUG.id]);
    expect(leadersOf(table, sight, null, looksFor('cash'), everyone, new Set(table.law))).toEqual(['customs']);
  });

  test('where no agency of the unit leads, one confirms that covers the family', () => {
    const asked = (threats: readonly Threat[]) =>
      agenciesToLetGo({
        agencies: table,
        threats,
        acting: 'customs',
        present: new Set(['customs', SECURITY.id as LawAgency]),
        leaders: new Map(table.law.map((each) => [each, ['immigration']] as const)),
      });
    expect(asked(['terrorism'])).toEqual([SECURITY.id]);
    expect(asked(['drugs'])).toBeNull();
  });
});

type Views = Partial<Record<LawAgency, readonly LawAgency[]>>;

const every = (...leaders: readonly LawAgency[]): Views =>
  Object.fromEntries(SHIPPED_AGENCIES.map((agency) => [agency, leaders]));

const ask = (acting: LawAgency, views: Views, present: readonly LawAgency[] = SHIPPED_AGENCIES) =>
  agenciesToLetGo({
    agencies: SHIPPED_TABLE,
    threats: [],
    acting,
    present: new Set(present),
    leaders: new Map(Object.entries(views) as [LawAgency, readonly LawAgency[]][]),
  });

describe('who confirms that a traveller is let go', () => {
  test.each<[string, ReturnType<typeof ask>, ReturnType<typeof ask>]>([
    ['nobody, where the own agency leads', ask('police', every('police')), null],
    ['the agency that leads', ask('customs', every('police')), ['police']],
    ['nobody, where the own agency is one of those that lead', ask('customs', every('customs', 'police')), null],
    [
      'an agency of the same mandate, where the one that leads has no officer here',
      ask('customs', every('police'), ['customs', 'gendarmerie']),
      ['gendarmerie'],
    ],
    [
      'nobody, where the own mandate stands in for it',
      ask('gendarmerie', every('police'), ['customs', 'gendarmerie']),
      null,
    ],
    [
      'any other agency, where none that leads has an officer here',
      ask('customs', every('immigration'), ['customs', 'police']),
      ['police'],
    ],
    ['nobody, where no other agency has an officer here', ask('customs', every('immigration'), ['customs']), null],
    [
      'nobody, where the agency that leads does not know of it',
      ask('customs', { customs: ['police'], immigration: ['police'] }),
      null,
    ],
    [
      'the agency that leads for what it sees, also where the acting one leads for what it sees',
      ask('police', { police: ['police'], customs: ['customs'] }),
      ['customs'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('the acting agency is never asked, and only agencies that know of it and have officers here are', () => {
    const some = fc.subarray([...SHIPPED_AGENCIES]);
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED_AGENCIES),
        some,
        fc.dictionary(fc.constantFrom(...SHIPPED_AGENCIES), some),
        (acting, present, views) => {
          const asked = ask(acting, views, present);
          expect(asked ?? []).not.toContain(acting);
          for (const agency of asked ?? []) {
            expect(present).toContain(agency);
            expect(Object.keys(views)).toContain(agency);
          }
          if (asked !== null) expect(asked.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { agenciesIn, SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import { type Agency, isAgencyId, type LawAgency, SHIPPED_AGENCIES } from '../../../shared/agency/agency-id.ts';
import { agencyTexts, catalogueWith } from '../../../shared/agency/agency-texts.ts';
import type { Threat } from '../../../shared/screening/outcome.ts';
import { DRUG, SECURITY, WITH_MADE } from './made-agencies.ts';

const made = agenciesIn(WITH_MADE);

describe('the agencies that ship', () => {
  test('the agencies that ship are those of earlier releases, in their order, with the law that each works', () => {
    expect(SHIPPED_TABLE.rows.map(({ id }) => id)).toEqual([...SHIPPED_AGENCIES, 'airline']);
    expect(SHIPPED_TABLE.law.map((agency) => [agency, SHIPPED_TABLE.mandateOf(agency)])).toEqual([
      ['customs', 'customs'],
      ['police', 'police'],
      ['gendarmerie', 'police'],
      ['immigration', 'immigration'],
    ]);
  });

  test('no agency that ships leads a family of crime: they are called by the mandates of the rules', () => {
    expect(SHIPPED_TABLE.rows.flatMap(({ leads, joins }) => [...leads, ...joins])).toEqual([]);
  });
});

describe('who may be the second agency', () => {
  test.each<[string, Agency, readonly Threat[] | null, boolean]>([
    ['customs for what concerns all', 'customs', null, true],
    ['immigration for any family', 'immigration', ['drugs'], true],
    ['an airline for nothing', 'airline', ['drugs'], false],
    ['an agency that leads a family, for what concerns all', DRUG.id, null, true],
    ['an agency for a family that it leads', DRUG.id, ['wildlife', 'drugs'], true],
    ['an agency for a family that it joins', DRUG.id, ['cash'], true],
    ['no agency for families of others', DRUG.id, ['wildlife'], false],
    ['no agency for a rule that names no family, where it has no law of its own', DRUG.id, [], false],
    ['an agency that only joins, for its family', SECURITY.id, ['terrorism'], true],
    ['no agency that only joins, for what concerns all', SECURITY.id, null, false],
    ['no agency that the unit does not have', 'navy' as LawAgency, null, false],
  ])('it is %s', (_, agency, threats, may) => {
    expect(made.mayConfirm(agency, threats)).toBe(may);
  });

  test('a paused agency leads nothing, confirms nothing, and stays among those from whom hits may be hidden', () => {
    const paused = agenciesIn(WITH_MADE.map((row) => (row.id === DRUG.id ? { ...row, state: 'paused' } : row)));
    expect(made.leading(['drugs'])).toEqual([DRUG.id]);
    expect(paused.leading(['drugs'])).toEqual([]);
    expect(paused.joining(['cash'])).toEqual([]);
    expect(paused.mayConfirm(DRUG.id, ['drugs'])).toBe(false);
    expect(paused.isActive(DRUG.id)).toBe(false);
    expect(paused.law).toContain(DRUG.id);
  });
});

describe('what stays hidden', () => {
  const later = agenciesIn(
    WITH_MADE.map((row) => (row.id === DRUG.id ? { ...row, since: '2026-11-24T09:00:00.000Z' } : row)),
  );
  test.each<[string, readonly LawAgency[], string, readonly Agency[]]>([
    ['from an agency that came after a hidden record', ['customs'], '2026-11-24T08:00:00.000Z', ['customs', DRUG.id]],
    ['not from one that was there when it was written', ['customs'], '2026-11-24T10:00:00.000Z', ['customs']],
    ['from nobody, where it was hidden from nobody', [], '2026-11-24T08:00:00.000Z', []],
  ])('a record stays hidden %s', (_, hiddenFrom, at, expected) => {
    expect(later.keptFrom(hiddenFrom, at)).toEqual(expected);
  });
});

describe('what an agency may do', () => {
  test('what the law lets an agency do is what its row says', () => {
    expect(made.may('police', 'arrest')).toBe(true);
    expect(made.may('customs', 'arrest')).toBe(false);
    expect(made.may(DRUG.id, 'seize')).toBe(true);
    expect(made.may('navy' as LawAgency, 'question')).toBe(false);
  });
});

describe('how agencies are written', () => {
  test.each([
    ['customs', true],
    ['drug-service-2', true],
    ['Drug', false],
    ['-drug', false],
    ['drug--service', false],
    ['a'.repeat(25), false],
    ['', false],
    [7, false],
  ])('%s is an id: %s', (text, is) => {
    expect(isAgencyId(text)).toBe(is);
  });

  test('a unit’s agency is written in each language, and its duty officer is named', () => {
    expect(agencyTexts(WITH_MADE, 'fr')).toMatchObject({
      'agency.drug-service': 'Service des stupéfiants',
      'attendee.short.drug-service': 'DS',
      'duty-officer.drug-service': 'l’officier de permanence (Service des stupéfiants)',
    });
    expect(Object.keys(agencyTexts(WITH_MADE, 'en')).some((key) => key.endsWith('.customs'))).toBe(false);
    expect(catalogueWith(WITH_MADE, 'en')['agency.customs']).toBe('Customs');
  });
});

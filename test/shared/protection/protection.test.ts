import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CUSTODY_MEASURES } from '../../../shared/custody/measures.ts';
import { PLAIN_ACTS } from '../../../shared/encounter/encounter-entry.ts';
import { enterProtection, protectionConfirmer, stepsOpen } from '../../../shared/protection/enter-protection.ts';
import {
  askedNext,
  entriesThatHold,
  isCaredFor,
  isNamedIn,
  kindsForAll,
  kindsIn,
  kindsSet,
  restrictsAccess,
} from '../../../shared/protection/protection.ts';
import { actRefused, holdingRefused, immuneBy, keptFrom } from '../../../shared/protection/protection-refusals.ts';
import { PROTECTION_STEP_NAMES, PROTOCOL_ANSWERS, stepRow } from '../../../shared/protection/protection-steps.ts';
import { initialsOf, namedOutside, PROTECTION_KINDS, PROTECTIONS } from '../../../shared/protection/protections.ts';
import { after, BY, NOTHING, step } from './entered.ts';

const NO_RECORD = { isChild: null, immunity: null };

const of = (agency: 'customs' | 'police', leads = false) => ({ agency, leads, immunity: null });

describe('the table of protections', () => {
  test.each(PROTECTION_KINDS)('%s begins with a step of its own', (kind) => {
    const begins = PROTECTION_STEP_NAMES.filter((name) => stepRow(name).kind === kind && stepRow(name).begins === true);
    expect(begins).toHaveLength(1);
  });

  test('what takes a case from the eyes of others begins with any second officer, and ends with another agency', () => {
    const restricting = PROTECTION_KINDS.filter((kind) => PROTECTIONS[kind].restricts);
    expect(PROTECTION_KINDS.filter((kind) => PROTECTIONS[kind].undoneWith === 'other-agency')).toEqual(restricting);
    const begins = PROTECTION_STEP_NAMES.filter((name) => stepRow(name).begins === true);
    const byTwo = begins.filter((name) => protectionConfirmer(NOTHING, step(name), of('customs')) === 'second-officer');
    expect(byTwo.map((name) => stepRow(name).kind)).toEqual(restricting);
  });

  test('who is protected in several ways is named as the one that says least', () => {
    expect(namedOutside([])).toBe('full');
    expect(namedOutside(['immunity', 'child'])).toBe('initials');
    expect(namedOutside(['victim', 'child'])).toBe('person');
    expect(initialsOf('DOE', 'ama-lucie')).toBe('D. A. L.');
  });
});

describe('a record of protection', () => {
  test('of a child begins by the record of the flight, or by the word of an officer', () => {
    expect(kindsIn(NOTHING, { isChild: true, immunity: null })).toEqual(['child']);
    expect(kindsSet(after('child-noted'))).toEqual(['child']);
    expect(isCaredFor(NOTHING)).toBe(false);
    expect(isCaredFor(after('child-noted', 'child-confirmed'))).toBe(true);
    const noted = enterProtection(NOTHING, step('child-noted'), { ...BY, isChild: true });
    expect(noted.ok && isCaredFor(noted.value)).toBe(true);
  });

  test('a child by the word of one officer is one at once, and is a target for others until another agency confirms it', () => {
    const word = after('child-noted', 'child-called', 'child-relation');
    expect([kindsSet(word), kindsForAll(word), isCaredFor(word)]).toEqual([['child'], [], false]);
    expect(askedNext(word, NO_RECORD)).toContain('child-confirmed');
    const confirm = step('child-confirmed');
    expect(protectionConfirmer(word, confirm, of('customs'))).toBe('other-agency');
    expect(protectionConfirmer(word, confirm, of('police'))).toBeNull();
    const confirmed = after('child-noted', 'child-called', 'child-confirmed');
    expect([kindsForAll(confirmed), isCaredFor(confirmed)]).toEqual([['child'], true]);
    expect(stepsOpen(confirmed, BY)).not.toContain('child-confirmed');
    const lifted = after('child-noted', 'child-called', 'child-confirmed', step('lifted', { entry: '3' }));
    expect(isCaredFor(lifted)).toBe(false);
  });

  test('a child is handed over by whoever doubts the companion, or with one of them, also where the officer says to doubt, too', () => {
    const hand = step('child-handed', { whom: 'the uncle' });
    const doubted = after('child-noted', step('child-relation', { companion: 'doubted' }));
    const fits = after('child-noted', step('child-relation', { companion: 'fits' }));
    expect(protectionConfirmer(fits, hand, of('police'))).toBeNull();
    expect(protectionConfirmer(doubted, hand, of('customs'))).toBeNull();
    expect(protectionConfirmer(doubted, hand, of('police'))).toEqual(['customs']);
    const feigned = enterProtection(doubted, step('child-relation', { companion: 'doubted' }), {
      ...BY,
      ...{ officer: 'LFW-07', agency: 'police' },
    });
    expect(feigned.ok && protectionConfirmer(feigned.value, hand, of('police'))).toEqual(['customs']);
  });

  test('a child by the flight’s record is confirmed by nobody', () => {
    const byRecord = { isChild: true, immunity: null };
    expect(askedNext(NOTHING, byRecord)).not.toContain('child-confirmed');
    expect(stepsOpen(NOTHING, byRecord)).not.toContain('child-confirmed');
  });

  test.each(['child-apart', 'child-separated'] as const)('%s waits for child protection', (name) => {
    expect(enterProtection(after('child-noted'), step(name), BY)).toEqual({ ok: false, failure: 'protection-order' });
    expect(enterProtection(after('child-noted', 'child-called'), step(name), BY).ok).toBe(true);
  });

  test('asks for a case of the companion only where the companion may be false', () => {
    const fits = after('child-noted', step('child-relation', { companion: 'fits' }));
    expect(askedNext(fits, NO_RECORD)).not.toContain('child-companion');
    expect(askedNext(after('child-noted', 'child-relation'), NO_RECORD)).toContain('child-companion');
  });

  test('asks of an authorisation that was read what it is, by whom it is signed and what it covers', () => {
    const shown = step('child-authorisation', { document: '' });
    expect(enterProtection(after('child-noted'), shown, BY)).toEqual({ ok: false, failure: 'protection-words' });
    const none = step('child-authorisation', { authorisation: 'none-shown', document: '', signedBy: '', covers: '' });
    expect(enterProtection(after('child-noted'), none, BY).ok).toBe(true);
  });

  test('restricts who sees the case of a victim who consents, and of no other', () => {
    const refused = after(step('victim-asked', { consent: 'refused' }));
    expect([restrictsAccess(after('victim-asked')), restrictsAccess(refused)]).toEqual([true, false]);
    expect(isCaredFor(refused)).toBe(true);
    const named = after('victim-asked', 'victim-named');
    expect([isNamedIn(named, 'LFW-09'), isNamedIn(named, 'LFW-08')]).toEqual([true, false]);
  });

  test('a claim of another agency is answered at once by the agency that leads the case, and by two in any other case', () => {
    const claimed = after('immunity-claimed');
    const answer = step('immunity-answered');
    expect(protectionConfirmer(claimed, answer, of('police', true))).toBeNull();
    for (const by of [of('police'), of('customs', true), { ...of('police', true), immunity: 'diplomatic' as never }])
      expect(protectionConfirmer(claimed, answer, by)).toBe('second-officer');
    expect(protectionConfirmer(NOTHING, answer, of('police', true))).toBe('second-officer');
  });

  test.each([
    ['victim-asked', 'other-agency'],
    ['asylum-told', 'second-officer'],
    ['child-noted', 'second-officer'],
    ['immunity-claimed', 'second-officer'],
  ] as const)('%s is lifted with: %s', (name, confirmer) => {
    const record = after(name);
    expect(protectionConfirmer(record, step('lifted'), of('customs'))).toBe(confirmer);
    const lifted = after(name, 'lifted');
    expect(kindsSet(lifted)).toEqual([]);
    expect(enterProtection(lifted, step('lifted'), BY).ok).toBe(false);
  });

  test('refuses what lies in the future, and officers and states that are none', () => {
    const late = { ...BY, happened: '2026-11-24T10:01:00.000Z' };
    expect(enterProtection(NOTHING, step('child-noted'), late)).toEqual({ ok: false, failure: 'protection-time' });
    for (const wrong of [step('asylum-told', { states: 'Togo' }), step('immunity-claimed', { claimedAs: 'king' })])
      expect(enterProtection(NOTHING, wrong, BY)).toEqual({ ok: false, failure: 'protection-words' });
  });

  test('keeps every entry, whatever is entered in whatever order', () => {
    const names = fc.constantFrom(...PROTECTION_STEP_NAMES);
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.integer({ min: 1, max: 6 })), { maxLength: 12 }), (acts) => {
        let record = NOTHING;
        for (const [name, entry] of acts) {
          const open = stepsOpen(record, BY).includes(name);
          const act = step(name, name === 'lifted' ? { entry: String(entry) } : {});
          const done = enterProtection(record, act, BY);
          expect(!done.ok || open).toBe(true);
          if (!done.ok) continue;
          expect(done.value.entries.slice(0, -1)).toEqual(record.entries);
          record = done.value;
        }
        expect(entriesThatHold(record).every(({ step: of }) => of !== 'lifted')).toBe(true);
      }),
    );
  });
});

describe('immunity', () => {
  const DIPLOMAT = { isChild: false, immunity: 'diplomatic' } as const;

  test.each([
    ['a document says it', NOTHING, DIPLOMAT],
    ['it is claimed', after('immunity-claimed'), NO_RECORD],
    [
      'it is claimed again after an answer',
      after('immunity-claimed', 'immunity-answered', 'immunity-claimed'),
      NO_RECORD,
    ],
  ] as const)('lets officers ask and read documents only, once %s', (_, record, byRecord) => {
    const immune = immuneBy(record, byRecord);
    const allowed = PLAIN_ACTS.filter((act) => actRefused(immune, act) === null);
    expect(allowed).toEqual(['questioned', 'documents']);
    expect(actRefused(immune, null)).toBe('protocol-not-asked');
    for (const kind of ['begun', 'taken-over', 'extended'] as const) {
      const refused = CUSTODY_MEASURES.filter((measure) => holdingRefused(immune, kind, measure) !== null);
      expect(refused).toEqual(CUSTODY_MEASURES.filter((measure) => measure !== 'medical-watch'));
    }
    expect(holdingRefused(immune, 'ended', null)).toBeNull();
  });

  test.each([
    ['none', [], ''],
    ['person', ['baggage', 'body', 'scanner', 'swab'], ''],
    ['bag', ['baggage', 'scanner', 'swab'], ''],
    ['waived', [], ''],
    ['none', [], 'UN 12'],
    ['waived', ['baggage', 'scanner', 'swab'], 'UN 12'],
  ] as const)('after the answer "%s" it refuses %j, with the sealed bag "%s"', (answer, refused, bag) => {
    const record = after(step('immunity-claimed', { bag }), step('immunity-answered', { answer }));
    const immune = immuneBy(record, NO_RECORD);
    expect(PLAIN_ACTS.filter((act) => actRefused(immune, act) !== null)).toEqual(refused);
    expect(holdingRefused(immune, 'begun', 'medical-watch')).toBe(answer === 'person' ? 'immune' : null);
  });

  test('every answer of protocol has a test', () => {
    expect(PROTOCOL_ANSWERS).toEqual(['none', 'person', 'bag', 'waived']);
  });

  test('one answer clears a wrong claim, and what a document says', () => {
    expect(immuneBy(after('immunity-claimed', 'immunity-answered'), DIPLOMAT).why).toBeNull();
  });
});

test('nothing goes to the states of whoever asks for protection, until that is lifted', () => {
  expect(keptFrom(NOTHING)).toBeNull();
  expect(keptFrom(after(step('asylum-told', { states: 'TGO GHA' })))).toEqual(['TGO', 'GHA']);
  expect(keptFrom(after(step('asylum-told', { states: '' })))).toEqual([]);
  const unknownFirst = after(step('asylum-told', { states: '' }), step('asylum-told', { states: 'GHA' }));
  expect(keptFrom(unknownFirst)).toEqual([]);
  expect(keptFrom(after('asylum-told', 'lifted'))).toBeNull();
});

import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../shared/casework/case.ts';
import type { Found } from '../../../shared/casework/finding.ts';
import { enterSltd } from '../../../shared/interpol/enter-sltd.ts';
import type { SltdAct, SltdCheck } from '../../../shared/interpol/sltd-check.ts';
import { answeredBy, unsaidMeasures } from '../../../shared/interpol/sltd-unsaid.ts';
import {
  AT,
  answered,
  BY_API,
  begun,
  byOwnPowers,
  context,
  KEPT,
  OPENED,
  reached,
  SEEN,
  seizure,
  struck,
} from './sltd-acts.ts';

const ARREST: Found = { kind: 'arrest', agency: 'police', what: '' };
const REFUSAL: Found = { kind: 'refused-entry', agency: 'police', what: '' };
const DOCUMENT: Found = { kind: 'document-kept', agency: 'police', what: '' };

/** A case whose results said this, one after the other from 15:00 on. */
function withResults(...results: readonly (readonly Found[])[]): Parameters<typeof unsaidMeasures>[1] {
  const timeline = results.map((found, at): CaseEvent => {
    const by = { officer: 'ama', agency: 'police', at: AT(`15:0${at}`) } as const;
    return { ...by, kind: 'result-recorded', result: 'found', found, note: '' } as CaseEvent;
  });
  return { result: 'found', found: results.at(-1) ?? [], timeline };
}

/** The check after an act that says on what the first measure rests that is asked about. */
function said(check: SltdCheck, act: SltdAct, onCase: Parameters<typeof unsaidMeasures>[1]): SltdCheck {
  const [{ id: answers = '' } = {}] = unsaidMeasures(check, onCase);
  const done = enterSltd(check, act, context('15:30', { answers }));
  if (!done.ok) throw new Error(done.failure);
  return done.value;
}

const measures = (check: SltdCheck, onCase: Parameters<typeof unsaidMeasures>[1]) =>
  unsaidMeasures(check, onCase).map(({ measure }) => measure);

describe('on what a measure in the result rests', () => {
  test('is asked also where somebody recorded other powers beforehand', () => {
    const check = reached(SEEN, OPENED, byOwnPowers('arrest'));
    expect(measures(check, withResults([ARREST]))).toEqual(['arrest']);
  });

  test('is asked of each act: of each agency, and again of one that a later result says anew', () => {
    const check = reached(SEEN, OPENED);
    const both = withResults([ARREST, { ...ARREST, agency: 'gendarmerie' }]);
    expect(measures(check, both)).toEqual(['arrest', 'arrest']);
    const once = said(check, byOwnPowers('arrest'), both);
    expect(measures(once, both)).toEqual(['arrest']);
    expect(measures(said(once, byOwnPowers('arrest'), both), both)).toEqual([]);
    const first = said(check, byOwnPowers('arrest'), withResults([ARREST]));
    expect(measures(first, withResults([ARREST], [ARREST, REFUSAL]))).toEqual(['refusal']);
    expect(measures(first, withResults([ARREST], [REFUSAL], [ARREST]))).toEqual(['arrest']);
  });

  test('is said of the measure of the own agency first, and of none that was taken before the hour that is typed', () => {
    const unsaid = unsaidMeasures(reached(SEEN, OPENED), withResults([{ ...ARREST, agency: 'gendarmerie' }, ARREST]));
    const agency = (...said: [agency: 'police' | 'customs', happened: string | null]) =>
      answeredBy(unsaid, 'arrest', ...said)?.agency;
    expect(agency('police', null)).toBe('police');
    expect(agency('customs', null)).toBe('gendarmerie');
    expect(agency('police', AT('15:00'))).toBe('police');
    expect(agency('police', AT('15:01'))).toBeUndefined();
  });

  test('is asked again once what was said is struck out', () => {
    const onCase = withResults([ARREST]);
    const check = said(reached(SEEN, OPENED), byOwnPowers('arrest'), onCase);
    const done = enterSltd(check, struck(3, 'happened'), context('15:40'));
    expect(done.ok && measures(done.value, onCase)).toEqual(['arrest']);
  });

  test('is not asked a second time of what was marked beforehand', () => {
    const marked = { ...seizure('happened'), measure: 'arrest' } as SltdAct;
    expect(measures(reached(SEEN, OPENED, marked), withResults([ARREST]))).toEqual([]);
  });

  test('is asked of a document that is kept, unless it is kept against a receipt', () => {
    expect(measures(reached(SEEN, OPENED), withResults([DOCUMENT]))).toEqual(['seizure']);
    expect(measures(reached(SEEN, OPENED, KEPT), withResults([DOCUMENT]))).toEqual([]);
  });

  test('is asked where the source confirmed what messages said, and nobody compared the document', () => {
    let check = begun();
    for (const [time, act] of [
      ['14:00', BY_API],
      ['14:01', OPENED],
      ['14:02', answered('valid')],
    ] as const) {
      const done = enterSltd(check, act, context(time, { isHere: false }));
      if (!done.ok) throw new Error(done.failure);
      check = done.value;
    }
    expect(measures(check, withResults([ARREST]))).toEqual(['arrest']);
  });

  test('is asked where the answer that confirmed the document is struck out', () => {
    const onCase = withResults([ARREST]);
    expect(measures(reached(SEEN, OPENED, answered('valid')), onCase)).toEqual([]);
    expect(measures(reached(SEEN, OPENED, answered('valid'), struck(3, 'answered')), onCase)).toEqual(['arrest']);
  });
});

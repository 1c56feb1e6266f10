import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { SLTD_ANSWERS, type SltdAct } from '../../../shared/interpol/sltd-check.ts';
import { sltdReport, sltdRequest } from '../../../shared/interpol/sltd-draft.ts';
import { sltdEntryText } from '../../../shared/interpol/sltd-text.ts';
import {
  ASKED,
  AT,
  answered,
  byOwnPowers,
  DIFFERS,
  KEPT,
  OPENED,
  RELEASED,
  reached,
  SEEN,
  seizure,
  struck,
} from './sltd-acts.ts';

const say = sayIn(CATALOGUES.en);
const TERMS = { unit: 'LFW', due: AT('15:01'), isStateKept: false, isPractice: false };

describe('the message to the own bureau', () => {
  test('asks to have the source confirm the record, with the first level and nothing else of the document', () => {
    expect(sltdRequest(say, reached(SEEN, OPENED), TERMS).split('\n')).toEqual([
      'SLTD: PLEASE HAVE A HIT CONFIRMED. URGENT',
      'To: National Central Bureau',
      'From: LFW · Our reference: LFW-2026-100001',
      '',
      'Document: number TG7654321, type P, issued by TGO',
      'First level agrees by the document in the hand.',
      'Details opened at the terminal: 2026-11-24 14:01 UTC',
      '',
      'Please ask the NCB of TGO to confirm whether the record is in force and the document valid for seizure.',
      'Answer needed by 2026-11-24 15:01 UTC. Until then nothing rests on this hit.',
      'This message holds no data of the bearer.',
    ]);
  });

  test('says first that nothing of it is real where it was written in practice', () => {
    const practice = { ...TERMS, isPractice: true };
    const check = reached(SEEN, OPENED, answered('error'));
    for (const text of [sltdRequest(say, check, practice), sltdReport(say, check, practice)])
      expect(text?.split('\n')[0]).toBe('PRACTICE: not real');
  });

  test('has nothing of what officers wrote, in either language', () => {
    const words = { note: 'bearer KOFI MENSAH', whom: 'KOFI MENSAH' };
    const check = reached(SEEN, { ...OPENED, ...words }, { ...ASKED, ...words }, { ...answered('valid'), ...words }, {
      ...seizure('happened'),
      note: words.note,
    } as SltdAct);
    for (const language of ['en', 'fr'] as const) {
      const said = sayIn(CATALOGUES[language]);
      const both = `${sltdRequest(said, check, TERMS)}\n${sltdReport(said, check, TERMS)}`;
      expect(both).not.toMatch(/KOFI|MENSAH/);
    }
  });

  test('says not to contact a state to which nothing may go, and does not say why', () => {
    const kept = { ...TERMS, isStateKept: true };
    const check = reached(SEEN, OPENED, answered('error'));
    expect(sltdRequest(say, check, kept)).toContain('Do not contact TGO');
    expect(sltdReport(say, check, kept)).toContain('Do not contact TGO');
  });

  test('reports no arrest and no refusal by other powers, which are about the bearer, and each measure on the match', () => {
    const report = (ground: 'hit' | 'own-powers') =>
      sltdReport(
        say,
        reached(
          ...[SEEN, OPENED, answered('valid')],
          ...(['arrest', 'refusal', 'seizure'] as const).map(
            (measure) => ({ ...byOwnPowers(measure), ground }) as SltdAct,
          ),
        ),
        TERMS,
      );
    expect(report('own-powers')).not.toMatch(/arrested|refused/);
    expect(report('own-powers')).toContain('Document seized');
    expect(report('hit')).toMatch(/refused[\s\S]*seized/);
  });

  test('asks for nothing that would reach such a state', () => {
    const kept = { ...TERMS, isStateKept: true };
    const reports = [answered('recovered'), answered('error'), DIFFERS].map((end) =>
      sltdReport(say, reached(SEEN, OPENED, end), kept),
    );
    for (const text of [sltdRequest(say, reached(SEEN, OPENED), kept), ...reports]) {
      expect(text).toContain('DO NOT PASS ON');
      expect(text).not.toMatch(/CONFIRMED|Answer needed|deleted|corrected|tell the source/);
    }
  });

  test('reports each end, and what became of the document', () => {
    const report = sltdReport(say, reached(SEEN, OPENED, answered('recovered'), KEPT), TERMS);
    expect(report).toContain('Please have the record deleted.');
    expect(report).toContain('Document kept: 2026-11-24 14:03 UTC');
    expect(sltdReport(say, reached(SEEN, OPENED, DIFFERS), TERMS)).toContain('another document');
    expect(sltdReport(say, reached(SEEN, OPENED), TERMS)).toBeNull();
    // Nothing alarmed the source.
    expect(sltdReport(say, reached(DIFFERS), TERMS)).toBeNull();
  });
});

test('the report has nothing that was struck out', () => {
  const check = reached(SEEN, OPENED, KEPT, answered('error'), struck(3, 'kept'));
  expect(sltdReport(say, check, TERMS)).not.toContain('Document kept');
});

test('every entry is a sentence in both languages', () => {
  const acts = [
    SEEN,
    OPENED,
    ASKED,
    KEPT,
    RELEASED,
    seizure('happened'),
    byOwnPowers('arrest'),
    ...SLTD_ANSWERS.slice(0, 3).map(answered),
  ];
  for (const language of ['en', 'fr'] as const)
    for (const entry of reached(...acts, struck(1, 'confirmed')).entries) {
      const said = sltdEntryText(sayIn(CATALOGUES[language]), entry);
      expect(said).not.toMatch(/sltd\.|\{\{/);
    }
});

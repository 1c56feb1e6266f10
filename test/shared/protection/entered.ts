/** Records of protection for tests. */
import {
  enterProtection,
  type ProtectionAct,
  type ProtectionContext,
} from '../../../shared/protection/enter-protection.ts';
import type { Protection } from '../../../shared/protection/protection.ts';
import type { ProtectionStep } from '../../../shared/protection/protection-steps.ts';

export const NOTHING: Protection = { id: 'LFW-2026-1', flight: 'ET-508-ADD-2026-11-24', traveller: 't1', entries: [] };

export const BY: ProtectionContext = {
  ...{ officer: 'LFW-01', agency: 'customs', at: '2026-11-24T10:00:00.000Z', happened: null, second: null },
  ...{ isChild: false, immunity: null },
};

/** What is said where a step is entered as it should be. */
export const SAID = {
  'child-noted': { words: 'she says that she is 15' },
  'child-confirmed': { words: 'a child’s face and teeth' },
  'child-called': { whom: 'Mme Adjo, child protection' },
  'child-apart': { whom: 'Mme Adjo', words: '' },
  'child-relation': { claimed: 'her uncle', documents: 'no common name', companion: 'doubted' },
  'child-companion': { who: 'by-case', case: 'LFW-2026-2' },
  'child-authorisation': {
    ...{ authorisation: 'read', document: 'letter of 3 May' },
    ...{ signedBy: 'the mother', covers: 'the journey to Lomé' },
  },
  'child-separated': { decidedBy: 'Mme Adjo', why: 'she is afraid of him' },
  'child-seen': { words: 'asleep' },
  'child-handed': { whom: 'Mme Adjo', words: '' },
  'victim-asked': { consent: 'given', interpreter: '', words: '' },
  'victim-named': { officer: 'LFW-09' },
  'asylum-told': { language: 'Ewe', words: 'they will kill me', states: 'TGO' },
  'asylum-referred': { whom: 'asylum office' },
  'immunity-claimed': { claimedAs: 'courier', words: 'shows a letter', bag: 'UN 12' },
  'immunity-answered': { asked: 'M. Sena, protocol', askedBy: 'LFW-01', answer: 'none' },
  lifted: { entry: '1', why: 'it was a mistake' },
} as const satisfies Readonly<Record<ProtectionStep, Readonly<Record<string, string>>>>;

export function step(of: ProtectionStep, said: Readonly<Record<string, string>> = {}): ProtectionAct {
  return { step: of, said: { ...SAID[of], ...said } };
}

/** The record after these acts; throws where one is refused. */
export function after(...acts: readonly (ProtectionStep | ProtectionAct)[]): Protection {
  return acts.reduce((record: Protection, act) => {
    const done = enterProtection(record, typeof act === 'string' ? step(act) : act, BY);
    if (!done.ok) throw new Error(`${JSON.stringify(act)}: ${done.failure}`);
    return done.value;
  }, NOTHING);
}

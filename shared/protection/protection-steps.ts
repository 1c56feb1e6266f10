/** What is asked and recorded of each protection, one row per step. The form, the schema of the call, the sentence and the check follow from its fields. */
import type { ProtectionKind } from './protections.ts';

export const COMPANIONS = ['none', 'fits', 'doubted'] as const;
export const AUTHORISATIONS = ['read', 'none-shown', 'not-needed'] as const;
export const ASKED_CONSENTS = ['given', 'refused'] as const;
export const CLAIMED_AS = ['diplomat', 'consul', 'official', 'courier'] as const;
/** none: no immunity, and no diplomatic bag · person · bag: the bag alone · waived: of the person, never of the bag. */
export const PROTOCOL_ANSWERS = ['none', 'person', 'bag', 'waived'] as const;
export type ProtocolAnswer = (typeof PROTOCOL_ANSWERS)[number];

/** What may stand for the companion instead of a traveller of the flight. by-case: the number of their case follows. */
export const COMPANION_UNNAMED = 'not-known';
export const COMPANION_ANSWERS = [COMPANION_UNNAMED, 'by-case'] as const;

/** A field of a step. `of`: its answers; of a traveller, what may stand instead of one. `when`: it is asked only where another field says that. */
export interface StepField {
  readonly as: 'text' | 'choice' | 'officer' | 'case' | 'traveller' | 'states' | 'entry';
  readonly of?: readonly string[];
  readonly optional?: true;
  readonly when?: readonly [field: string, is: string];
}

interface StepRow {
  /** Null: it is about an entry of any of them. */
  readonly kind: ProtectionKind | null;
  /** From here on it holds. */
  readonly begins?: true;
  /** It can be done only after that step. */
  readonly after?: string;
  /** Asked of the officer once it holds, until it is done; where it depends on an answer, only then. */
  readonly asked?: true | readonly [step: string, field: string, is: string];
  /** With this answer it stays asked. */
  readonly stillAsked?: readonly [field: string, is: string];
  /** Whoever does it has them before them: nobody does it before they can be here. */
  readonly meets?: true;
  /** A second officer confirms it. */
  readonly byTwo?: true;
  /** Whoever was met and had this done is examined, also where nobody records a result. */
  readonly examines?: true;
  /** While officers of other agencies doubt the companion, one of them agrees; the weekly list tells it. */
  readonly askedOfDoubters?: true;
  /** It answers what somebody claimed: the agency that leads does so alone against a claim of another one. */
  readonly answersClaim?: true;
  /** What is said of it stands on the weekly list, by this field. */
  readonly toldInWeek?: string;
  /** It confirms what one officer said, for everybody; asked and open only while that waits. */
  readonly confirmsWord?: true;
  readonly fields: Readonly<Record<string, StepField>>;
}

const TEXT = { as: 'text' } as const;
const MAY_TEXT = { as: 'text', optional: true } as const;
const OF_PAPER = { as: 'text', when: ['authorisation', 'read'] } as const;

/** In the order in which they are asked. */
export const PROTECTION_STEPS = {
  'child-noted': { kind: 'child', begins: true, fields: { words: TEXT } },
  // An officer who met a child with a forged passport protects at once, alone. The same word must not take a grown target from other agencies.
  'child-confirmed': {
    kind: 'child',
    after: 'child-noted',
    asked: true,
    confirmsWord: true,
    fields: { words: TEXT },
  },
  'child-called': { kind: 'child', asked: true, examines: true, fields: { whom: TEXT } },
  'child-apart': {
    kind: 'child',
    asked: true,
    after: 'child-called',
    meets: true,
    fields: { whom: TEXT, words: MAY_TEXT },
  },
  'child-relation': {
    kind: 'child',
    asked: true,
    fields: { claimed: TEXT, documents: TEXT, companion: { as: 'choice', of: COMPANIONS } },
  },
  'child-companion': {
    kind: 'child',
    asked: ['child-relation', 'companion', 'doubted'],
    stillAsked: ['who', COMPANION_UNNAMED],
    fields: {
      who: { as: 'traveller', of: COMPANION_ANSWERS },
      case: { as: 'case', when: ['who', 'by-case'] },
    },
  },
  'child-authorisation': {
    kind: 'child',
    asked: true,
    fields: {
      authorisation: { as: 'choice', of: AUTHORISATIONS },
      document: OF_PAPER,
      signedBy: OF_PAPER,
      covers: OF_PAPER,
    },
  },
  'child-separated': { kind: 'child', after: 'child-called', fields: { decidedBy: TEXT, why: TEXT } },
  /** Somebody is with the child and looked after them: it may be entered again and again. */
  'child-seen': { kind: 'child', meets: true, fields: { words: MAY_TEXT } },
  /** The child is no longer with the officers. Whoever doubts the companion agrees to whom the child is given. */
  'child-handed': {
    kind: 'child',
    meets: true,
    askedOfDoubters: true,
    toldInWeek: 'whom',
    fields: { whom: TEXT, words: MAY_TEXT },
  },
  // It takes the case from the eyes of others, so no officer does it alone. At night nobody of another agency may be on duty, and a victim is protected all the same.
  'victim-asked': {
    kind: 'victim',
    begins: true,
    byTwo: true,
    examines: true,
    fields: { consent: { as: 'choice', of: ASKED_CONSENTS }, interpreter: MAY_TEXT, words: MAY_TEXT },
  },
  'victim-named': { kind: 'victim', after: 'victim-asked', fields: { officer: { as: 'officer' } } },
  'asylum-told': {
    kind: 'asylum',
    begins: true,
    fields: { language: TEXT, words: TEXT, states: { as: 'states' } },
  },
  'asylum-referred': { kind: 'asylum', after: 'asylum-told', asked: true, fields: { whom: TEXT } },
  'immunity-claimed': {
    kind: 'immunity',
    begins: true,
    toldInWeek: 'words',
    fields: { claimedAs: { as: 'choice', of: CLAIMED_AS }, words: TEXT, bag: MAY_TEXT },
  },
  'immunity-answered': {
    kind: 'immunity',
    asked: true,
    byTwo: true,
    answersClaim: true,
    toldInWeek: 'asked',
    fields: { asked: TEXT, askedBy: { as: 'officer' }, answer: { as: 'choice', of: PROTOCOL_ANSWERS } },
  },
  lifted: { kind: null, fields: { entry: { as: 'entry' }, why: TEXT } },
} as const satisfies Readonly<Record<string, StepRow>>;

export type ProtectionStep = keyof typeof PROTECTION_STEPS;
export const PROTECTION_STEP_NAMES = Object.keys(PROTECTION_STEPS) as readonly ProtectionStep[];

/** The row of a step, with every property that a row may have. */
export function stepRow(step: ProtectionStep): StepRow {
  return PROTECTION_STEPS[step];
}

/** The fields that are asked, by what is answered so far. */
export function fieldsAsked(step: ProtectionStep, said: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(stepRow(step).fields)
    .filter(([, { when }]) => when === undefined || said[when[0]] === when[1])
    .map(([field]) => field);
}

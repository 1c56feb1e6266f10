/** What is typed about a step after a first-level match, and the fields of each kind. */
import type { Say } from '../../../../shared/catalogue/say.ts';
import {
  SLTD_ANSWERS,
  SLTD_GROUNDS,
  SLTD_LANGUAGES,
  SLTD_MEASURES,
  SLTD_PROOFS,
  type SltdEntry,
  type SltdGiven,
  type SltdKind,
} from '../../../../shared/interpol/sltd-check.ts';

export interface SltdTyped {
  readonly proof: string;
  readonly whom: string;
  readonly language: string;
  readonly answer: string;
  readonly reference: string;
  readonly receipt: string;
  readonly measure: string;
  readonly ground: string;
  readonly powers: string;
  readonly note: string;
  /** Local time of the unit; empty: now. */
  readonly happened: string;
}

export type SltdField = keyof SltdTyped;

/** An answer and a measure are chosen: nobody records one by what stood there before. */
export const NOTHING_TYPED: SltdTyped = {
  ...{ proof: 'document', whom: '', language: 'en', answer: '', reference: '', receipt: '' },
  ...{ measure: '', ground: '', powers: '', note: '', happened: '' },
};

/** The fields of each kind, in their order on the form. Its time and its note follow. */
const SLTD_FIELDS: { readonly [Kind in SltdKind]: readonly SltdField[] } = {
  confirmed: ['proof'],
  differs: [],
  opened: ['whom'],
  asked: ['whom', 'language'],
  answered: ['answer', 'whom', 'reference'],
  reported: ['whom'],
  kept: ['receipt'],
  returned: [],
  checked: [],
  authorised: ['measure'],
  happened: ['measure', 'ground', 'powers'],
  released: [],
  struck: [],
};

/** The fields of a kind as far as it is typed: which powers is asked only where a measure rests on others. */
export function sltdFields(kind: SltdKind, { ground }: SltdTyped): readonly SltdField[] {
  return SLTD_FIELDS[kind].filter((field) => field !== 'powers' || ground === 'own-powers');
}

/** Fields with a list to choose from; '' stands for nothing chosen yet. `isAwaited`: the bearer is not here yet; `isSoft`: the document has to be seen. */
export function sltdChoices(
  field: SltdField,
  { isAwaited, match }: { readonly isAwaited: boolean; readonly match: string },
): readonly string[] | null {
  switch (field) {
    case 'proof':
      return SLTD_PROOFS.filter((each) => each === 'document' || (isAwaited && match !== 'soft'));
    case 'language':
      return SLTD_LANGUAGES;
    case 'answer':
      return ['', ...SLTD_ANSWERS];
    case 'measure':
      return ['', ...SLTD_MEASURES];
    case 'ground':
      return ['', ...SLTD_GROUNDS];
    default:
      return null;
  }
}

/** The act that is typed; null: something is not chosen yet. `of`: the entry that it strikes out. */
export function sltdActOf(
  kind: SltdKind,
  typed: SltdTyped,
  of: Pick<SltdEntry, 'no' | 'kind'> | null = null,
): SltdGiven | null {
  const { whom, reference, receipt, note } = typed;
  switch (kind) {
    case 'confirmed': {
      const proof = among(SLTD_PROOFS, typed.proof);
      return proof === null ? null : { kind, proof, note };
    }
    case 'opened':
    case 'reported':
      return { kind, whom, note };
    case 'asked': {
      const language = among(SLTD_LANGUAGES, typed.language);
      return language === null ? null : { kind, whom, language, note };
    }
    case 'answered': {
      const answer = among(SLTD_ANSWERS, typed.answer);
      return answer === null ? null : { kind, answer, whom, reference, note };
    }
    case 'kept':
      return { kind, receipt, note };
    case 'authorised': {
      const measure = among(SLTD_MEASURES, typed.measure);
      return measure === null ? null : { kind, measure, note };
    }
    case 'happened': {
      const powers = typed.ground === 'own-powers' ? typed.powers : '';
      const [measure, ground] = [among(SLTD_MEASURES, typed.measure), among(SLTD_GROUNDS, typed.ground)];
      return measure === null || ground === null ? null : { kind, measure, ground, powers, note };
    }
    case 'struck':
      return of === null ? null : { kind, of: of.no, what: of.kind, note };
    default:
      return { kind, note };
  }
}

/** What a second officer reads before they confirm, with the hour that is typed: an answer that is dated back covers what was done before it was recorded. */
export function sltdEffect(
  say: Say,
  act: SltdGiven | null,
  subject: readonly string[],
  { happened, note }: Pick<SltdTyped, 'happened' | 'note'>,
): readonly string[] {
  return [
    ...subject,
    ...(act?.kind === 'answered' ? [say(`sltd.answer.${act.answer}`), `${act.whom}, ${act.reference}`] : []),
    ...(happened === '' ? [] : [say('ui.pair', { name: say('sltd.happened'), value: happened.replace('T', ' ') })]),
    say(act?.kind === 'struck' ? 'sltd.effect.struck' : 'sltd.effect'),
    note,
  ];
}

function among<Value extends string>(values: readonly Value[], typed: string): Value | null {
  return values.find((each) => each === typed) ?? null;
}

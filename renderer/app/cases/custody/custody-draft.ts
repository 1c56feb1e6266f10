/** What is typed about an entry of custody, and the fields of each kind. */
import type { CustodyAct, CustodyEntry, CustodyKind } from '../../../../shared/custody/custody.ts';
import { type Way, waysOf } from '../../../../shared/custody/duty-done.ts';
import {
  CAPSULE_SOURCES,
  CUSTODY_AUTHORITIES,
  CUSTODY_MEASURES,
  DUTIES,
  ENDINGS,
  type Regime,
} from '../../../../shared/custody/measures.ts';
import { wholeIn } from '../../ui/whole-in.ts';

/** As the schema of the call has them. */
const MOST_HOURS = 24 * 30;
const MOST_REST = 24 * 60;
const MOST_CAPSULES = 999;

export interface CustodyDraft {
  readonly measure: string;
  readonly regime: Regime;
  readonly judicialOfficer: string;
  readonly place: string;
  readonly duty: string;
  readonly way: string;
  readonly whom: string;
  readonly language: string;
  readonly fit: 'yes' | 'no' | 'unsaid';
  readonly finding: string;
  readonly hours: string;
  readonly by: string;
  readonly reference: string;
  readonly where: string;
  readonly taken: 'yes' | 'no';
  readonly minutes: string;
  readonly ending: string;
  readonly source: string;
  readonly count: string;
  readonly saw: string;
  readonly witness: string;
  readonly note: string;
  /** Local time of the unit; empty: now. */
  readonly happened: string;
}

export type CustodyField = keyof CustodyDraft;

/** How it ends is chosen: nobody is let go by what stood there before. */
export const EMPTY_ENTRY: CustodyDraft = {
  ...{ measure: '', regime: 'adult', judicialOfficer: '', place: '', duty: 'rights', way: 'signed', whom: '' },
  ...{ language: '', fit: 'unsaid', finding: '', hours: '', by: '', reference: '', where: '', taken: 'yes' },
  ...{ minutes: '', ending: '', source: 'declared', count: '', saw: '', witness: '', note: '', happened: '' },
};

/** The fields of each kind of entry, in their order on the form. Its time and its note follow. */
const FIELDS: { readonly [Kind in CustodyKind]: readonly CustodyField[] } = {
  begun: ['measure', 'regime', 'judicialOfficer', 'place'],
  'taken-over': ['measure', 'judicialOfficer', 'place'],
  regime: ['regime'],
  duty: ['duty', 'way', 'whom'],
  extended: ['hours', 'by', 'whom', 'reference'],
  moved: ['where'],
  escorted: ['whom', 'where'],
  emergency: ['where', 'whom'],
  meal: ['taken'],
  rest: ['minutes'],
  watch: ['whom'],
  capsules: ['source', 'count', 'whom'],
  passage: ['count', 'saw', 'witness'],
  ended: ['ending', 'whom'],
  'began-at': [],
  struck: [],
};

/** The fields that the form shows: rights are given in a language, and a doctor finds something. */
export function fieldsOf(
  kind: CustodyKind,
  { duty, way }: Pick<CustodyDraft, 'duty' | 'way'>,
): readonly CustodyField[] {
  const fields = FIELDS[kind];
  if (kind !== 'duty') return fields;
  if (duty === 'rights' || duty === 'interpreter') return [...fields, 'language'];
  return duty === 'doctor' && way === 'examined' ? [...fields, 'fit', 'finding'] : fields;
}

/** The draft with another duty: its usual way. */
export function withDuty(draft: CustodyDraft, typed: string, regime: Regime): CustodyDraft {
  const duty = oneOf(DUTIES, typed);
  const [way = ''] = duty === undefined ? [] : waysOf(duty, regime);
  return { ...draft, duty: typed, way };
}

/** The act as a call takes it; null while something is missing. `of`: the entry that it is about, by number and kind. */
export function actOf(
  kind: CustodyKind,
  draft: CustodyDraft,
  of: Pick<CustodyEntry, 'no' | 'kind'> | null,
): CustodyAct | null {
  const { judicialOfficer, place, whom, language, finding, reference, where, note, regime } = draft;
  switch (kind) {
    case 'begun':
    case 'taken-over': {
      const measure = oneOf(CUSTODY_MEASURES, draft.measure);
      if (measure === undefined) return null;
      return kind === 'begun'
        ? { kind, measure, regime, judicialOfficer, place, note }
        : { kind, measure, judicialOfficer, place, note };
    }
    case 'regime':
      return { kind, regime, note };
    case 'duty': {
      const duty = oneOf(DUTIES, draft.duty);
      const way = duty === undefined ? undefined : oneOf<Way>(waysOf(duty, 'adult'), draft.way);
      if (duty === undefined || way === undefined) return null;
      const isExam = fieldsOf(kind, draft).includes('finding');
      const fit = isExam && draft.fit !== 'unsaid' ? draft.fit === 'yes' : null;
      return { kind, duty, way, whom, language, fit, finding: isExam ? finding : '', note };
    }
    case 'extended': {
      const by = oneOf(CUSTODY_AUTHORITIES, draft.by);
      const hours = wholeIn(draft.hours, 1, 1, MOST_HOURS);
      return by === undefined || hours === null ? null : { kind, hours, by, whom, reference, note };
    }
    case 'moved':
    case 'escorted':
    case 'emergency':
      return { kind, where, whom, note };
    case 'meal':
      return { kind, taken: draft.taken === 'yes', note };
    case 'rest': {
      const minutes = wholeIn(draft.minutes, 1, 1, MOST_REST);
      return minutes === null ? null : { kind, minutes, note };
    }
    case 'watch':
      return { kind, whom, note };
    case 'capsules': {
      const [source, count] = [oneOf(CAPSULE_SOURCES, draft.source), wholeIn(draft.count, 1, 0, MOST_CAPSULES)];
      return source === undefined || count === null ? null : { kind, source, count, whom, note };
    }
    case 'passage': {
      const count = wholeIn(draft.count, 1, 0, MOST_CAPSULES);
      return count === null ? null : { kind, count, saw: draft.saw, witness: draft.witness, note };
    }
    case 'ended': {
      const ending = oneOf(ENDINGS, draft.ending);
      return ending === undefined ? null : { kind, ending, whom, note };
    }
    case 'began-at':
      // Empty would mean now.
      return of === null || draft.happened === '' ? null : { kind, of: of.no, note };
    case 'struck':
      return of === null || of.kind === 'time-confirmed' ? null : { kind, of: of.no, what: of.kind, note };
  }
}

/** The word among those known; undefined: it is none of them. */
function oneOf<Word extends string>(among: readonly Word[], typed: string): Word | undefined {
  return among.find((each) => each === typed);
}

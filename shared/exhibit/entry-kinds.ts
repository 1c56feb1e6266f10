/** What can be done with an exhibit, one row per kind: who may, in which state of it, and which fields the form has. Core and screens go by it. */
import type { EntryKind, ExhibitAct } from './exhibit.ts';

type FieldOf<Kind extends EntryKind> = Exclude<keyof Extract<ExhibitAct, { kind: Kind }>, 'kind'>;

/** Who: the officer who has it, whoever waits to get it, whoever fetches it, whoever is named by somebody else or told of a dispute, or any officer who works on the case. */
export type Doer = 'holder' | 'receiver' | 'named' | 'anybody';

interface KindRow {
  readonly by: Doer;
  /** Whether it may be done while a handing over waits for an answer, or after the exhibit was disposed of. */
  readonly whilePending: 'only' | 'also' | 'not';
  readonly afterDisposal: boolean;
  /** Whether it needs the exhibit unsealed (or its seal broken), under a seal, or neither. */
  readonly seal: 'open' | 'closed' | 'any';
  /** Who has it: an officer, an office outside, or either. */
  readonly held: 'officer' | 'office' | 'any';
  /** Who corrects such an entry: whoever has the exhibit or made the entry, with a second officer; or any officer who works on the case. */
  readonly correctedBy: 'two' | 'anybody';
}

const FREE = { whilePending: 'not', afterDisposal: false, seal: 'any', held: 'officer', correctedBy: 'two' } as const;

export const ENTRY_KINDS = {
  // Only the first entry is one.
  taken: { row: { ...FREE, by: 'holder' }, fields: ['where', 'from', 'foundBy', 'pieces', 'before', 'officers'] },
  sealed: { row: { ...FREE, by: 'holder', seal: 'open' }, fields: ['seal', 'before', 'officers'] },
  opened: {
    row: { ...FREE, by: 'holder', seal: 'closed' },
    fields: ['why', 'seen', 'seal', 'before', 'officers'],
  },
  weighed: {
    row: { ...FREE, by: 'holder' },
    fields: ['weighed', 'amount', 'unit', 'scale', 'before', 'officers'],
  },
  // The second officer counts what the first one has.
  counted: { row: { ...FREE, by: 'anybody', seal: 'open' }, fields: ['lines', 'before'] },
  photographed: {
    row: { ...FREE, by: 'anybody', whilePending: 'also', held: 'any', correctedBy: 'anybody' },
    fields: ['what', 'attachment'],
  },
  'handed-over': {
    row: { ...FREE, by: 'holder', held: 'any' },
    fields: ['to', 'where', 'why', 'seen', 'confirmed'],
  },
  received: { row: { ...FREE, by: 'receiver', whilePending: 'only' }, fields: ['seen'] },
  'not-received': { row: { ...FREE, by: 'anybody', whilePending: 'only' }, fields: ['why'] },
  returned: { row: { ...FREE, by: 'anybody', held: 'office' }, fields: ['where', 'why', 'seen', 'seal'] },
  disposed: {
    row: { ...FREE, by: 'holder', held: 'any' },
    fields: ['how', 'order', 'reference', 'where', 'before', 'second'],
  },
  answered: {
    row: { ...FREE, by: 'named', whilePending: 'also', afterDisposal: true, held: 'any' },
    fields: ['of', 'said', 'why'],
  },
  corrected: {
    row: { ...FREE, by: 'anybody', whilePending: 'also', afterDisposal: true, held: 'any' },
    fields: ['of', 'why', 'instead', 'seal'],
  },
} as const satisfies {
  readonly [Kind in EntryKind]: { readonly row: KindRow; readonly fields: readonly FieldOf<Kind>[] };
};

export const KINDS_OF_ENTRY = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

/** The row of a kind. */
export function entryRow(kind: EntryKind): KindRow {
  return ENTRY_KINDS[kind].row;
}

/** An agency as administrators type it, and the row that they propose. */
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { AgencyKind, AgencyPower, AgencyRow, AgencyShape } from '../../../shared/agency/agency-row.ts';
import { LANGUAGES, type Language } from '../../../shared/catalogue/languages.ts';
import { THREATS, type Threat } from '../../../shared/screening/outcome.ts';

/** Whether an agency leads a family of crime, is called beside those who lead, or neither. */
export const PARTS = ['leads', 'joins', 'neither'] as const;
export type Part = (typeof PARTS)[number];

export interface AgencyDraft {
  readonly name: Readonly<Record<Language, string>>;
  readonly letters: string;
  readonly shape: AgencyShape;
  readonly kind: AgencyKind;
  readonly parts: Readonly<Record<Threat, Part>>;
  readonly powers: readonly AgencyPower[];
  readonly state: AgencyRow['state'];
}

/** The row as the core takes it. */
export type ProposedRow = Omit<AgencyRow, 'id'>;

/** The draft of an agency (null: a new one); `written` gives the name and the letters that it has in a language. */
export function agencyDraft(
  row: AgencyRow | null,
  written: (key: 'agency' | 'attendee.short', agency: Agency, language: Language) => string,
  language: Language,
): AgencyDraft {
  const nameIn = (each: Language) => (row === null ? '' : (row.words?.name[each] ?? written('agency', row.id, each)));
  return {
    name: Object.fromEntries(LANGUAGES.map((each) => [each, nameIn(each)])) as Record<Language, string>,
    letters: row === null ? '' : (row.words?.letters ?? written('attendee.short', row.id, language)),
    shape: row?.shape ?? 'round',
    kind: row?.kind ?? 'drug',
    parts: Object.fromEntries(THREATS.map((threat) => [threat, partOf(row, threat)])) as Record<Threat, Part>,
    powers: row?.powers ?? ['question'],
    state: row?.state ?? 'active',
  };
}

function partOf(row: AgencyRow | null, threat: Threat): Part {
  if (row?.leads.includes(threat)) return 'leads';
  return row?.joins.includes(threat) ? 'joins' : 'neither';
}

/** The fields that are not in order; an agency whose words nobody touched keeps those of the catalogue. */
export function wrongFields({ name, letters }: AgencyDraft): readonly ('name' | 'letters')[] {
  return [
    ...(LANGUAGES.every((language) => name[language].trim() !== '') ? [] : (['name'] as const)),
    ...(/^\p{L}{1,3}$/u.test(letters.trim()) ? [] : (['letters'] as const)),
  ];
}

/** The row of a draft; `begun` is the draft as it was opened, and `before` the row that it came from. */
export function rowOfDraft(draft: AgencyDraft, begun: AgencyDraft, before: AgencyRow | null): ProposedRow {
  const isWritten = JSON.stringify([draft.name, draft.letters]) === JSON.stringify([begun.name, begun.letters]);
  const name = Object.fromEntries(LANGUAGES.map((each) => [each, draft.name[each].trim()])) as Record<Language, string>;
  const inPart = (part: Part) => THREATS.filter((threat) => draft.parts[threat] === part);
  return {
    words: before !== null && isWritten ? before.words : { name, letters: draft.letters.trim().toUpperCase() },
    shape: draft.shape,
    kind: draft.kind,
    leads: inPart('leads'),
    joins: inPart('joins'),
    powers: draft.powers,
    state: draft.state,
  };
}

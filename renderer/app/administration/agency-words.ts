/** Agencies in words, for the table and for what waits. */

import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import { hasOwnLaw } from '../../../shared/agency/agency-setting.ts';
import type { TFunction } from '../ui/texts.ts';

const FIELDS = ['words', 'shape', 'kind', 'leads', 'joins', 'powers', 'state'] as const;
type Field = (typeof FIELDS)[number];

/** The name of an agency, also of one that is not in force yet. */
export function agencyName(t: TFunction, row: AgencyRow, language: string): string {
  const own: Readonly<Record<string, string>> = row.words?.name ?? {};
  return own[language] ?? t(`agency.${row.id}`);
}

/** What a row says in one field. */
export function fieldText(t: TFunction, row: AgencyRow, field: Field, language: string): string {
  const listed = (texts: readonly string[]) => (texts.length === 0 ? t('agencies.nothing') : texts.join(', '));
  switch (field) {
    case 'words':
      return [agencyName(t, row, language), row.words?.letters ?? t(`attendee.short.${row.id}`)].join(' · ');
    case 'shape':
      return t(`agency-shape.${row.shape}`);
    case 'kind':
      return t(`agency-kind.${row.kind}`);
    case 'leads':
      return listed([
        ...(hasOwnLaw(row) ? [t('agencies.by-mandate')] : []),
        ...row.leads.map((threat) => t(`threat.${threat}`)),
      ]);
    case 'joins':
      return listed(row.joins.map((threat) => t(`threat.${threat}`)));
    case 'powers':
      return listed(row.powers.map((power) => t(`agency-power.${power}`)));
    case 'state':
      return t(`agencies.state.${row.state}`);
  }
}

/** What a proposal changes: every field of a new agency, and of another one those that differ. */
export function changedFields(before: AgencyRow | null, after: AgencyRow): readonly Field[] {
  return FIELDS.filter((field) => before === null || JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

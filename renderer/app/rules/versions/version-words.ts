/** Texts about versions: officers, times, missing signatures. */

import type { NamedOfficer } from '../../../../shared/casework/case.ts';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import type { ActMark, RequiredSignatureView, VersionRow } from '../../../core/calls/rule-version-views.ts';
import { formatStamp } from '../../ui/format.ts';
import { shownName } from '../../ui/officer-texts.ts';
import type { TFunction } from '../../ui/texts.ts';

/** The texts, the language and the zone of the reader. */
export interface VersionReader {
  readonly t: TFunction;
  readonly language: Language;
  readonly zone: string;
}

/** `A. Mensah (Customs)`. */
function officerText(t: TFunction, { name, agency }: NamedOfficer): string {
  return t('versions.officer', { name: shownName(t, name), agency: t(`agency.${agency}`) });
}

/** `A. Mensah (Customs), B. Ayité (Police)`. */
export function officersText(t: TFunction, officers: readonly NamedOfficer[]): string {
  return officers.map((officer) => officerText(t, officer)).join(', ');
}

/** `A. Mensah (Customs) · 24 Nov 14:22`. */
export function markText({ t, language, zone }: VersionReader, { officer, at }: ActMark): string {
  return `${officerText(t, officer)} · ${formatStamp(at, zone, language)}`;
}

/** `Customs`, `Police or gendarmerie`. */
export function agenciesText(t: TFunction, { agencies }: Pick<RequiredSignatureView, 'agencies'>): string {
  return agencies.map((agency) => t(`agency.${agency}`)).join(t('condition.or'));
}

/** The state of a version, in one line. */
export function stateText(reader: VersionReader, row: VersionRow, from: string | null): string {
  const { t, language, zone } = reader;
  if (row.state === 'scheduled' && from !== null)
    return t('versions.state.scheduled', { at: formatStamp(from, zone, language) });
  if (row.state !== 'validated') return t(`versions.state.${row.state}`);
  const missing = row.required.filter(({ signature }) => signature === null);
  if (missing.length > 0)
    return t('versions.missing', { agencies: missing.map((each) => agenciesText(t, each)).join(', ') });
  return t(row.independent ? 'versions.state.validated' : 'versions.missing.independent');
}

/** The name of a version: its number, and its title where it has one. */
export function versionName(
  t: TFunction,
  { version, title, origin }: Pick<VersionRow, 'version' | 'title' | 'origin'>,
): string {
  if (origin === 'shipped') return t('versions.shipped', { version });
  return t('versions.name', { version, title });
}

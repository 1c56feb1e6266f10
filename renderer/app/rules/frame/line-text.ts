/** Texts of the legal frame's lines and of refusals. */
import type { TFunction } from 'i18next';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import type { FrameChange } from '../../../../shared/frame/frame-changes.ts';
import type { FrameRefusal } from '../../../../shared/frame/frame-use.ts';
import { EVERYTHING, type PowerLine, type UseKind, type UseLine } from '../../../../shared/frame/legal-frame.ts';
import { dutyOfficersText } from '../../ui/duty-officers-text.ts';
import { formatDate } from '../../ui/format.ts';

type Language = Parameters<typeof formatDate>[1];

/** The name of a named list by its id. */
export type NameOfList = (id: string) => string;

/** “Rules of the mandate Police”, “The fact Means of payment”, “Every named list”. */
export function subjectText(t: TFunction, kind: UseKind, of: string, nameOf: NameOfList): string {
  if (of === EVERYTHING) return t(`frame.every.${kind}`);
  const name = kind === 'list' ? nameOf(of) : t(`${kind}.${of}`, { defaultValue: of });
  return t(`frame.one.${kind}`, { name });
}

/** Whether it may be used, who sees the hits, and what other agencies are told. */
export function useText(t: TFunction, { may, seenBy, contact }: UseLine): string {
  if (!may) return t('frame.use.may-not');
  if (seenBy === null) return t('frame.use.may.all');
  const agencies = agenciesText(t, seenBy);
  if (contact === null) return t('frame.use.may.silent', { agencies });
  return t('frame.use.may.contact', { agencies, officer: dutyOfficersText(t, [contact]) });
}

/** “detects · searches”. */
export function powersText(t: TFunction, { powers }: PowerLine): string {
  return powers.length === 0 ? t('frame.powers.none') : powers.map((power) => t(`power.${power}`)).join(' · ');
}

function agenciesText(t: TFunction, agencies: readonly LawAgency[]): string {
  return agencies.map((agency) => t(`agency.${agency}`)).join(', ');
}

/** Why a rule may not be used. */
export function refusalText(
  t: TFunction,
  { code, kind, of, day }: FrameRefusal,
  language: Language,
  nameOf: NameOfList,
): string {
  return t(`frame.refusal.${code}`, {
    what: subjectText(t, kind, of, nameOf),
    date: day === null ? '' : formatDate(day, language),
  });
}

/** One line as a sentence, before or after a change. */
export function changedLineText(
  t: TFunction,
  change: FrameChange,
  side: 'before' | 'after',
  language: Language,
  nameOf: NameOfList,
): string {
  if (change.table === 'gendarmerie') return t(`frame.gendarmerie.${change[side]}`);
  const line = change[side];
  if (line === null) return '';
  const said = change.table === 'uses' ? useSentence(t, line as UseLine, nameOf) : powerSentence(t, line as PowerLine);
  return [said, line.cites, datesText(t, line, language)].filter((part) => part !== '').join(' · ');
}

function useSentence(t: TFunction, line: UseLine, nameOf: NameOfList): string {
  return `${subjectText(t, line.kind, line.of, nameOf)} ${useText(t, line)}`;
}

function powerSentence(t: TFunction, line: PowerLine): string {
  return t('frame.change.power', {
    agency: t(`agency.${line.agency}`),
    area: t(`threat.${line.area}`),
    powers: powersText(t, line),
  });
}

/** “from 1 January 2026 to 31 December 2027”; empty without dates. */
export function datesText(
  t: TFunction,
  { validFrom, validTo }: Pick<UseLine, 'validFrom' | 'validTo'>,
  language: Language,
): string {
  const from = validFrom === null ? '' : t('frame.from', { date: formatDate(validFrom, language) });
  const to = validTo === null ? '' : t('frame.until', { date: formatDate(validTo, language) });
  return `${from} ${to}`.trim();
}

/** Texts of the legal frame's lines and of refusals. */

import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import type { FrameChange } from '../../../../shared/frame/frame-changes.ts';
import type { FrameRefusal } from '../../../../shared/frame/frame-refusal.ts';
import {
  type CustodyLine,
  EVERYTHING,
  type IntrusiveLine,
  type PowerLine,
  type ReferralLine,
  type UseKind,
  type UseLine,
} from '../../../../shared/frame/legal-frame.ts';
import type { ListLaw } from '../../../../shared/list/list-laws.ts';
import { toText } from '../../questions/about-text.ts';
import { dutyOfficersText } from '../../ui/duty-officers-text.ts';
import { formatDate } from '../../ui/format.ts';
import type { TFunction } from '../../ui/texts.ts';

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
  if (change.table === 'gendarmerie' || change.table === 'lists') return t(`frame.${change.table}.${change[side]}`);
  if (change.table === 'demands') return demandsText(t, change[side]);
  const line = change[side];
  if (line === null) return '';
  const said = lineSentence(t, change, side, nameOf);
  return [said, line.cites, datesText(t, line, language)].filter((part) => part !== '').join(' · ');
}

/** “Lists that must be loaded: sanctions, warrants”; empty: none. */
function demandsText(t: TFunction, laws: readonly ListLaw[]): string {
  if (laws.length === 0) return '';
  return t('frame.demands.text', { laws: laws.map((law) => t(`list-law.${law}`)).join(', ') });
}

function lineSentence(t: TFunction, change: FrameChange, side: 'before' | 'after', nameOf: NameOfList): string {
  if (change.table === 'gendarmerie' || change.table === 'lists' || change.table === 'demands') return '';
  if (change[side] === null) return '';
  switch (change.table) {
    case 'uses':
      return useSentence(t, change[side], nameOf);
    case 'powers':
      return powerSentence(t, change[side]);
    case 'intrusive':
      return `${intrusiveSubject(t, change[side])}: ${intrusiveText(t, change[side])}`;
    case 'custody':
      return `${custodySubject(t, change[side])}: ${custodyText(t, change[side])}`;
    case 'referrals':
      return `${referralSubject(t, change[side])}: ${referralLineText(t, change[side])}`;
  }
}

/** “Strip search · Customs”. */
export function intrusiveSubject(t: TFunction, { act, agency }: IntrusiveLine): string {
  return [t(`intrusive.${act}`), agency === null ? t('frame.every.agency') : t(`agency.${agency}`)].join(' · ');
}

/** “by order of the prosecutor · Consent · Witness”. */
export function intrusiveText(t: TFunction, { authority, needs }: IntrusiveLine): string {
  return [t(`authority.${authority}`), ...needs.map((need) => t(`intrusive-need.${need}`))].join(' · ');
}

/** “Police · Police custody · adults”. */
export function custodySubject(t: TFunction, { agency, measure, regime }: CustodyLine): string {
  return [t(`agency.${agency}`), t(`custody.measure.${measure}`), t(`custody.regime.${regime}`)].join(' · ');
}

/** “24 h, then 24 h by prosecutor · Rights 60 min”. */
export function custodyText(t: TFunction, { hours, extensions, owed }: CustodyLine): string {
  const longer = extensions.map((each) =>
    t('frame.custody.then', { hours: each.hours, by: t(`custody.authority.${each.by}`) }),
  );
  const time = [t('frame.custody.hours', { hours }), ...longer].join(', ');
  const duties = owed.map(({ duty, minutes }) => t('frame.custody.owed', { duty: t(`custody.duty.${duty}`), minutes }));
  return [time, ...duties].join(' · ');
}

/** “Drugs · Customs → Prosecutor”. */
export function referralSubject(t: TFunction, { find, agency, to }: ReferralLine): string {
  const whose = agency === null ? t('frame.every.agency') : t(`agency.${agency}`);
  return `${t(`found.kind.${find}`)} · ${whose} → ${toText(t, to)}`;
}

/** “must go there within 24 h · Judicial package”. */
export function referralLineText(t: TFunction, { within, packages }: ReferralLine): string {
  const duty = within === null ? t('frame.referral.may') : t('frame.referral.must', { hours: within });
  return [duty, ...packages.map((each) => t(`dossier.${each}`))].join(' · ');
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

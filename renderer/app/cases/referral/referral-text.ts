/** A referral in words: what goes along, what happened to it, and what they said. */

import type { Referral, ReferralAnswer } from '../../../../shared/casework/referral.ts';
import type { TFunction } from '../../ui/texts.ts';

type Name = (officer: string) => string;
type Stamp = (instant: string) => string;

/** What goes along: package, exhibits, papers, laws. */
export function goodsTexts(
  t: TFunction,
  referral: Pick<Referral, 'package' | 'exhibits' | 'reports' | 'cites'>,
): readonly string[] {
  const { exhibits, reports, cites } = referral;
  return [
    referral.package === null ? '' : t(`dossier.${referral.package}`),
    exhibits.length === 0 ? '' : t('ui.pair', { name: t('referral.exhibits'), value: exhibits.join(', ') }),
    reports.length === 0 ? '' : t('ui.pair', { name: t('referral.reports'), value: reports.join(', ') }),
    cites.join(', '),
  ].filter(Boolean);
}

/** Who prepared it, who handed it over to whom, and who asked again. */
export function historyTexts(
  t: TFunction,
  { asked, handed, reminders }: Referral,
  named: Name,
  stamp: Stamp,
): readonly string[] {
  const reminder = reminders.at(-1);
  return [
    t('referral.prepared-by', { officer: named(asked.officer), time: stamp(asked.at) }),
    handed === null
      ? ''
      : [
          t('referral.handed-to', { name: handed.name, title: handed.title, time: stamp(handed.happened) }),
          handed.reference === '' ? '' : `${t('referral.reference')} ${handed.reference}`,
          t('referral.typed', { officer: named(handed.officer), time: stamp(handed.at) }),
        ]
          .filter(Boolean)
          .join(' · '),
    reminder === undefined
      ? ''
      : t('question.reminded', {
          count: reminders.length,
          officer: named(reminder.officer),
          time: stamp(reminder.at),
        }),
  ];
}

/** “Taken over · RP 17/2026 · Answered by A. Mensah, 24 November · typed by …”. */
export function answerTexts(t: TFunction, answer: ReferralAnswer, named: Name, stamp: Stamp): string {
  const { kind, reference, said, overturned, officer, at, second } = answer;
  return [
    t(`referral.state.${kind}`),
    reference === '' ? '' : `${t('referral.reference')} ${reference}`,
    overturned.length === 0
      ? ''
      : t('referral.does-not-stand', { finds: overturned.map((each) => t(`found.kind.${each}`)).join(', ') }),
    said === null
      ? `${named(officer)} · ${stamp(at)}`
      : t('question.typed', { by: said.by, said: stamp(said.at), officer: named(officer), time: stamp(at) }),
    second === undefined ? '' : t('referral.confirmed-by', { officer: named(second) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

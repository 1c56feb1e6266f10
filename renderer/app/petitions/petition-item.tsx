import type { PetitionView } from '../../core/calls/petitions.ts';
import { useToday } from '../entry/use-today.ts';
import { useSession } from '../frame/use-session.ts';
import { AskedItem } from '../questions/asked-item.tsx';
import { formatDate } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export type PetitionDo = 'holdings' | 'look' | 'close';

export interface PetitionItemProps {
  readonly petition: PetitionView;
  readonly mayClose: boolean;
  readonly onDo: (what: PetitionDo) => void;
}

/** One complaint or request for access: who asks what, until when, which agencies looked, and the answer. */
export function PetitionItem({ petition, mayClose, onDo }: PetitionItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useStamp();
  const session = useSession();
  const today = useToday();
  const { kind, person, text, received, due, entered, asked, looked, closed } = petition;
  const isOpen = closed === null;
  const acts: readonly (readonly [PetitionDo, boolean])[] = [
    ['holdings', isOpen],
    ['look', petition.mayLook],
    ['close', isOpen && mayClose && entered.officer !== session.officer.id],
  ];
  const who = [
    person.name,
    person.dateOfBirth === null ? null : formatDate(person.dateOfBirth, language),
    person.document,
  ];
  return (
    <AskedItem
      about={who.filter(Boolean).join(' · ')}
      more={<span>{t(`petition.kind.${kind}`)}</span>}
      state={t(isOpen ? 'petition.state.open' : 'petition.state.closed')}
      due={isOpen ? formatDate(due, language) : null}
      overdue={petition.overdue || due < today}
      text={text}
      lines={[
        t('petition.came', {
          day: formatDate(received, language),
          officer: officerName(t, session, entered.officer),
          time: stamp(entered.at),
        }),
        asked
          .map((agency) =>
            t(looked.some((each) => each.agency === agency) ? 'petition.looked' : 'petition.asked', {
              agency: t(`agency.${agency}`),
            }),
          )
          .join(' · '),
      ]}
      answer={
        closed === null
          ? null
          : {
              text: closed.answer,
              lines: [
                closed.unlooked === undefined
                  ? ''
                  : t('petition.unlooked.said', {
                      agencies: closed.unlooked.agencies.map((agency) => t(`agency.${agency}`)).join(', '),
                      reason: closed.unlooked.reason,
                    }),
                `${officerName(t, session, closed.officer)} · ${stamp(closed.at)}`,
              ],
            }
      }
      acts={acts.flatMap(([what, may]) => (may ? [[what, t(`petition.${what}`)] as const] : []))}
      first="holdings"
      onDo={onDo}
    />
  );
}

import { useState } from 'react';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { flightName } from '../imports/flight-name.ts';
import { listedName } from '../traveller/person-text.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface Named {
  readonly id: TravellerId;
  readonly name: string;
}

export interface PerhapsAnswerProps {
  readonly flight: FlightId;
  /** Whom the list left out, with every id of theirs. */
  readonly gone: Named & { readonly aliases: readonly TravellerId[] };
  /** Who is new on it. */
  readonly come: Named;
}

/** As many ids as one decision names. */
const MOST_IDS = 8;

/** Lets an officer say, with a second one, that two are one person, or that they are two. */
export function PerhapsAnswer({ flight, gone, come }: PerhapsAnswerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asked, setAsked] = useState<'same' | 'apart' | null>(null);
  const names = { name: listedName(t, come.name), other: listedName(t, gone.name) };
  const save = (reason: string, act: Act) => {
    const about = { what: t(`perhaps.${asked ?? 'same'}`), flight: flightName(flight, language) };
    if (asked === 'apart')
      return act('traveller.part', { flight, traveller: come.id, record: gone.id, reason }, t('perhaps.told.apart'), {
        act: { ...about, effect: [t('perhaps.apart.hint', names)] },
      });
    const travellers = [come.id, gone.id, ...gone.aliases].slice(0, MOST_IDS);
    return act('traveller.join', { flight, travellers, reason }, t('sources.told.joined'), {
      act: { ...about, effect: [t('sources.join.about', names), t('perhaps.same.effect')] },
    });
  };
  return (
    <>
      {(['same', 'apart'] as const).map((answer) => (
        <button key={answer} type="button" className="button" onClick={() => setAsked(answer)}>
          {t(`perhaps.${answer}`)}
        </button>
      ))}
      {asked === null ? null : (
        <ReasonDialog
          title={t(`perhaps.${asked}`)}
          about={[flight, come.id, gone.id]}
          hint={t(`perhaps.${asked}.hint`, names)}
          save={t(`perhaps.${asked}`)}
          onSave={save}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

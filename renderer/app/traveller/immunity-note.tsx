import { baggagePowers } from '../../../shared/frame/baggage-powers.ts';
import { type PossibleImmunity, possibleImmunity } from '../../../shared/screening/possible-immunity.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useToday } from '../rules/standing.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ImmunityNoteProps {
  readonly view: Pick<TravellerView, 'traveller'>;
}

/** For somebody who may have immunity: whom to ask before any act, and what law and legal frame say about baggage. */
export function ImmunityNote({ view }: ImmunityNoteProps) {
  const immunity = possibleImmunity(view.traveller.documents);
  return immunity === null ? null : <Immunity immunity={immunity} />;
}

function Immunity({ immunity }: { readonly immunity: PossibleImmunity }) {
  const { t } = useTranslation();
  const today = useToday();
  const { value: contacts } = useCall('contacts.get', {}, ['session']);
  const { value: view } = useCall('frame.get', {}, ['frame']);
  const powers = view === null ? null : baggagePowers(view.frame, today);
  return (
    <div className="immunity-note">
      <p>
        <strong>{t(`immunity.${immunity}`)}</strong>
        {contacts === null ? null : (
          <>
            {' · '}
            {contacts.protocol === '' ? (
              t('immunity.no-contact')
            ) : (
              <>
                {t('contacts.protocol')}
                {': '}
                <b>{contacts.protocol}</b>
              </>
            )}
          </>
        )}
      </p>
      <p>{t('immunity.baggage')}</p>
      {powers === null ? null : powers.length === 0 ? (
        <p>{t('immunity.frame.silent')}</p>
      ) : (
        <p>
          {t('immunity.frame', {
            agencies: powers
              .map(({ agency, cites }) =>
                [t(`agency.${agency}`), ...(cites.length === 0 ? [] : [`(${cites.join('; ')})`])].join(' '),
              )
              .join(', '),
          })}
        </p>
      )}
    </div>
  );
}

import { useState } from 'react';
import type { Decision, FlightPatch } from '../../../shared/flight/decision.ts';
import type { FlightView } from '../../core/calls/flight-views.ts';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { counted, formatLocal } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { timedFlight } from './flight-texts.ts';
import { useFlightName } from './use-flight-name.ts';

/** The officers' entries and decisions about the flight and its travellers. Each can be withdrawn, and stays on the list. */
export function FlightDecisions({ view }: { readonly view: FlightView }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const session = useSession();
  const { permissions } = session;
  const nameOf = useFlightName(view.decisions.some(({ kind }) => kind === 'same-flight'));
  const [taken, setTaken] = useState<Decision | null>(null);
  const mayDecide = permissions.includes('decide');
  const { takenBack } = view;
  if (view.decisions.length + takenBack.length === 0)
    return <EmptyState fill title={t('decisions.none')} hint={t('decisions.none.hint')} />;
  const withdraw = async (reason: string, act: Act) => {
    if (taken === null) return;
    return act('decision.withdraw', { id: taken.id, reason }, t('decisions.told.withdrawn'), {
      act: {
        what: `${t('decisions.withdraw')}: ${t(`decisions.kind.${taken.kind}`)} ${detailOf(taken)}`,
        flight: timedFlight(t, view.row.leg, view.row.times, language),
        effect: [t(`decisions.effect.${taken.kind}`)],
      },
    });
  };
  return (
    <div className="screen-body">
      {view.decisions.length === 0 ? null : (
        <ul className="decisions">
          {view.decisions.map((decision) => (
            <li key={decision.id}>
              <div className="told">
                <span>
                  <strong>{t(`decisions.kind.${decision.kind}`)}</strong> {detailOf(decision)}
                </span>
                {decision.reason === '' ? null : <span>{t('decisions.reason', { reason: decision.reason })}</span>}
                <span className="dim">{whoText(decision)}</span>
              </div>
              {mayDecide ? (
                <button type="button" className="button" onClick={() => setTaken(decision)}>
                  {t('decisions.withdraw')}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {takenBack.length === 0 ? null : (
        <>
          <h3 className="small-head">{t('decisions.taken-back')}</h3>
          <ul className="decisions">
            {takenBack.map(({ decision, by, message }) => (
              <li key={decision.id}>
                <div className="told">
                  <span>
                    <strong>{t(`decisions.kind.${decision.kind}`)}</strong>{' '}
                    {message === null ? detailOf(decision) : messageText(message)}
                  </span>
                  {decision.reason === '' ? null : <span>{t('decisions.reason', { reason: decision.reason })}</span>}
                  <span className="dim">{whoText(decision)}</span>
                  <span>{t('decisions.taken-back.why', { reason: by.reason })}</span>
                  <span className="dim">{whoText(by)}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {taken === null ? null : (
        <ReasonDialog
          title={t('decisions.withdraw')}
          about={[taken.id]}
          hint={t('decisions.withdraw.hint')}
          save={t('decisions.withdraw')}
          onSave={withdraw}
          onClose={() => setTaken(null)}
        />
      )}
    </div>
  );

  function detailOf(decision: Decision): string {
    if (decision.kind === 'flight') return patchText(decision.patch);
    if (decision.kind === 'same-flight')
      return t('decisions.same', { flight: nameOf(decision.flight), other: nameOf(decision.other) });
    if (decision.kind === 'assign') {
      const message = view.messages.find(({ id }) => id === decision.message);
      return message === undefined ? '' : messageText(message);
    }
    if (decision.kind === 'withdraw') return '';
    const names = decision.travellers.flatMap((id) => {
      const found = view.travellers.find((each) => each.id === id);
      return found === undefined ? [] : [found.name];
    });
    return [...new Set(names)].join(' · ');
  }

  /** Who decided, who confirmed, why the flight is cancelled, and when. */
  function whoText(decision: Decision): string {
    const { officer, second, at } = decision;
    const confirmed =
      second === undefined ? '' : `, ${t('decisions.second', { name: officerName(t, session, second) })}`;
    const cause = decision.kind === 'flight' && decision.cause !== undefined ? decision.cause : null;
    return [
      `${officerName(t, session, officer)}${confirmed}`,
      cause === null ? null : t(`cancel-cause.${cause}`),
      stamp(at),
    ]
      .filter((part) => part !== null)
      .join(' · ');
  }

  function messageText({
    fileName,
    travellers,
  }: Pick<FlightView['messages'][number], 'fileName' | 'travellers'>): string {
    const people = t('quarantine.travellers', counted(travellers, language));
    return t('decisions.assigned', { file: fileName, people });
  }

  function patchText(patch: FlightPatch): string {
    return Object.entries(patch)
      .map(([field, value]) =>
        t('decisions.field', {
          field: t(`flight.field.${field}`),
          value:
            value === null
              ? '–'
              : typeof value === 'boolean'
                ? t(value ? 'ui.yes' : 'ui.no')
                : value.includes('T') && value.length === 16
                  ? formatLocal(value, language)
                  : value,
        }),
      )
      .join(', ');
  }
}

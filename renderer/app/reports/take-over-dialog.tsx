import { useState } from 'react';
import type { SignedShiftView } from '../../core/calls/shift-reports.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useSession } from '../frame/use-session.ts';
import { useOfficerChoice } from '../roster/use-officer-choice.ts';
import { protectedText } from '../traveller/protected-text.ts';
import { listedSubject } from '../traveller/work-subject.ts';
import { Choice, LabelledChoice } from '../ui/choice.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { HeadRow } from '../ui/head-row.tsx';
import { notifyTrouble } from '../ui/notify.ts';
import { officerName, shownName } from '../ui/officer-texts.ts';
import { TravellerTags } from '../ui/traveller-tags.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { timesText } from './shift-times.ts';

export interface TakeOverDialogProps {
  readonly report: SignedShiftView;
  readonly onClose: () => void;
}

/** Stands for the queue among the officers; no officer has this id. */
const QUEUE = '';
/** Not every case goes the same way. */
const EACH = '-';

/** The next shift signs that it takes over, and says of each case of whoever went home who goes on with it. */
export function TakeOverDialog({ report, onClose }: TakeOverDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const flightName = useFlightName();
  const topics = ['cases', 'queue', 'roster'] as const;
  const { value, failure, again } = useCall('shift.claims', { id: report.id }, topics);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const receivers = useOfficerChoice(value?.receivers ?? []);
  const about = { times: timesText(report), officer: officerName(t, session, report.officer) };
  const claims = value?.claims ?? [];
  const among = [QUEUE, ...receivers.map((each) => each.value)];
  const nameOf = (id: string) => receivers.find((each) => each.value === id)?.label ?? t('shift.claims.queue');
  // All are of one agency.
  const nameOfOfficer = (id: string) => shownName(t, session.officers.find((each) => each.id === id)?.name ?? id);
  const toOf = (id: string) => chosen[id] ?? QUEUE;
  const [first] = claims;
  const isOneWay = first !== undefined && claims.every(({ id }) => toOf(id) === toOf(first.id));
  return (
    <FormDialog
      size={claims.length === 0 ? 'md' : 'xl'}
      title={t('shift.take-over.title', about)}
      save={t('shift.take-over')}
      ready={value !== null}
      onSave={async (act) => {
        const passed = claims.map(({ id, from }) => ({ case: id, from, to: toOf(id) || null }));
        const result = await act('shift.take-over', { id: report.id, claims: passed }, t('shift.told.taken'));
        const damaged = result.ok ? result.value.damaged : [];
        if (damaged.length > 0)
          notifyTrouble(
            t,
            (t) => t('shift.claims.damaged', { count: damaged.length }),
            (t) => t('shift.claims.damaged.which', { cases: damaged.join(', ') }),
          );
        return result;
      }}
      onClose={onClose}
    >
      {/* The cases come later than the dialog: keys count from the beginning. */}
      <p data-autofocus tabIndex={-1}>
        {t('shift.take-over.hint', about)}
      </p>
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {value === null ? null : claims.length === 0 ? (
        <p className="dim">{t('shift.claims.none')}</p>
      ) : (
        <>
          <p className="dim">{t('shift.claims.hint')}</p>
          {value.isRosterEmpty ? <p>{t('shift.claims.no-roster')}</p> : null}
          {value.isRosterDamaged ? <p className="late">{t('shift.claims.roster-damaged')}</p> : null}
          {claims.length === 1 ? null : (
            <LabelledChoice
              label={t('shift.claims.all')}
              among={isOneWay ? among : [EACH, ...among]}
              value={isOneWay ? toOf(first.id) : EACH}
              textOf={(to) => (to === EACH ? t('shift.claims.each') : nameOf(to))}
              onChange={(to) => {
                if (to !== EACH) setChosen(Object.fromEntries(claims.map(({ id }) => [id, to])));
              }}
            />
          )}
          <table className="duty-table claims">
            <HeadRow
              columns={[
                'cases.id',
                'shift.claims.whom',
                'cases.flight',
                'cases.state',
                'shift.claims.from',
                'shift.claims.to',
              ].map((heading) => t(heading))}
            />
            <tbody>
              {claims.map((claim) => (
                <tr key={claim.id}>
                  <th scope="row">{claim.id}</th>
                  <td>
                    {listedSubject(t, claim)} <TravellerTags marks={claim} />
                  </td>
                  <td>{claim.flight === null ? '–' : flightName(claim.flight)}</td>
                  <td>{t(protectedText(claim.handling, `case-state.${claim.state}`))}</td>
                  <td>{nameOfOfficer(claim.from)}</td>
                  <td>
                    <Choice
                      aria-label={t('ui.pair', { name: claim.id, value: t('shift.claims.to') })}
                      among={among}
                      value={toOf(claim.id)}
                      textOf={nameOf}
                      onChange={(to) => setChosen({ ...chosen, [claim.id]: to })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </FormDialog>
  );
}

import { useState } from 'react';
import { Link } from 'wouter';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';
import { isLookoutOn } from '../../../shared/lookout/lookout-state.ts';
import { gradeText, informationText, lookoutActText, lookoutStateText } from '../../../shared/lookout/lookout-texts.ts';
import type { LookoutInside, LookoutMatch, LookoutView } from '../../core/calls/lookout-views.ts';
import { travellerPath } from '../addresses.ts';
import { useTimeTold } from '../flights/use-time-told.ts';
import { useSession } from '../frame/use-session.ts';
import { Facts } from '../lists/terms-part.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { ReadersTag } from '../ui/readers-tag.tsx';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { DescribeDialog, EndDialog, ExtendDialog, ReviewDialog } from './act-dialogs.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { linesOfActs } from './change-words.ts';
import { EndsEarly } from './hours-field.tsx';
import { sourceText, whereText } from './lookout-texts.ts';
import { PinnedFlights } from './taken-note.tsx';
import { TermWords } from './term-chips.tsx';
import { useTermWriter } from './use-term-writer.ts';

const ACTS = [
  { act: 'end', key: 'X' },
  { act: 'extend', key: 'G' },
  { act: 'change', key: 'E' },
  // One is over, the other is not.
  { act: 'describe', key: 'E' },
  { act: 'review', key: 'A' },
] as const;
type Act = (typeof ACTS)[number]['act'];

/** One lookout: what is looked for, on whose word, whom it matched, and what was done with it. */
export function LookoutScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const writer = useTermWriter();
  const [open, setOpen] = useState<Act | null>(null);
  const { value: view, failure, again } = useCall('lookouts.one', { id }, ['lookouts', 'queue', 'flights', 'frame']);
  const close = () => setOpen(null);
  return (
    <div className="screen">
      <div className="screen-head">
        <Link className="dim" href="/lists/lookouts">
          {t('lookout.back')}
        </Link>
        <h1 className="cut">{view === null ? id : whereText(view, writer)}</h1>
        {view === null ? null : (
          <>
            <span className="tag">{t(lookoutStateText(view.state))}</span>
            <ReadersTag readers={view.readers} />
          </>
        )}
        <span className="spring" />
        {ACTS.map(({ act, key }) =>
          view?.may[act] === true ? (
            <KeyButton
              key={act}
              tone={act === 'review' ? 'strong' : 'quiet'}
              action={{
                id: `lookout.${act}`,
                key,
                label: `lookout.${act}`,
                run: () => setOpen(act),
                enabled: true,
                hint: true,
              }}
            />
          ) : null,
        )}
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null ? null : <LookoutBody view={view} />}
      {view === null || open === null ? null : open === 'change' ? (
        <ChangeDialog view={view} onClose={close} />
      ) : open === 'extend' ? (
        <ExtendDialog view={view} onClose={close} />
      ) : open === 'describe' ? (
        <DescribeDialog view={view} onClose={close} />
      ) : open === 'review' ? (
        <ReviewDialog view={view} onClose={close} />
      ) : (
        <EndDialog view={view} onClose={close} />
      )}
    </div>
  );
}

function LookoutBody({ view }: { readonly view: LookoutView }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const name = (officer: string) => officerName(t, session, officer);
  const writer = useTermWriter();
  const { inside, terms, owner } = view;
  const isOn = isLookoutOn(view.state);
  const due = view.reviewDue === null ? null : { agency: t(`agency.${owner}`), at: stamp(view.reviewDue) };
  const source = inside === null ? t('lookout.source.hidden') : sourceText(t, inside.source);
  return (
    <div className="screen-body scroll lookout">
      {view.warning === null ? null : <p className="listed-warning">{t('match.warning', { warning: view.warning })}</p>}
      {due === null ? null : (
        <p className={view.state === 'overdue' ? 'strong' : 'dim'}>
          {t(view.state === 'overdue' ? 'lookout.review.overdue' : 'lookout.review.waits', due)}
        </p>
      )}
      {terms === null || !isOn ? null : (
        <EndsEarly terms={terms} until={Math.floor(Date.parse(view.validUntil) / 60_000)} />
      )}
      <section>
        <h2>{t('lookout.terms')}</h2>
        {terms === null ? (
          <p className="dim">{t('lookouts.restricted')}</p>
        ) : (
          <TermWords terms={terms} writer={writer} />
        )}
        {inside === null ? null : <blockquote className="said">{inside.said}</blockquote>}
      </section>
      <Facts
        rows={[
          [t('lookout.instruction'), view.instruction],
          [t('lookout.handling'), view.handling === null ? null : t(`handling.${view.handling}`)],
          [t('lookout.reaches'), isOn ? t(`outcome.${view.reach}`) : null],
          [t('lookout.outcome'), isOn && view.reach === view.outcome ? null : t(`outcome.${view.outcome}`)],
          [t('lookout.source'), [source, t(gradeText(view.grade)), t(informationText(view.information))].join(' · ')],
          [t('lookout.owner'), t(`agency.${owner}`)],
          [t('lookout.valid'), t('lookout.valid.is', { from: stamp(view.validFrom), until: stamp(view.validUntil) })],
          [t('lookout.seenBy'), inside === null ? null : agenciesText(t, inside.seenBy)],
          [
            t('lookout.seenByRoles'),
            inside === null
              ? null
              : (inside.seenByRoles?.map((role) => t(`role.${role}`)).join(', ') ?? t('lookout.seenByRoles.all')),
          ],
          [t('lookout.taken-by'), inside === null ? null : `${name(inside.taken.by)}, ${stamp(inside.taken.at)}`],
        ]}
      />
      <section>
        <h2>{t('lookout.matches')}</h2>
        {view.matches.length === 0 ? <p className="dim">{t('lookout.matches.none')}</p> : null}
        <ul className="pinned-flights">
          {view.matches.map((match) => (
            <MatchLine key={`${match.flight} ${match.traveller}`} match={match} />
          ))}
        </ul>
      </section>
      {terms === null ? null : (
        <section>
          <h2>{t('lookout.pinned')}</h2>
          {view.flights.length === 0 ? <p className="dim">{t('lookout.pinned.none')}</p> : null}
          <PinnedFlights flights={view.flights} />
        </section>
      )}
      {inside === null ? null : <History view={view} inside={inside} />}
    </div>
  );
}

/** All that was done with it, and what each change made different. */
function History({ view, inside }: { readonly view: LookoutView; readonly inside: LookoutInside }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const writer = useTermWriter();
  const name = (officer: string) => officerName(t, session, officer);
  const changed = linesOfActs(
    inside.acts,
    { ...view, terms: view.terms ?? NO_LOOKOUT_TERMS, source: inside.source },
    writer,
  );
  return (
    <section>
      <h2>{t('lookout.history')}</h2>
      <ul className="list-history">
        {inside.acts.map(({ kind, by, at, confirmedBy, reason, said = '' }, place) => (
          <li key={`${kind} ${at}`}>
            <strong>{t(lookoutActText(kind))}</strong> {name(by)} <span className="faint">{stamp(at)}</span>
            {confirmedBy === null ? null : (
              <span className="dim"> · {t('lookout.confirmed', { officer: name(confirmedBy) })}</span>
            )}
            {reason === '' ? null : <q>{reason}</q>}
            {said === '' ? null : <blockquote className="said">{said}</blockquote>}
            {changed[place]?.map((line) => (
              <p key={line} className="dim">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function agenciesText(t: TFunction, seenBy: readonly LawAgency[] | null): string {
  if (seenBy === null) return t('list.field.seenBy.all');
  return seenBy.length === 0 ? t('list.field.seenBy.own') : seenBy.map((agency) => t(`agency.${agency}`)).join(', ');
}

function MatchLine({ match }: { readonly match: LookoutMatch }) {
  const { t } = useTranslation();
  const timeOf = useTimeTold();
  const { leg, flight, traveller, name, outcome, isQuiet } = match;
  return (
    <li>
      <OutcomeMark outcome={outcome} silent /> <Link href={travellerPath(flight, traveller)}>{name}</Link>{' '}
      <span className="dim">
        {[
          formatFlight(leg),
          formatRoute(leg),
          timeOf(leg),
          t(`match.class.${match.class}`),
          ...(isQuiet ? [t('false-match.mark')] : []),
        ].join(' · ')}
      </span>
    </li>
  );
}

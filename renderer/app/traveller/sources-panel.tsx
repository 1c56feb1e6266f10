import { useState } from 'react';
import { Link } from 'wouter';
import type { PutByOfficer } from '../../../shared/flight/assigned-messages.ts';
import type { TravellerSource } from '../../../shared/flight/flight.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { messagePath } from '../addresses.ts';
import { trailOf } from '../audit/audit-filter.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { JoinDialog } from './join-dialog.tsx';
import { partingText } from './parting-text.ts';
import { viewedName } from './person-text.ts';
import { VersionList } from './version-list.tsx';

/** The message entries merged to this traveller, how certain the merge is, and how to correct it. */
export function SourcesPanel({ view }: { readonly view: TravellerView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const mayDecide = permissions.includes('decide');
  const [parting, setParting] = useState<TravellerSource | null>(null);
  const [joining, setJoining] = useState(false);
  const [open, setOpen] = useState(false);
  const { traveller, flight } = view;
  const part = async (reason: string, act: Act) => {
    if (parting === null) return;
    const record = `${parting.message}:${parting.index}`;
    const input = { flight: flight.id, traveller: traveller.id, record, reason };
    return act('traveller.part', input, t('sources.told.parted'), {
      act: {
        what: t('sources.part'),
        traveller: viewedName(t, view),
        flight: timedLeg(t, flight.leg, language),
        effect: [aboutParting(parting), t('sources.effect')],
      },
    });
  };
  const aboutParting = (source: TravellerSource) => partingText(t, view, source);
  return (
    <section className="sources" aria-labelledby="sources">
      <h3 className="small-head" id="sources">
        {t('sources.title')}
      </h3>
      {traveller.evidence.length === 0 ? null : (
        <p>
          {t(traveller.confidence === null ? 'sources.merged' : 'sources.confidence', {
            confidence: traveller.confidence,
            why: traveller.evidence.map((each) => t(`sources.evidence.${each}`)).join(', '),
          })}
          {traveller.otherName === null ? null : ` ${t('sources.other-name', { name: traveller.otherName })}`}
        </p>
      )}
      <ul className="source-list">
        {traveller.sources.map((source) => (
          <li key={`${source.message}:${source.index}`}>
            <Link href={messagePath(source.message)}>{t(`channel.${source.channel}`)}</Link>
            <span className="dim">{t('sources.entry', { number: source.index + 1 })}</span>
            <PutBy put={view.put[source.message]} />
            {mayDecide && traveller.sources.length > 1 ? (
              <button type="button" className="button quiet" onClick={() => setParting(source)}>
                {t('sources.part')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {traveller.replies.length === 0 ? null : (
        <ul className="source-list">
          {traveller.replies.map((reply) => (
            <li key={`${reply.message} ${reply.code}`}>
              <strong>{t(`sources.reply.${reply.answer}`)}</strong>
              <span className="dim">{[reply.code, reply.text].filter((each) => each !== null).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'versions.hide' : 'versions.show')}
        </button>
        {mayDecide ? (
          <button type="button" className="button" onClick={() => setJoining(true)}>
            {t('sources.join')}
          </button>
        ) : null}
        {permissions.includes('audit.view') ? (
          <Link className="button" href={trailOf(view)}>
            {t('audit.about.open')}
          </Link>
        ) : null}
      </div>
      {open ? <VersionList flight={flight.id} traveller={traveller.id} /> : null}
      {parting === null ? null : (
        <ReasonDialog
          title={t('sources.part')}
          about={[flight.id, traveller.id, `${parting.message}:${parting.index}`]}
          hint={`${aboutParting(parting)} ${t('sources.part.hint')}`}
          save={t('sources.part')}
          onSave={part}
          onClose={() => setParting(null)}
        />
      )}
      {joining ? <JoinDialog view={view} onClose={() => setJoining(false)} /> : null}
    </section>
  );
}

/** That the message names no flight, and who put it on this one. */
function PutBy({ put }: { readonly put: PutByOfficer | undefined }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  if (put === undefined) return null;
  return <span>{t('sources.put', { officer: officerName(t, session, put.officer), time: stamp(put.at) })}</span>;
}

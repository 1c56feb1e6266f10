import { useState } from 'react';
import type { AgencyAct } from '../../../shared/agency/agency-setting.ts';
import type { AgenciesView } from '../../core/calls/agencies.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { agencyName, changedFields, fieldText } from './agency-words.ts';

type Proposal = AgenciesView['proposals'][number];

/** The proposals that wait, for supervisors to accept, and what came into force. */
export function AgencyProposals({ view }: { readonly view: AgenciesView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useStamp();
  const name = ({ name: who, agency }: AgencyAct) => `${who} · ${t(`agency.${agency}`)}`;
  return (
    <div className="agency-proposals">
      <h2>{t('agencies.waiting')}</h2>
      {view.proposals.length === 0 ? <p className="dim">{t('agencies.waiting.none')}</p> : null}
      {view.proposals.map((proposal) => (
        <Waiting key={proposal.id} proposal={proposal} name={name} />
      ))}
      <h2>{t('agencies.done')}</h2>
      {view.done.length === 0 ? <p className="dim">{t('agencies.done.none')}</p> : null}
      <ul>
        {view.done.map(({ id, row, made, accepted, since, reason }) => (
          <li key={id}>
            {t('agencies.done.line', {
              name: agencyName(t, row, language),
              at: stamp(since),
              made: made.map(name).join(', '),
              accepted: accepted.map(name).join(', '),
              reason,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Waiting({ proposal, name }: { readonly proposal: Proposal; readonly name: (act: AgencyAct) => string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useStamp();
  const [asking, setAsking] = useState<'accept' | 'drop' | null>(null);
  const { id, row, before, made, accepted, reason, problem } = proposal;
  const about = agencyName(t, row, language);
  const [one, other] = made;
  return (
    <section className="frame-proposal" aria-label={about}>
      <p>
        <b>{t(before === null ? 'agencies.proposal.new' : 'agencies.proposal.change', { name: about })}</b>{' '}
        <span className="dim">
          {t('agencies.proposed-by', {
            one: name(one),
            other: name(other),
            at: stamp(one.at),
            reason,
          })}
        </span>
      </p>
      <ul className="frame-changes">
        {changedFields(before, row).map((field) => (
          <li key={field}>
            <span className="tag">{t(`agencies.change.${field}`)}</span>
            {before === null ? null : <del>{fieldText(t, before, field, language)}</del>}
            <ins>{fieldText(t, row, field, language)}</ins>
          </li>
        ))}
      </ul>
      {accepted.map((act) => (
        <p key={act.officer} className="dim">
          {t('agencies.accepted-by', { officer: name(act) })}
        </p>
      ))}
      <div className="form-buttons">
        {problem === null ? null : <span className="dim">{t(`agencies.cannot.${problem}`)}</span>}
        <span className="spring" />
        <button type="button" className="button quiet" onClick={() => setAsking('drop')}>
          {t('agencies.drop')}
        </button>
        <button type="button" className="button strong" disabled={problem !== null} onClick={() => setAsking('accept')}>
          {t('agencies.accept')}
        </button>
      </div>
      {asking === 'accept' ? (
        <ConfirmDialog
          title={t('agencies.accept.title', { name: about })}
          save={t('agencies.accept')}
          doing={t('agencies.accept.doing')}
          onSave={(act) =>
            act('agency.accept', { proposal: id }, ({ proposals }) =>
              t(proposals.some((each) => each.id === id) ? 'agencies.told.accepted' : 'agencies.told.in-force'),
            )
          }
          onClose={() => setAsking(null)}
        >
          <p>{t('agencies.accept.hint')}</p>
        </ConfirmDialog>
      ) : null}
      {asking === 'drop' ? (
        <ReasonDialog
          title={t('agencies.drop')}
          about={[id]}
          hint={t('agencies.drop.hint')}
          save={t('agencies.drop')}
          onSave={(why, act) => act('agency.drop', { proposal: id, reason: why }, t('agencies.told.dropped'))}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </section>
  );
}

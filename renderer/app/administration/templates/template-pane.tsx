import { useState } from 'react';
import { parseTemplate } from '../../../../shared/official-draft/draft-template.ts';
import type { TemplateView } from '../../../core/calls/draft-templates.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { TemplateChanges } from './template-changes.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateExample } from './template-example.tsx';
import { TemplateProposal } from './template-proposal.tsx';

/** One template: what is in force, what is proposed, its text, and how it prints. */
export function TemplatePane({ template }: { readonly template: TemplateView }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const { permissions } = useSession();
  const may = permissions.includes('draft-templates.change');
  const { key, text: inForce, starting, agreed, number, proposal, former } = template;
  const [text, setText] = useKeptState(`draft-template #${key}`, inForce);
  const [proposing, setProposing] = useState(false);
  const isChanged = text !== inForce;
  return (
    <>
      <Scrolling className="screen-body template-pane" aria-label={t('draft-template.text')}>
        <p className="dim">
          {agreed === null
            ? t('draft-template.ships')
            : t('draft-template.in-force', {
                number,
                proposer: agreed.proposed.name,
                confirmer: agreed.confirmed.name,
                at: stamp(agreed.confirmed.at),
              })}{' '}
          {agreed?.note}
        </p>
        {proposal === null ? null : <TemplateProposal template={template} proposal={proposal} may={may} />}
        <TemplateEditor text={text} disabled={!may} onChange={setText} />
        {isChanged ? <TemplateChanges before={inForce} after={text} /> : null}
        {may ? (
          <div className="form-buttons">
            <button
              type="button"
              className="button quiet"
              disabled={text === starting}
              onClick={() => setText(starting)}
            >
              {t('draft-template.restore')}
            </button>
            <span className="spring" />
            <button type="button" className="button quiet" disabled={!isChanged} onClick={() => setText(inForce)}>
              {t('draft-template.discard')}
            </button>
            <button
              type="button"
              className="button strong"
              disabled={!isChanged || !parseTemplate(text).ok}
              onClick={() => setProposing(true)}
            >
              {t('draft-template.propose')}
            </button>
          </div>
        ) : null}
        {former.length === 0 ? null : (
          <>
            <h2 className="small-head">{t('draft-template.former')}</h2>
            <ul className="frame-list">
              {former.map((version) => (
                <li key={version.number}>
                  {t('draft-template.former.line', {
                    number: version.number,
                    name: version.confirmed.name,
                    at: stamp(version.confirmed.at),
                  })}{' '}
                  <span className="dim">{version.note}</span>{' '}
                  {may ? (
                    <button type="button" className="link" onClick={() => setText(version.text)}>
                      {t('draft-template.former.again')}
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </Scrolling>
      <TemplateExample of={key} version={number} text={text} />
      {proposing ? (
        <ReasonDialog
          title={t('draft-template.propose')}
          about={[key]}
          hint={t('draft-template.propose.hint')}
          save={t('draft-template.propose')}
          onSave={(note, act) => act('draft-template.propose', { key, text, note }, t('draft-template.proposed'))}
          onDone={() => {
            setProposing(false);
            setText(inForce);
          }}
          onClose={() => setProposing(false)}
        />
      ) : null}
    </>
  );
}

import { useState } from 'react';
import { draftKindText } from '../../../../shared/official-draft/draft-kind.ts';
import type { TemplateKey } from '../../../../shared/official-draft/template-setting.ts';
import type { TemplateView } from '../../../core/calls/draft-templates.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { AdministrationHead } from '../administration-head.tsx';
import { partsOfKey } from './template-key.ts';
import { TemplatePane } from './template-pane.tsx';

const ROW_HEIGHT = 44;

/** The unit's templates for drafts of procès-verbaux. */
export function TemplatesScreen() {
  const { value, failure, again } = useCall('draft-templates.list', {}, ['frame', 'session']);
  return (
    <div className="screen">
      <AdministrationHead />
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {value === null ? null : <Templates templates={value} />}
    </div>
  );
}

function Templates({ templates }: { readonly templates: readonly TemplateView[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<TemplateKey | null>(null);
  const at = Math.max(
    0,
    templates.findIndex(({ key }) => key === shown),
  );
  const template = templates[at];
  return (
    <div className="templates-screen">
      <RowList
        id="draft-templates"
        label={t('draft-template.list')}
        count={templates.length}
        rowAt={(place) => templates[place]}
        keyOf={({ key }) => key}
        height={ROW_HEIGHT}
        at={at}
        shown={template?.key ?? null}
        onShow={({ key }) => setShown(key)}
        look="template-row"
      >
        {({ key, number, proposal }) => {
          const { kind, language } = partsOfKey(key);
          return (
            <>
              <span>{t(draftKindText(kind))}</span>
              <span className="dim">
                <span lang={language}>{t(`language.${language}`)}</span> ·{' '}
                {number === 0 ? t('official-draft.starting') : t('official-draft.version', { number })}
                {proposal === null ? null : <b> · {t('draft-template.waits.mark')}</b>}
              </span>
            </>
          );
        }}
      </RowList>
      {template === undefined ? null : <TemplatePane key={template.key} template={template} />}
    </div>
  );
}

import { changedLines } from '../../../../shared/official-draft/template-setting.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** The lines that one text has and the other has not. */
export function TemplateChanges({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation();
  const { gone, come } = changedLines(before, after);
  return (
    <section aria-label={t('draft-template.changes')} className="template-changes">
      <h2 className="small-head">{t('draft-template.changes')}</h2>
      {gone === '' ? null : <del>{gone}</del>}
      {come === '' ? null : <ins>{come}</ins>}
    </section>
  );
}

import type { FrameChange } from '../../../../shared/frame/frame-changes.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { changedLineText, type NameOfList } from './line-text.ts';

export interface FrameChangeListProps {
  readonly changes: readonly FrameChange[];
  readonly nameOf: NameOfList;
}

/** The differences line by line: the present line struck out, and the new line. */
export function FrameChangeList({ changes, nameOf }: FrameChangeListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (changes.length === 0) return <p className="dim">{t('frame.no-changes')}</p>;
  return (
    <ul className="frame-changes">
      {changes.map((change) => {
        const before = changedLineText(t, change, 'before', language, nameOf);
        const after = changedLineText(t, change, 'after', language, nameOf);
        return (
          <li key={`${before} ${after}`}>
            <span className="tag">
              {t(before === '' ? 'frame.change.added' : after === '' ? 'frame.change.removed' : 'frame.change.changed')}
            </span>
            {before === '' ? null : <del>{before}</del>}
            {after === '' ? null : <ins>{after}</ins>}
          </li>
        );
      })}
    </ul>
  );
}

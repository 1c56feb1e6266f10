import { useTranslation } from '../../ui/use-translation.ts';

export interface LinesHeadProps {
  readonly title: string;
  /** Begins a new line; null where the officer may not change anything. */
  readonly onAdd: (() => void) | null;
}

/** The heading of a kind of lines, with what adds one. */
export function LinesHead({ title, onAdd }: LinesHeadProps) {
  const { t } = useTranslation();
  return (
    <h2 className="small-head">
      {title}
      {onAdd === null ? null : (
        <button type="button" className="link" aria-label={t('frame.line.add-to', { title })} onClick={onAdd}>
          {t('frame.line.add')}
        </button>
      )}
    </h2>
  );
}

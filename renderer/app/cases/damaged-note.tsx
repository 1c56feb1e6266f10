import { useTranslation } from '../ui/use-translation.ts';

/** Says that records of a part cannot be read; nothing where none is damaged. */
export function DamagedNote({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count === 0 ? null : (
    <p className="standing-note" role="status">
      {t('case.part.damaged', { count })}
    </p>
  );
}

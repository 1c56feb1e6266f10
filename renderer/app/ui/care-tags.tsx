import type { CaseWorkView } from '../../core/calls/work-view.ts';
import { useTranslation } from './use-translation.ts';

export interface CareTagsProps {
  readonly marks: Pick<CaseWorkView, 'isChild' | 'isHeld'>;
}

/** In a row and beside a name: a child, and somebody who is held. */
export function CareTags({ marks: { isChild, isHeld } }: CareTagsProps) {
  const { t } = useTranslation();
  return (
    <>
      {isChild ? <span className="tag protect care">{t('protection.kind.child')}</span> : null}
      {isHeld ? <span className="tag protect care">{t('custody.mark')}</span> : null}
    </>
  );
}

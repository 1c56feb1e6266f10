import type { ImportSummary } from '../../core/calls/import.ts';
import { formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Names shown of the files. */
const SHOWN = 10;

/** Which files an import had not stored when the program ended, and what became of them, in words; null: it was not cut off. */
export function useCutOffText(): (job: ImportSummary) => string | null {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  return ({ cutOff, startedAt, state, reading }) => {
    if (cutOff === undefined) return null;
    const files = [...cutOff.files.slice(0, SHOWN), ...(cutOff.files.length > SHOWN ? ['…'] : [])].join(', ');
    const travellers = formatCount(cutOff.travellers, language);
    const isLeft = state === 'interrupted' || state === 'cancelled' || (reading?.unread ?? 0) > 0;
    const now = isLeft ? 'left' : state;
    return `${t('import.cut-off', { time: stamp(startedAt), files, travellers })} ${t(`import.cut-off.${now}`)}`;
  };
}

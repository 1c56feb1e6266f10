import type { Notice } from '../../../shared/interpol/notice.ts';
import type { TFunction } from '../ui/texts.ts';

/** `Blue notice`, `UN special notice: travel ban`, `Red diffusion`. */
export function noticeText(t: TFunction, { colour, isDiffusion, measures }: Notice): string {
  const name = t(isDiffusion ? 'notice.diffusion' : 'notice.named', { colour: t(`notice.colour.${colour}`) });
  return measures.length === 0
    ? name
    : t('ui.pair', { name, value: measures.map((measure) => t(`notice.measure.${measure}`)).join(', ') });
}

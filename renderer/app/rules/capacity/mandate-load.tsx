import { IconAlertTriangle } from '@tabler/icons-react';
import type { Mandate } from '../../../../shared/fact/fact.ts';
import type { CapacityView } from '../../../core/calls/capacity.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface MandateLoadProps {
  readonly view: CapacityView;
  readonly mandate: Mandate;
  readonly onOpen: () => void;
}

/** “About 14 inspections a shift expected, capacity 10”, highlighted where it exceeds the capacity. Opens the load by other thresholds. */
export function MandateLoad({ view, mandate, onOpen }: MandateLoadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { perShift, capacity } = view.mandates[mandate];
  const over = capacity !== null && perShift > capacity;
  const expected = t('capacity.expected', { n: decimalText(perShift, language) });
  return (
    <button type="button" className={over ? 'link load over' : 'link load'} onClick={onOpen}>
      {over ? <IconAlertTriangle size={13} aria-hidden /> : null}
      {view.days === 0
        ? t('capacity.no-days')
        : `${expected}, ${capacity === null ? t('capacity.unstated') : t('capacity.stated', { n: capacity })}`}
    </button>
  );
}

/** Inspections per shift in words: whole numbers from ten up, one decimal place below. */
export function decimalText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

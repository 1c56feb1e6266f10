import type { IsoDate } from '../../../shared/manifest.ts';
import type { SettledOrder } from '../../../shared/table/cell-dates.ts';
import type { Column } from '../../../shared/table/headers.ts';
import { formatDate } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { dateExamples } from './mapping-draft.ts';

export interface DateOrderChoiceProps {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (Column | null)[];
  readonly undecided: readonly number[];
  readonly order: SettledOrder | null;
  readonly today: IsoDate;
  readonly onChange: (order: SettledOrder | null) => void;
}

const MOST = 2;
const DATES: ReadonlySet<Column | null> = new Set<Column | null>([
  'date',
  'arrivalDate',
  'birth',
  'expiry',
  'issued',
  'visaExpiry',
]);
const ORDERS = [
  { order: 'day-first', reading: 'dayFirst' },
  { order: 'month-first', reading: 'monthFirst' },
  { order: 'year-first', reading: 'yearFirst' },
  { order: null, reading: null },
] as const;

/** Asks whether day, month or short year comes first, with dates of the table read each way. Shown only where nothing in the table determines it. */
export function DateOrderChoice({ rows, columns, undecided, order, today, onChange }: DateOrderChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (undecided.length === 0 && !columns.some((column) => DATES.has(column))) return null;
  if (undecided.length === 0 && order === null) {
    return (
      <fieldset className="mapping-part">
        <legend>{t('mapping.dates')}</legend>
        <p className="dim">{t('mapping.dates.decided')}</p>
      </fieldset>
    );
  }
  const examples = dateExamples(rows, columns, undecided, today, MOST);
  const isOffered = (each: SettledOrder | null) =>
    each !== 'year-first' || order === each || examples.some(({ yearFirst }) => yearFirst !== null);
  return (
    <fieldset className="mapping-part">
      <legend>{t('mapping.dates')}</legend>
      <p className="dim">{t('mapping.dates.hint')}</p>
      {ORDERS.filter((choice) => isOffered(choice.order)).map(({ order: each, reading }) => (
        <label key={each ?? 'open'} className="order-choice">
          <input
            type="radio"
            name="date-order"
            checked={order === each}
            onChange={() => onChange(each)}
            aria-label={t(`mapping.order.${each ?? 'open'}`)}
          />
          <span>
            {t(`mapping.order.${each ?? 'open'}`)}
            {reading === null
              ? null
              : examples.map((example) => (
                  <span key={example.written} className="dim order-example">
                    {example.written}
                    {t('ui.then')}
                    {formatDate(example[reading] ?? '', language)}
                  </span>
                ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

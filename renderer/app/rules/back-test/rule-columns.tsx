import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import type { RuleEffect } from '../../../core/calls/back-test.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { column } from '../../ui/column.ts';
import { formatCount } from '../../ui/format.ts';
import type { TFunction } from '../../ui/texts.ts';

const NUMBERS = ['hitsBefore', 'hitsAfter', 'gained', 'lost', 'unknownBefore', 'unknownAfter'] as const;

/** The columns of the table of rules. */
export function ruleColumns(t: TFunction, language: Language): readonly ColDef<RuleEffect>[] {
  const number = (field: (typeof NUMBERS)[number]): ColDef<RuleEffect> => ({
    headerName: t(`back-test.column.${field}`),
    field,
    width: 104,
    type: 'rightAligned',
    sortingOrder: ['desc', 'asc', null],
    valueFormatter: ({ value }) => formatCount(Number(value), language),
    cellClass: ({ value }) => ['ag-right-aligned-cell', ...(value === 0 ? ['faint'] : [])],
  });
  return [
    column(t('back-test.column.title'), { flex: 2, minWidth: 180 }, (row) => titleIn(row.title, language), {
      tooltipValueGetter: ({ data }) => data?.rule ?? '',
      cellClass: 'strong',
    }),
    column(t('back-test.column.change'), 88, (row) => t(`back-test.change.${row.change}`)),
    column(t('back-test.column.mandate'), 100, (row) => t(`mandate.${row.mandate}`)),
    ...NUMBERS.map(number),
  ];
}

/** Whether the rule hits, or leaves undecided, other travellers than before. */
export function hasEffect({ change, gained, lost, unknownBefore, unknownAfter }: RuleEffect): boolean {
  return change !== 'same' || gained > 0 || lost > 0 || unknownBefore !== unknownAfter;
}

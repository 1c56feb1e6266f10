import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import type { RuleEffect } from '../../../core/calls/back-test.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { formatCount } from '../../ui/format.ts';

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
    {
      headerName: t('back-test.column.title'),
      valueGetter: ({ data }) => (data === undefined ? '' : titleIn(data.title, language)),
      tooltipValueGetter: ({ data }) => data?.rule ?? '',
      flex: 2,
      minWidth: 180,
      cellClass: 'strong',
    },
    {
      headerName: t('back-test.column.change'),
      valueGetter: ({ data }) => (data === undefined ? '' : t(`back-test.change.${data.change}`)),
      width: 88,
    },
    {
      headerName: t('back-test.column.mandate'),
      valueGetter: ({ data }) => (data === undefined ? '' : t(`mandate.${data.mandate}`)),
      width: 100,
    },
    ...NUMBERS.map(number),
  ];
}

/** Whether the rule hits, or leaves undecided, other travellers than before. */
export function hasEffect({ change, gained, lost, unknownBefore, unknownAfter }: RuleEffect): boolean {
  return change !== 'same' || gained > 0 || lost > 0 || unknownBefore !== unknownAfter;
}

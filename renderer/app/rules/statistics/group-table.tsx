import { DIMENSIONS, type GroupFigures, SMALL_CELL } from '../../../../shared/casework/group-figures.ts';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import type { Period } from '../../../core/calls/statistics.ts';
import { countryName, formatCount } from '../../ui/format.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { LookingNote } from './looking-note.tsx';
import { percentText } from './share-text.ts';
import { useLongCall } from './use-long-call.ts';

export interface GroupTableProps {
  readonly period: Period;
}

const COUNTS = ['travellers', 'selected', 'inspected', 'positive'] as const;

/** Selections and findings by nationality, sex and age. */
export function GroupTable({ period }: GroupTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const looking = useLongCall('statistics.groups', period);
  if (looking.value === null) return <LookingNote looking={looking} />;
  const { groups } = looking.value;
  const told = (count: number | null) =>
    count === null ? t('statistics.group.few', { count: SMALL_CELL }) : formatCount(count, language);
  return (
    <Scrolling className="screen-body group-tables" aria-label={t('statistics.part.groups')}>
      <p className="dim">{t('statistics.group.hint', { count: SMALL_CELL })}</p>
      {DIMENSIONS.map((dimension) => (
        <table key={dimension} className="figures">
          <caption className="small-head">{t(`statistics.dimension.${dimension}`)}</caption>
          <HeadRow
            columns={(['group', ...COUNTS, 'selection-rate', 'find-rate'] as const).map((column) =>
              t(`statistics.group.${column}`),
            )}
          />
          <tbody>
            {groups
              .filter((each) => each.dimension === dimension)
              .map((each) => (
                <tr key={each.group ?? ''}>
                  <th scope="row">{groupText(t('statistics.group.unknown'), each, language, t)}</th>
                  {COUNTS.map((count) => (
                    <td key={count}>{told(each[count])}</td>
                  ))}
                  <td>{rateText(each.selected, each.travellers, language)}</td>
                  <td>{rateText(each.positive, each.inspected, language)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </Scrolling>
  );
}

function groupText(
  unknown: string,
  { dimension, group }: GroupFigures,
  language: Language,
  t: (key: string) => string,
): string {
  if (group === null) return unknown;
  if (dimension === 'nationality') return countryName(group, language);
  return dimension === 'sex' ? t(`sex.${group}`) : group;
}

/** Only where neither number is hidden. */
function rateText(part: number | null, whole: number | null, language: Language): string {
  if (part === null || whole === null || whole < SMALL_CELL) return '–';
  return percentText(Math.round((part * 1000) / whole), language);
}

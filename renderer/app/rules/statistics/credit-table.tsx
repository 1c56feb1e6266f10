import { CREDITS, type CreditFigures } from '../../../../shared/casework/credit.ts';
import { formatCount } from '../../ui/format.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface CreditTableProps {
  readonly credit: readonly CreditFigures[];
}

/** Cases by what each agency did in them; one case may count for several. */
export function CreditTable({ credit }: CreditTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = (value: number) => formatCount(value, language);
  return (
    <Scrolling className="screen-body group-tables" aria-label={t('statistics.part.credit')}>
      <p className="dim">{t('statistics.credit.hint')}</p>
      <table className="figures">
        <HeadRow columns={[t('statistics.credit.agency'), ...CREDITS.map((part) => t(`credit.${part}`))]} />
        <tbody>
          {credit.map(({ agency, cases }) => (
            <tr key={agency}>
              <th scope="row">{t(`agency.${agency}`)}</th>
              {CREDITS.map((part) => (
                <td key={part}>
                  {t('statistics.credit.cases', { all: count(cases[part].all), positive: count(cases[part].positive) })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {credit.length === 0 ? <p className="dim">{t('statistics.credit.none')}</p> : null}
    </Scrolling>
  );
}

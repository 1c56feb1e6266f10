import { BOUNDS, type Bound, type BoundRow, inMegabytes } from '../../../shared/intake/budget.ts';
import { formatCount } from '../ui/format.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AdministrationHead } from './administration-head.tsx';

const SCOPES = ['import', 'file', 'message', 'case', 'entry'] as const satisfies readonly BoundRow['of'][];
const NAMES = Object.keys(BOUNDS) as Bound[];

/** What reading one file, and one message, may cost at the most. Nothing here can be changed. */
export function BoundsScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const inUnit = {
    bytes: (most: number) => t('bounds.megabytes', { megabytes: inMegabytes(most) }),
    minutes: (minutes: number) => t('bounds.minutes', { minutes }),
    number: (most: number) => formatCount(most, language),
  } satisfies Readonly<Record<BoundRow['unit'], (most: number) => string>>;
  return (
    <div className="screen">
      <AdministrationHead />
      <Scrolling className="permissions" aria-label={t('bounds.title')}>
        <p className="dim permissions-hint">{t('bounds.hint')}</p>
        <table className="lines-table bounds-table">
          <caption className="visually-hidden">{t('bounds.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bounds.what')}</th>
              <th scope="col" className="number">
                {t('bounds.most')}
              </th>
            </tr>
          </thead>
          {SCOPES.map((scope) => (
            <tbody key={scope}>
              <tr>
                <th scope="rowgroup" colSpan={2} className="permissions-reach">
                  {t(`bounds.of.${scope}`)}
                </th>
              </tr>
              {NAMES.filter((bound) => BOUNDS[bound].of === scope).map((bound) => (
                <tr key={bound}>
                  <th scope="row">{t(`bound.${bound}`)}</th>
                  <td className="number">{inUnit[BOUNDS[bound].unit](BOUNDS[bound].most)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scrolling>
    </div>
  );
}

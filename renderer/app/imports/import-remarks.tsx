import { Link } from 'wouter';
import type { FlightRemark } from '../../core/calls/flight-views.ts';
import { flightPath } from '../addresses.ts';
import { useToldOtherwise } from '../flights/use-told-otherwise.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { flightName } from './flight-name.ts';

/** What the flights of an import do not show in their lists, in a line each; nothing where there is none. */
export function ImportRemarks({ remarks }: { readonly remarks: readonly FlightRemark[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const toldOtherwise = useToldOtherwise();
  const told = remarks.map((remark) => ({ flight: remark.flight, texts: toldOtherwise(remark) }));
  const rows = told.filter(({ texts }) => texts.length > 0);
  if (rows.length === 0) return null;
  return (
    <section className="import-changes" aria-labelledby="import-remarks">
      <h2 className="small-head" id="import-remarks">
        {t('import.flight-remarks')}
      </h2>
      <ul>
        {rows.map(({ flight, texts }) => (
          <li key={flight}>
            <Link href={flightPath(flight)}>{flightName(flight, language)}</Link>
            <span className="warned">{texts.join(' ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link } from 'wouter';
import type { EntryOutcome } from '../../core/calls/entry.ts';
import { travellerPath } from '../addresses.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { listedName } from '../traveller/person-text.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** Outcomes of the entries saved from this window: each traveller with the outcome of screening and a link to its evidence. */
export function EntryOutcomes({ saved }: { readonly saved: readonly EntryOutcome[] }) {
  const { t } = useTranslation();
  const nameOf = useFlightName(saved.length > 0);
  return (
    <section className="entry-reader" aria-labelledby="entry-saved">
      <h2 className="small-head" id="entry-saved">
        {t('entry.saved')}
      </h2>
      {saved.length === 0 ? <p className="why-none">{t('entry.saved.none')}</p> : null}
      <ul className="entry-saved">
        {saved.flatMap(({ message, travellers }) =>
          travellers.map(({ flight, traveller, name, outcome }) => (
            <li key={`${message} ${flight} ${traveller}`}>
              <Link href={travellerPath(flight, traveller)}>
                <OutcomeMark outcome={outcome}>
                  <span className="cut">{listedName(t, name)}</span>
                </OutcomeMark>
                <span className="faint cut">{nameOf(flight)}</span>
              </Link>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

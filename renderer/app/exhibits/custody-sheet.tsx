import { deedTexts } from '../../../shared/casework/deed-state.ts';
import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { deedsOfExhibit } from '../../../shared/exhibit/exhibit-deeds.ts';
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import {
  comparedText,
  exhibitEntryTexts,
  holderText,
  sealText,
  whatText,
} from '../../../shared/exhibit/exhibit-text.ts';
import { useSession } from '../frame/use-session.ts';
import { formatWholeStamp } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { barCode } from './bar-code.ts';
import { SheetEnd } from './sheet-end.tsx';

export interface CustodySheetProps {
  readonly exhibit: Exhibit;
  /** When it was printed, ISO 8601 UTC. */
  readonly at: string;
}

/** Empty lines for what is handed over after it was printed. */
const LINES = 5;

/** The sheet that goes along with an exhibit: what was done with it, and lines to sign further handings over on. Only paper shows it. */
export function CustodySheet({ exhibit, at }: CustodySheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const stamp = (instant: string) => formatWholeStamp(instant, session.zone ?? 'UTC', language);
  const { number, agency, packed, entries } = exhibit;
  const state = stateOf(exhibit);
  const deeds = deedsOfExhibit(exhibit);
  const named = (id: string) => officerName(t, session, id);
  const { width, height, path } = barCode('code128', number);
  return (
    <article className="sheet custody" lang={language} aria-hidden="true">
      <header>
        <div>
          <h1>{t('exhibit.sheet')}</h1>
          <p>
            {t(`agency.${agency}`)}
            {exhibit.case === '' ? null : ` · ${t('exhibit.case')} ${exhibit.case}`}
          </p>
          {session.store === 'practice' ? <strong className="paper-practice">{t('frame.practice')}</strong> : null}
        </div>
        <div>
          <svg
            className="bars code128"
            viewBox={`0 0 ${width} ${height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path d={path} />
          </svg>
          <p className="label-number">{number}</p>
        </div>
      </header>
      <dl>
        {(
          [
            ['exhibit.what', [whatText(t, exhibit), packed].filter(Boolean).join(' · ')],
            ['exhibit.holder', holderText(t, named, state.holder)],
            ['exhibit.place', state.place],
            ['exhibit.seal', sealText(t, state.seal)],
          ] as const
        ).map(([label, text]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th>{t('exhibit.sheet.no')}</th>
            <th>{t('exhibit.sheet.when')}</th>
            <th>{t('exhibit.sheet.what')}</th>
            <th>{t('exhibit.sheet.by')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, place) => (
            <tr key={place}>
              <td>{place + 1}</td>
              <td>{stamp(entry.happened)}</td>
              <td>
                <strong>{t(`exhibit.done.${entry.kind}`)}</strong>{' '}
                {exhibitEntryTexts(t, named, entry, exhibit).join(' · ')}
                {'where' in entry ? ` · ${entry.where}` : ''}
                {entry.note === null ? '' : ` · ${entry.note}`}
                {comparedText(t, exhibit, place) === null ? null : <strong> {comparedText(t, exhibit, place)}</strong>}
              </td>
              <td>{[named(entry.officer), ...deedTexts(t, named, deeds, place + 1)].join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('exhibit.sheet.further')}</h2>
      <SheetEnd
        columns={(['when', 'given', 'received', 'where', 'seal'] as const).map((each) => t(`exhibit.sheet.${each}`))}
        lines={LINES}
        at={at}
      />
    </article>
  );
}

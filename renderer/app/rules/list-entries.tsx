import { useState } from 'react';
import { lastDayOf, standingOn } from '../../../rules/language/validity.ts';
import { packText } from '../../../rules/pack/pack-text.ts';
import type { RuleListView } from '../../core/calls/rules.ts';
import { counted, formatDate } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { codeNameText } from './code-name-text.ts';
import { StandingTag, useToday } from './standing.tsx';

export interface ListEntriesProps {
  readonly list: RuleListView;
}

/** Entries shown at a time; a list may have ten thousand. */
const STEP = 200;

/** The entries of a list, with names of codes. Expired ones are dimmed and marked. */
export function ListEntries({ list }: ListEntriesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [shown, setShown] = useState(STEP);
  const { entries } = list;
  const has = (what: 'named' | 'validTo' | 'reason') => entries.some((entry) => entry[what] !== null);
  const [named, dated, noted] = [has('named'), has('validTo'), has('reason')];
  const left = entries.length - shown;
  return (
    <>
      <table className="list-entries">
        <HeadRow
          columns={[
            t('rules.list.code'),
            ...(named ? [t('rules.list.name')] : []),
            ...(dated ? [t('rules.list.until')] : []),
            ...(noted ? [t('rules.list.note')] : []),
          ]}
        />
        <tbody>
          {entries.slice(0, shown).map((entry) => (
            <tr
              key={entry.value}
              className={standingOn({ validTo: lastDayOf(entry, list) }, today) === 'ended' ? 'ended' : ''}
            >
              <th scope="row" className="mono">
                {entry.value}
              </th>
              {named ? <td className="list-place">{codeNameText(entry.named, language)}</td> : null}
              {dated ? (
                <td className="list-until">
                  {entry.validTo === null ? null : (
                    <>
                      {formatDate(entry.validTo, language)} <StandingTag span={entry} of="entry" />
                    </>
                  )}
                </td>
              ) : null}
              {noted ? <td className="dim">{packText(entry.reason ?? '', language)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <button type="button" className="button list-more" onClick={() => setShown(shown + STEP)}>
          {t('rules.list.more', counted(Math.min(left, STEP), language))}
        </button>
      ) : null}
    </>
  );
}

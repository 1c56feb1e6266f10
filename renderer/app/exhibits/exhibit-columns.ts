import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { stateWord } from '../../../shared/exhibit/exhibit-lists.ts';
import { holderText, sealText } from '../../../shared/exhibit/exhibit-text.ts';
import type { ListedExhibit } from '../../core/calls/exhibit-views.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import { column } from '../ui/column.ts';
import { formatStamp } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import type { TFunction } from '../ui/texts.ts';

/** Columns of the list of all exhibits; the latest first. */
export function exhibitColumns(
  t: TFunction,
  session: Pick<SessionView, 'officers' | 'zone'>,
  language: Language,
): readonly ColDef<ListedExhibit>[] {
  return [
    column(t('exhibit.number'), 210, ({ number }) => number, { cellClass: 'mono' }),
    column(t('exhibit.kind'), 110, ({ kind }) => t(`found.kind.${kind}`)),
    column(t('exhibit.what'), { flex: 1, minWidth: 120 }, ({ what }) => what, { cellClass: 'strong' }),
    column(t('exhibit.agency'), 100, ({ agency }) => t(`agency.${agency}`)),
    column(t('exhibit.holder'), { flex: 1, minWidth: 150 }, ({ state }) =>
      holderText(t, (id) => officerName(t, session, id), state.holder),
    ),
    column(t('exhibit.place'), { flex: 1, minWidth: 100 }, ({ state }) => state.place),
    column(t('exhibit.seal'), 130, ({ state }) => sealText(t, state.seal), { cellClass: 'mono' }),
    column(t('exhibit.state'), 120, ({ state }) => t(`exhibit.state.${stateWord(state)}`)),
    column(t('exhibit.taken'), 120, ({ taken }) => taken, {
      sort: 'desc',
      valueFormatter: ({ value }) => formatStamp(String(value), session.zone ?? 'UTC', language),
    }),
  ];
}

/** Entries of an inspection in words. */
import type { TFunction } from 'i18next';
import type { EncounterEntry, EntryOf } from '../../../../shared/encounter/encounter-entry.ts';
import type { SessionView } from '../../../core/calls/session-views.ts';
import { officerName } from '../../ui/officer-texts.ts';

type Session = Pick<SessionView, 'officers'>;

/** `Swab: nothing`, `Strip search begun`, `Entry 3 corrected`. */
export function entryText(t: TFunction, entry: EncounterEntry, all: readonly EncounterEntry[]): string {
  switch (entry.kind) {
    case 'act':
      return t('encounter.line', {
        what: t(`encounter.act.${entry.act}`),
        result: t(`encounter.result.${entry.result}`),
      });
    case 'intrusive':
      return t(entry.consent === 'refused' ? 'encounter.refused' : 'encounter.begun', {
        act: t(`intrusive.${entry.act}`),
      });
    case 'ended': {
      const begun = all.find(
        (each): each is EntryOf<'intrusive'> => each.kind === 'intrusive' && each.number === entry.of,
      );
      const act = begun === undefined ? '' : t(`intrusive.${begun.act}`);
      return t('encounter.line', {
        what: t('encounter.ended', { act }),
        result: t(`encounter.result.${entry.result}`),
      });
    }
    case 'correction':
      return t('encounter.corrected', { number: entry.of });
    case 'moved':
      return t('encounter.moved', { place: t(`paper.place.${entry.to}`) });
    case 'bag':
      return t('encounter.bag', { tag: entry.tag, check: t(`bag-check.${entry.check}`) });
    default:
      return t(`encounter.kind.${entry.kind}`);
  }
}

/** What else the entry says, in one line; '' where it is nothing. */
export function detailsText(t: TFunction, session: Session, entry: EncounterEntry): string {
  return partsOf(t, session, entry)
    .filter((part) => part !== '')
    .join(' · ');
}

function partsOf(t: TFunction, session: Session, entry: EncounterEntry): readonly string[] {
  const said = (key: string, value: string | null) => (value === null || value === '' ? '' : t(key, { value }));
  switch (entry.kind) {
    case 'identity-read':
      return [entry.document, entry.reason ?? ''];
    case 'identity-seen':
    case 'moved':
      return [entry.note ?? ''];
    case 'bag':
      return [];
    case 'identity-unreadable':
      return [entry.reason, t('encounter.with-second', { name: officerName(t, session, entry.second) })];
    case 'act':
      return [guardianText(t, entry.guardian), entry.note ?? ''];
    case 'intrusive':
      return [
        said('encounter.said.authorised', entry.authorisedBy),
        entry.cites,
        t(`encounter.consent.${entry.consent}`),
        said('encounter.said.refusal-to', entry.refusalTo),
        said('encounter.said.same-sex', entry.sameSexOfficer),
        said('encounter.said.doctor', entry.doctor),
        entry.interpreter === ''
          ? t('encounter.no-interpreter')
          : said('encounter.said.interpreter', entry.interpreter),
        said('encounter.said.witness', entry.witness),
        entry.pregnancy === null
          ? ''
          : t('encounter.said.pregnancy', { value: t(`encounter.pregnancy.${entry.pregnancy}`) }),
        guardianText(t, entry.guardian),
        entry.note ?? '',
      ];
    case 'ended':
      return [entry.note ?? ''];
    case 'correction':
      return [entry.why];
  }
}

function guardianText(t: TFunction, guardian: EntryOf<'act'>['guardian']): string {
  return guardian === null
    ? ''
    : t('encounter.said.guardian', { of: t(`encounter.guardian.${guardian.of}`), name: guardian.name });
}

/** Who did it, who was there, and who typed it. */
export function stepText(
  t: TFunction,
  session: Session,
  stamp: (instant: string) => string,
  { officer, at, happened, doneBy, present = [] }: EncounterEntry,
): string {
  const name = (id: string) => officerName(t, session, id);
  return [
    name(doneBy?.officer ?? officer),
    ...(present.length === 0 ? [] : [t('deed.with', { officers: present.map(name).join(', ') })]),
    ...(doneBy === undefined && happened === undefined
      ? []
      : [t('deed.typed', { officer: name(officer), at: stamp(at) })]),
  ].join('; ');
}

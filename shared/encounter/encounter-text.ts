/** Entries of an inspection in words. */
import type { Say } from '../catalogue/say.ts';
import type { EncounterEntry, EntryOf } from './encounter-entry.ts';

/** The name of an officer, by id. */
type NameOf = (officer: string) => string;

/** `Swab: nothing`, `Strip search begun`, `Entry 3 corrected`. */
export function encounterEntryText(say: Say, entry: EncounterEntry, all: readonly EncounterEntry[]): string {
  switch (entry.kind) {
    case 'act':
      return say('encounter.line', {
        what: say(`encounter.act.${entry.act}`),
        result: say(`encounter.result.${entry.result}`),
      });
    case 'intrusive':
      return say(entry.consent === 'refused' ? 'encounter.refused' : 'encounter.begun', {
        act: say(`intrusive.${entry.act}`),
      });
    case 'ended': {
      const begun = all.find(
        (each): each is EntryOf<'intrusive'> => each.kind === 'intrusive' && each.number === entry.of,
      );
      const act = begun === undefined ? '' : say(`intrusive.${begun.act}`);
      return say('encounter.line', {
        what: say('encounter.ended', { act }),
        result: say(`encounter.result.${entry.result}`),
      });
    }
    case 'moved':
      return say('encounter.moved', { place: say(`paper.place.${entry.to}`) });
    case 'bag':
      return say('encounter.bag', { tag: entry.tag, check: say(`bag-check.${entry.check}`) });
    case 'went':
      return say('encounter.went', { where: entry.where });
    case 'correction':
      return say('encounter.corrected', { number: entry.of });
    case 'answered':
      return say(`deed.answered.${entry.said}`, { number: entry.of });
    default:
      return say(`encounter.kind.${entry.kind}`);
  }
}

/** What else the entry says, in one line; '' where it is nothing. */
export function encounterDetailsText(say: Say, named: NameOf, entry: EncounterEntry): string {
  return partsOf(say, named, entry)
    .filter((part) => part !== '')
    .join(' · ');
}

function partsOf(say: Say, named: NameOf, entry: EncounterEntry): readonly string[] {
  const told = (key: string, value: string | null) => (value === null || value === '' ? '' : say(key, { value }));
  switch (entry.kind) {
    case 'identity-read':
      return [entry.document, entry.nothingNew === true ? say('encounter.nothing-new') : '', entry.reason ?? ''];
    case 'identity-seen':
    case 'answered':
    case 'moved':
      return [entry.note ?? ''];
    case 'bag':
    case 'went':
      return [];
    case 'identity-unreadable':
      return [entry.reason, say('encounter.with-second', { name: named(entry.second) })];
    case 'act':
      return [guardianText(say, entry.guardian), entry.note ?? ''];
    case 'intrusive':
      return [
        told('encounter.said.authorised', entry.authorisedBy),
        entry.cites,
        say(`encounter.consent.${entry.consent}`),
        told('encounter.said.refusal-to', entry.refusalTo),
        told('encounter.said.same-sex', entry.sameSexOfficer),
        told('encounter.said.doctor', entry.doctor),
        entry.interpreter === ''
          ? say('encounter.no-interpreter')
          : told('encounter.said.interpreter', entry.interpreter),
        told('encounter.said.witness', entry.witness),
        entry.pregnancy === null
          ? ''
          : say('encounter.said.pregnancy', { value: say(`encounter.pregnancy.${entry.pregnancy}`) }),
        guardianText(say, entry.guardian),
        entry.note ?? '',
      ];
    case 'ended':
      return [entry.note ?? ''];
    case 'correction':
      return [entry.why];
  }
}

function guardianText(say: Say, guardian: EntryOf<'act'>['guardian']): string {
  return guardian === null
    ? ''
    : say('encounter.said.guardian', { of: say(`encounter.guardian.${guardian.of}`), name: guardian.name });
}

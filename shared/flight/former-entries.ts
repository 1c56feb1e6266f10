/** Entries of earlier lists that the word of an officer joins to entries in force. */
import type { AppliedMessages } from './apply-messages.ts';
import type { OfficerTies } from './decisions-in-force.ts';
import { idsOf, messageOf } from './list-entries.ts';
import type { NamedMessage, TravellerRecord } from './traveller-record.ts';

/**
 * The entries in force, each with the ids of entries of the same person that a later list left out. An officer said that they are the same: where a list gives somebody another
 * name and passport, nothing else does. Work may be open under the former ids.
 */
export function withFormer(
  { listed, booked }: Pick<AppliedMessages, 'listed' | 'booked'>,
  officer: OfficerTies | null,
  about: readonly NamedMessage[],
): Pick<AppliedMessages, 'listed' | 'booked'> {
  if (officer === null) return { listed, booked };
  const messages = new Set(about.map(({ message }) => message.id));
  const taken = new Set([...listed, ...booked].flatMap(idsOf));
  const inherit = (record: TravellerRecord): TravellerRecord => {
    const joined = officer.joinedTo(idsOf(record));
    const former = joined.filter((id) => !taken.has(id) && messages.has(messageOf(id)));
    // An id never belongs to two.
    for (const id of former) taken.add(id);
    return former.length === 0 ? record : { ...record, replaced: [...former, ...record.replaced] };
  };
  return { listed: listed.map(inherit), booked: booked.map(inherit) };
}

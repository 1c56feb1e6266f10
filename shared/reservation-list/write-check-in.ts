/** Writes what an entry says of check-in: seat, bags and tags. */
import type { Element, Piece, SegmentWriter, SourceValue } from '../intake/segment-writer.ts';
import type { ListElement, ListEntry } from './list-entries.ts';
import { asciiUpper } from './list-lines.ts';
import type { Person } from './list-persons.ts';
import { elementOf, made, part } from './list-values.ts';

/** What an entry says of check-in. It may have thousands of persons, so its elements are looked through once. */
export interface CheckIn {
  readonly seat: SourceValue | null;
  readonly weight: SourceValue | null;
  readonly tags: readonly Element[];
}

/** The check-in of an entry. */
export function checkInOf({ elements }: ListEntry): CheckIn {
  const firstOf = (code: string): SourceValue | null =>
    elements.find((element) => element.code === code)?.pieces[0] ?? null;
  return { seat: firstOf('S'), weight: firstOf('W'), tags: elements.filter(({ code }) => code === 'N').flatMap(tagOf) };
}

/** Writes seat, bags and tags of a person whose entry is checked in. */
export function writeCheckIn(
  writer: SegmentWriter,
  person: Person,
  { seat, weight, tags }: CheckIn,
  checkedIn: boolean,
): void {
  const { entry } = person;
  const node = elementOf(entry);
  if (!checkedIn && seat === null && weight === null && tags.length === 0) return;
  writer.segment('DAT', node);
  writer.segment('TRI', node, '', ['', '', '', person.reference]);
  if (seat !== null) writer.segment('SSD', node, seat);
  // Bags of a party are sent once, with its first person.
  const isHead = entry.given.length <= 1 || person.given === entry.given[0];
  if (!isHead || (weight === null && tags.length === 0)) return;
  // `K/2/34`: kilograms (L pounds, P pieces only), pieces, weight.
  const [unit = '', count = '', sum = ''] = asciiUpper(weight?.text.trim() ?? '').split('/');
  const ofWeight = (text: string): Piece => (weight === null || text === '' ? '' : made(text, weight));
  writer.segment(
    'TBD',
    node,
    '',
    [ofWeight(count), ofWeight(sum), unit === 'L' ? '701' : unit === 'K' ? '700' : ''],
    '',
    '',
    ...tags,
  );
}

/** `0071123456002/CDG`: ten digits of the tag, three for the count, and the destination. */
function tagOf({ pieces }: ListElement): Element[] {
  const [value] = pieces as [SourceValue];
  const found = /^(\d{10})(\d{3})?(?:\/([A-Z]{3}))?/i.exec(value.text);
  if (found === null) return [];
  const [, plate = '', count, to] = found;
  return [
    [
      '',
      part(value, 0, plate.length),
      count === undefined ? '' : made(String(Number(count)), value),
      to === undefined ? '' : made(to, value),
    ],
  ];
}

/**
 * OFAC's list in its advanced form: `Sanctions` with reference values, locations, documents, parties and listings that name each other by number. First
 * what parties point at is read and kept small; then the parties, one at a time.
 * Source: the advanced sanctions data model, and the notes that OFAC publishes on it.
 */
import { diagnostic } from '../../diagnostic.ts';
import type { Budget } from '../../intake/budget.ts';
import type { IsoDate } from '../../manifest.ts';
import type { XmlNode } from '../../xml/xml-node.ts';
import type { ListRow } from '../list-format.ts';
import type { ListEnd, ListItem, ListReader } from '../list-reader.ts';
import { entryItems } from '../read-xml-list.ts';
import { listDecoder } from '../text-form.ts';
import { walkEntries, type XmlPart } from '../xml-entries.ts';
import { attribute } from '../xml-texts.ts';
import { dayIn } from './date-period.ts';
import { documentOf, type Listing, listingOf, type NumberedDocument, type Place, placeOf } from './named-by-number.ts';
import { isTakenOff, type Numbered, partyDraft, partyId } from './read-party.ts';
import { ReferenceValues } from './reference-values.ts';
import { type Section, sectionsOf } from './sections.ts';

const read: ListReader = function* (files, budget) {
  let publishedOn: IsoDate | null = null;
  let delta = false;
  for (const [file, { bytes }] of files.entries()) {
    const reading = new AdvancedFile(bytes, budget).items();
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        publishedOn ??= step.value.publishedOn;
        delta ||= step.value.delta;
        break;
      }
      yield { ...step.value, file };
    }
  }
  return { format: 'SDN-ADVANCED-XML', publishedOn, stated: null, delta };
};

export const SDN_ADVANCED_XML: ListRow = {
  format: 'SDN-ADVANCED-XML',
  takes: ({ root, has, text }) =>
    (root === 'sanctions' && (has('referencevaluesets') || text.includes('un.org/sanctions'))) || has('distinctparties')
      ? 'list'
      : null,
  read,
};

const NONE: ReadonlySet<string> = new Set();

class AdvancedFile {
  readonly #bytes: Uint8Array;
  readonly #budget: Budget;
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #values = new ReferenceValues();
  readonly #places = new Map<string, Place>();
  readonly #documents = new Map<string, NumberedDocument[]>();
  readonly #listings = new Map<string, Listing[]>();
  #kept = true;

  constructor(bytes: Uint8Array, budget: Budget) {
    this.#bytes = bytes;
    this.#budget = budget;
    this.#decode = listDecoder(bytes);
  }

  *items(): Generator<ListItem, Pick<ListEnd, 'publishedOn' | 'delta'>> {
    const sections = sectionsOf(this.#bytes);
    const first = [...sections.values()].map(({ start }) => start).sort((a, b) => a - b)[0];
    let publishedOn: IsoDate | null = null;
    for (const part of this.#walk(0, first ?? this.#bytes.length, new Set(['dateofissue']))) {
      if ('entry' in part) publishedOn = dayIn(part.entry);
      else if ('refused' in part && (first === undefined || !CUT.has(part.refused.code))) {
        yield part;
        if (part.refused.code === 'list-xml-doctype') return { publishedOn, delta: false };
      }
    }
    const within = (section: Section, entries: ReadonlySet<string>): Generator<XmlPart> => {
      const { start = 0, end = 0 } = sections.get(section) ?? {};
      return this.#walk(start, end, entries);
    };
    for (const part of within('referencevaluesets', NONE)) {
      if ('outside' in part) yield* this.#keep(part.outside, () => this.#values.take(part.outside));
      else if ('refused' in part) yield part;
    }
    for (const [section, name, take] of this.#numbered()) {
      for (const part of within(section, new Set([name]))) {
        if ('entry' in part) yield* this.#keep(part.entry, () => take(part.entry));
        else if ('refused' in part) yield part;
      }
    }
    let parties = 0;
    let delta = false;
    const found = sections.get('distinctparties') ?? { start: 0, end: this.#bytes.length };
    for (const part of this.#walk(found.start, found.end, new Set(['distinctparty']))) {
      if ('refused' in part) yield part;
      if (!('entry' in part)) continue;
      parties++;
      const id = isTakenOff(part.entry) ? partyId(part.entry) : null;
      if (id !== null) {
        delta = true;
        yield { gone: id, offset: part.entry.start };
      } else yield* entryItems(part.entry, partyDraft(part.entry, this.#pointedAt()), LEFT, 'texts');
    }
    if (parties === 0) yield { refused: diagnostic('error', 'list-without-entries') };
    if (first !== undefined && !isWhole(this.#bytes)) {
      yield { refused: diagnostic('error', 'list-truncated', { offset: this.#bytes.length }) };
    }
    return { publishedOn, delta };
  }

  #walk(from: number, to: number, entries: ReadonlySet<string>): Generator<XmlPart> {
    return walkEntries({ bytes: this.#bytes, from, to, decode: this.#decode, most: this.#budget.most }, entries);
  }

  /** The sections whose elements parties point at, and how each is kept. */
  #numbered(): readonly (readonly [Section, string, (node: XmlNode) => void])[] {
    return [
      ['locations', 'location', (node) => this.#places.set(attribute(node, 'id') ?? '', placeOf(node, this.#values))],
      [
        'idregdocuments',
        'idregdocument',
        (node) => addTo(this.#documents, attribute(node, 'identityid') ?? '', documentOf(node, this.#values)),
      ],
      [
        'sanctionsentries',
        'sanctionsentry',
        (node) => addTo(this.#listings, attribute(node, 'profileid') ?? '', listingOf(node, this.#values)),
      ],
    ];
  }

  /** Keeps an element while the bound allows it; the first beyond it is named. */
  *#keep(node: XmlNode, take: () => void): Generator<ListItem> {
    if (this.#budget.charge('listParts')) take();
    else if (this.#kept) {
      this.#kept = false;
      const params = { most: this.#budget.most.listParts };
      yield { refused: diagnostic('error', 'bound-list-parts', { offset: node.start }, params) };
    }
  }

  #pointedAt(): Numbered {
    return { values: this.#values, places: this.#places, documents: this.#documents, listings: this.#listings };
  }
}

/** What is said where the root element is not closed before the first section, as it never is. */
const CUT: ReadonlySet<string> = new Set(['list-truncated', 'list-xml-broken', 'list-entry-cut']);

/** Elements of the list's own keeping. */
const LEFT: ReadonlySet<string> = new Set(['identityreference', 'documentednamecountry', 'documentednamelanguage']);

const latin = new TextDecoder('latin1');

function isWhole(bytes: Uint8Array): boolean {
  return /<\/(?:[\w.-]+:)?Sanctions\s*>\s*$/i.test(latin.decode(bytes.subarray(Math.max(0, bytes.length - 300))));
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

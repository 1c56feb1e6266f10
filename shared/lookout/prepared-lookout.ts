/** A lookout as it is compared with many travellers: read once. */
import { emptyEntry } from '../list/list-entry.ts';
import { type ComparedEntry, comparedEntry } from '../list/match/compared-entry.ts';
import { contentHash } from '../list/match/content-hash.ts';
import { type ReadName, readNames } from '../list/match/listed-names.ts';
import { nameWords } from '../name/name-words.ts';
import type { Lookout } from './lookout.ts';
import { phoneSaid, type SaidPhone } from './part-of-number.ts';

export interface PreparedLookout {
  readonly lookout: Lookout;
  /** What of it lists can say, too, so that it is compared as their entries are. */
  readonly entry: ComparedEntry;
  readonly names: readonly ReadName[];
  /** The name of whom the person is with; null: nobody said one. */
  readonly companion: { readonly written: string; readonly names: readonly ReadName[] } | null;
  readonly phone: SaidPhone | null;
  /** The name has two words or more: another name is another person's. */
  readonly isWholeName: boolean;
  /** What tells who somebody is, as a hash: a decision about a pair holds while it stays the same, wherever the person is looked for. */
  readonly content: string;
}

const WHOLE_NAME = 2;

/** Reads it. */
export function prepareLookout(lookout: Lookout): PreparedLookout {
  const { terms } = lookout;
  const { name, document, phone, sex, birth, nationality, company } = terms;
  const said = phone === null ? null : phoneSaid(phone);
  const entry = comparedEntry({
    ...emptyEntry('person', lookout.id),
    names: namesOf(name),
    sex,
    births: birth === null ? [] : [{ from: birth, to: birth, circa: false }],
    nationalities: nationality === null ? [] : [nationality],
    documents: document?.part !== 'whole' ? [] : [{ ...PLAIN_DOCUMENT, number: document.signs }],
    phones: said?.kind === 'abroad' ? [said.signs] : [],
  });
  const beside = namesOf(company?.name ?? null);
  return {
    lookout,
    entry,
    names: readNames(entry),
    companion:
      beside.length === 0 ? null : { written: company?.name ?? '', names: readNames({ ...entry, names: beside }) },
    phone: said,
    isWholeName: fullWords(name) >= WHOLE_NAME,
    content: contentHash(JSON.stringify([name, document, phone, terms.locator, terms.bagTag, company?.name ?? null])),
  };
}

const PLAIN_DOCUMENT = { type: null, typeText: null, issuer: null, status: null, issued: null, expiry: null } as const;

function namesOf(name: string | null): ComparedEntry['names'] {
  return fullWords(name) === 0 ? [] : [{ name: name ?? '', surname: null, givenNames: null, quality: 'main' }];
}

function fullWords(name: string | null): number {
  return name === null ? 0 : nameWords({ whole: name }).full;
}

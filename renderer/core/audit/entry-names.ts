/**
 * Names of entries for officers from whom some are hidden. The number in the chain would tell how many hidden entries lie between two that they see, and so when another
 * agency worked. A name counts the entries as they are first shown to the agency, and is valid until the worker ends.
 */
import type { Agency } from '../../../shared/agency/agency-id.ts';

export class EntryNames {
  readonly #known = new Map<Agency, { readonly names: Map<number, string>; readonly numbers: Map<string, number> }>();

  /** The name of the entry with a number. */
  nameOf(agency: Agency, seq: number): string {
    const { names, numbers } = this.#of(agency);
    const known = names.get(seq);
    if (known !== undefined) return known;
    const name = `~${names.size + 1}`;
    names.set(seq, name);
    numbers.set(name, seq);
    return name;
  }

  /** The number of the entry with a name; undefined where the agency was shown none of that name. */
  numberOf(agency: Agency, name: string): number | undefined {
    return this.#of(agency).numbers.get(name);
  }

  #of(agency: Agency) {
    const found = this.#known.get(agency) ?? { names: new Map<number, string>(), numbers: new Map<string, number>() };
    this.#known.set(agency, found);
    return found;
  }
}

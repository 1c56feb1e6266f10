/**
 * Groups items by the age of their list. A search for older items compares the ages of lists instead of every item, so that a flight of
 * thousands of small lists is folded in linear time.
 */
import { isLater, type Transmission } from './transmission.ts';

interface Age<Item> {
  /** One of the lists of this age. */
  readonly list: Transmission;
  readonly items: Set<Item>;
}

export class ByAge<Item> {
  readonly #senders = new Map<string, Map<string, Age<Item>>>();

  add(list: Transmission, item: Item): void {
    let ages = this.#senders.get(list.sender);
    if (ages === undefined) {
      ages = new Map();
      this.#senders.set(list.sender, ages);
    }
    const key = ageOf(list);
    const age = ages.get(key);
    if (age === undefined) ages.set(key, { list, items: new Set([item]) });
    else age.items.add(item);
  }

  remove(list: Transmission, item: Item): void {
    const ages = this.#senders.get(list.sender);
    const key = ageOf(list);
    const age = ages?.get(key);
    age?.items.delete(item);
    if (age?.items.size === 0) ages?.delete(key);
  }

  /** The items of earlier lists of the same sender; null when there are more than `most`. */
  earlier(list: Transmission, most = Number.POSITIVE_INFINITY): readonly Item[] | null {
    const found: Item[] = [];
    for (const { list: other, items } of this.#senders.get(list.sender)?.values() ?? []) {
      if (!isLater(list, other)) continue;
      if (found.length + items.size > most) return null;
      for (const item of items) found.push(item);
    }
    return found;
  }
}

/** Equal for lists that `isLater` does not order. */
function ageOf({ prepared, access, revision }: Transmission): string {
  return access === null || revision === null ? `${prepared}` : `${prepared}|${revision}|${access}`;
}

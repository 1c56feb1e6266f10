/** Different values, each once, in the order in which they were first added. Keys are compared by identity. */
export class Distinct<Key, Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<Key, number>();

  /** Index of the key's value; `value` is added when the key is new. */
  place(key: Key, value: Value): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.values.push(value) - 1;
    this.#places.set(key, place);
    return place;
  }
}

/** Slots and rows (or parties) that were found by a key. One list is used again for every key: an array per key would make millions of them. */
export class Sightings {
  #slots = new Int32Array(64);
  #places = new Uint16Array(64);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(slot: number, place: number): void {
    if (this.count === this.#slots.length) this.#grow();
    this.#slots[this.count] = slot;
    this.#places[this.count] = place;
    this.count += 1;
  }

  slot(at: number): number {
    return this.#slots[at] as number;
  }

  /** Row or party. */
  place(at: number): number {
    return this.#places[at] as number;
  }

  /** Was the same one found before, among the first `at`? */
  isRepeated(at: number): boolean {
    const slot = this.slot(at);
    const place = this.place(at);
    for (let before = 0; before < at; before += 1) {
      if (this.#slots[before] === slot && this.#places[before] === place) return true;
    }
    return false;
  }

  #grow(): void {
    const [slots, places] = [new Int32Array(2 * this.count), new Uint16Array(2 * this.count)];
    slots.set(this.#slots);
    places.set(this.#places);
    [this.#slots, this.#places] = [slots, places];
  }
}

/** A list of whole numbers that grows, in one typed array. */
export class NumberList {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** The number at a place; 0 beyond the last. */
  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** The numbers, in an array of their own. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}

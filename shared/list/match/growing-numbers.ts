/** A list of whole numbers from 0 to 2^32 - 1 that grows: an array of numbers would take twice the memory, and stop the program to tidy up. */
export class GrowingNumbers {
  #numbers: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = value;
    this.length += 1;
  }

  /** The number at a place; 0 beyond the last. */
  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** The numbers, in an array of just their length. */
  done(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.length);
  }
}

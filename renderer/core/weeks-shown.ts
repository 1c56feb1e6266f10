/** Which lists of weeks each officer was shown. They confirm the list on their screen, and nothing that was typed since it was made. */
import type { IsoDate } from '../../shared/manifest.ts';

/** Lists of one officer to remember: a screen that is open makes its list anew after each change. */
const REMEMBERED = 50;

interface Shown {
  readonly week: IsoDate;
  /** The number that the trail had reached when the list was made. */
  readonly seq: number;
}

export class WeeksShown {
  static readonly whole = 'It keeps numbers of the trail, and gives each officer only how many lists they were shown.';
  readonly #of = new Map<string, Shown[]>();
  readonly #forgotten = new Map<string, number>();

  /** Remembers the list of a week by its Monday; gives the number of the list, which tells of nothing but this officer's own lists. */
  add(officer: string, shown: Shown): number {
    const lists = [...(this.#of.get(officer) ?? []), shown];
    const gone = Math.max(0, lists.length - REMEMBERED);
    const forgotten = (this.#forgotten.get(officer) ?? 0) + gone;
    this.#of.set(officer, lists.slice(gone));
    this.#forgotten.set(officer, forgotten);
    return forgotten + lists.length - gone;
  }

  /** The number that the trail had reached when that list of the week was made; null: the officer was shown no such list since the store was opened. */
  reached(officer: string, week: IsoDate, list: number): number | null {
    const shown = this.#of.get(officer)?.[list - 1 - (this.#forgotten.get(officer) ?? 0)];
    return shown?.week === week ? shown.seq : null;
  }
}

/** Letters among the members of a file. Beside a list they are left out, alone they are kept for an officer. */
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import { isLetter, letterLeft } from '../../../shared/intake/letter.ts';
import type { ReadEnd } from '../reading/reading-protocol.ts';
import type { SeenPart } from '../reading/seen-part.ts';

export class FileLetters {
  readonly #letters: { readonly member: string; readonly part: SeenPart; readonly said: readonly Diagnostic[] }[] = [];

  /** Holds a member back that is a letter and nothing else. False: it is none, or as many are held as go to quarantine. */
  takes({ unread, diagnostics }: ReadEnd, member: string | null): boolean {
    const [part] = unread;
    if (member === null || part === undefined || this.#letters.length >= BOUNDS.unread.most) return false;
    if (unread.length > 1 || part.code !== 'format-unknown' || part.table || !isLetter(part.bytes)) return false;
    this.#letters.push({ member, part, said: diagnostics });
    return true;
  }

  /** Says what becomes of the letters, once it is known whether something was read beside them. */
  settle(
    isBeside: boolean,
    say: (diagnostics: readonly Diagnostic[], member: string) => void,
    keep: (part: SeenPart, member: string) => void,
  ): void {
    for (const { member, part, said } of this.#letters.splice(0)) {
      say(isBeside ? [letterLeft(part.bytes, member)] : said, member);
      if (!isBeside) keep(part, member);
    }
  }
}

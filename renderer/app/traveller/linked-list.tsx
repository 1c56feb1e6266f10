import { Link } from 'wouter';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerTags, type TravellerTagsProps } from '../ui/traveller-tags.tsx';

/** Somebody who is linked to the traveller shown. */
export interface LinkedLine {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** Null: not known yet. */
  readonly outcome: Outcome | null;
  readonly marks: TravellerTagsProps['marks'] & { readonly handling: Handling | null };
  readonly details: string;
  /** The key that opens it; null: none is left. */
  readonly shortcut: string | null;
}

/** Linked travellers, each with the key that opens it. */
export function LinkedList({ lines }: { readonly lines: readonly LinkedLine[] }) {
  return (
    <ul>
      {lines.map(({ id, href, name, outcome, marks, details, shortcut }) => (
        <li key={id}>
          <Link className="linked" href={href} aria-keyshortcuts={shortcut ?? undefined}>
            {outcome === null ? <span /> : <TravellerMark outcome={outcome} handling={marks.handling} />}
            <span>
              {name} <TravellerTags marks={marks} /> <span className="dim">{details}</span>
            </span>
            {shortcut === null ? null : <KeyCap of={shortcut} />}
          </Link>
        </li>
      ))}
    </ul>
  );
}

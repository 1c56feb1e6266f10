/** The keys under which the catalogue words a match. */
import type { InterpolKind } from '../../interpol/interpol-source.ts';
import type { EvidenceField, EvidenceWay, Verdict } from './evidence.ts';
import type { MatchClass } from './match-class.ts';

/** The name of a class of evidence. */
export function classText(of: MatchClass): `match.class.${MatchClass}` {
  return `match.class.${of}`;
}

/** The same of a match with a list. What a copy of stolen and lost documents has agrees on the first level only, which proves nothing yet. */
export function listedClassText({
  class: of,
  interpol = null,
}: {
  readonly class: MatchClass;
  readonly interpol?: InterpolKind | null;
}): `match.class.${MatchClass}` | `match.first-level.${FirstLevelClass}` {
  return interpol === 'sltd' && isFirstLevelClass(of) ? `match.first-level.${of}` : classText(of);
}

/** Classes by a document. */
type FirstLevelClass = Extract<MatchClass, 'document' | 'document-soft'>;

function isFirstLevelClass(of: MatchClass): of is FirstLevelClass {
  return of === 'document' || of === 'document-soft';
}

/** What a line compares. */
export function fieldText(field: EvidenceField): `match.field.${EvidenceField}` {
  return `match.field.${field}`;
}

/** A verdict in words, for those who do not see its sign. */
export function verdictText(verdict: Verdict): `match.verdict.${Verdict}` {
  return `match.verdict.${verdict}`;
}

/** The way of a `How`; it takes its `params`. */
export function wayText(way: EvidenceWay): `match.way.${EvidenceWay}` {
  return `match.way.${way}`;
}

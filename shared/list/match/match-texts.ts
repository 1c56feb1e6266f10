/** The keys under which the catalogue words a match. */
import type { EvidenceField, EvidenceWay, Verdict } from './evidence.ts';
import type { MatchClass } from './match-class.ts';

/** The name of a class of evidence. */
export function classText(of: MatchClass): `match.class.${MatchClass}` {
  return `match.class.${of}`;
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

/** The keys under which the catalogue words lookouts. */
import type { InformationGrade, SourceGrade } from './grades.ts';
import type { LookoutAct } from './lookout.ts';
import type { LookoutState } from './lookout-state.ts';

/** How it stands. */
export function lookoutStateText(state: LookoutState): `lookout.state.${LookoutState}` {
  return `lookout.state.${state}`;
}

/** A step of its history. */
export function lookoutActText(kind: LookoutAct['kind']): `lookout.act.${LookoutAct['kind']}` {
  return `lookout.act.${kind}`;
}

/** How far the source may be relied on. */
export function gradeText(grade: SourceGrade): `lookout.grade.${SourceGrade}` {
  return `lookout.grade.${grade}`;
}

/** How far the information is confirmed. */
export function informationText(grade: InformationGrade): `lookout.information.${InformationGrade}` {
  return `lookout.information.${grade}`;
}

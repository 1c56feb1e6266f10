/** Splits an entry into the part that is kept for good and the part that can be destroyed, and joins them again. */
import type { AuditCore, AuditEntry, AuditFields, AuditLocalTime, AuditParts, AuditValues } from './audit-entry.ts';
import { valuesHash } from './chain.ts';

/** Two random texts, one for each part. */
export interface Salts {
  readonly core: string;
  readonly values: string;
}

/** The parts of an entry as stored. */
export function splitEntry(entry: AuditEntry<string>, local: AuditLocalTime | null, salts: Salts): AuditParts {
  const { at, officer, agency, second = null, kind, subject } = entry;
  const values = valuesOf(entry, salts.values);
  const core: AuditCore = {
    form: 1,
    salt: salts.core,
    at,
    local,
    officer,
    agency,
    second,
    kind,
    subject,
    values: values === null ? null : valuesHash(values),
  };
  return { core, values };
}

/** The entry without the salts; destroyed values count as absent. */
export function joinEntry({ core, values }: AuditParts): Required<AuditEntry<string>> {
  const { at, officer, agency, second, kind, subject } = core;
  const { details = {}, before = null, after = null, reason = null } = values ?? {};
  return { at, officer, agency, second, kind, subject, details, before, after, reason };
}

function valuesOf(
  { details, before = null, after = null, reason = null }: AuditEntry<string>,
  salt: string,
): AuditValues | null {
  const said = { details: withoutGaps(details), before: sideOf(before), after: sideOf(after), reason };
  const nothing =
    Object.keys(said.details).length === 0 && said.before === null && said.after === null && said.reason === null;
  return nothing ? null : { salt, ...said };
}

function sideOf(side: AuditFields | null): AuditFields | null {
  return side === null ? null : withoutGaps(side);
}

/** Removes undefined fields, which would be hashed but not stored. */
function withoutGaps(fields: AuditFields): AuditFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Kinds of things in lists of OpenSanctions, which uses the schemata of FollowTheMoney. */
import type { EntryKind } from '../list-entry.ts';

/** Schemata whose things may be entries. */
const KINDS: Readonly<Record<string, EntryKind>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
  Vehicle: 'vehicle',
};

/** The kind of an entry; null for a thing against which nobody is checked, such as a security. A body with a birth is a person. */
export function kindOfSchema(schema: string, isBorn: boolean): EntryKind | null {
  if (schema === 'LegalEntity' && isBorn) return 'person';
  return Object.hasOwn(KINDS, schema) ? (KINDS[schema] as EntryKind) : null;
}

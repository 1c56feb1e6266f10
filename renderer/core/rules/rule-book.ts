/** The rule book of a store, as `rules/lifecycle/` needs it: versions, acts, the unit's officers, and who may sign. */
import type { ActBy } from '../../../rules/lifecycle/rule-act.ts';
import type { BookVersion, RuleBook } from '../../../rules/lifecycle/version-state.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import { ROLES } from '../../../shared/casework/case.ts';
import { roleMay } from '../permissions.ts';
import type { Context, Request } from '../request.ts';
import { FIRST_OFFICER, readSetting } from '../session.ts';
import { unitAgencies } from '../world.ts';
import type { StoredVersion } from './stored-rules.ts';

/** The book as it is now. */
export async function readRuleBook({ store, world }: Pick<Request, 'store' | 'world'>): Promise<RuleBook> {
  const officers = (await readSetting(store, 'officers'))?.value ?? [FIRST_OFFICER];
  const { archive, acts } = world.rules;
  const { version, hash } = archive.shipped;
  return {
    shipped: { version, hash },
    version: (wanted) => bookVersion(archive.byHash(wanted)),
    acts,
    agencies: new Set<Agency>(officers.map(({ agency }) => agency)),
    table: unitAgencies(world),
    roles: new Set(ROLES.filter((role) => roleMay(role, 'rules.sign', store.name))),
  };
}

/** The officer who acts, as an act records it. */
export function actBy({ officer, now }: Context): ActBy {
  const { id, name, agency, role } = officer;
  return { officer: id, name, agency, role, at: now };
}

function bookVersion(stored: StoredVersion | undefined): BookVersion | undefined {
  if (stored === undefined) return undefined;
  const { version, hash, authors, content } = stored;
  return { version, hash, content, authors: authors.map(({ id, name }) => ({ officer: id, name })) };
}

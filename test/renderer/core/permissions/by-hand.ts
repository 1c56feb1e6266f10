/** Which officer may do what, written by hand, apart from the code: a new permission fails the tests until the table has its officers. */
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { Permission, Standing } from '../../../../renderer/core/permissions.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { OFFICERS } from '../every-officer.ts';

/** A analyst · a analyst who is control officer or second line · S supervisor · T trainer · D administrator · L airline. First the live store, then practice. */
export const WHO: Readonly<Record<Permission, readonly [live: string, practice: string]>> = {
  session: ['ASTDL', 'ASTDL'],
  'unit.set-up': ['ASTD', 'ASTD'],
  'unit.change': ['SD', 'ASTD'],
  'locking.change': ['SD', 'ASTD'],
  'settings.view': ['ASTD', 'ASTD'],
  import: ['AS', 'AST'],
  'import.change': ['SD', 'ASTD'],
  quarantine: ['AS', 'AST'],
  mapping: ['AS', 'AST'],
  samples: ['AS', 'AST'],
  view: ['AS', 'AST'],
  search: ['AS', 'AST'],
  evidence: ['AS', 'AST'],
  quality: ['AS', 'AST'],
  entry: ['AS', 'AST'],
  decide: ['AS', 'AST'],
  schedule: ['AS', 'AST'],
  'reference.view': ['ASTD', 'ASTD'],
  'reference.change': ['SD', 'ASTD'],
  'rules.draft': ['AS', 'AST'],
  'rules.sign': ['S', 'AST'],
  'rules.switch-off': ['S', 'AST'],
  'frame.change': ['S', 'S'],
  'draft-templates.change': ['S', 'S'],
  'capacity.change': ['S', 'S'],
  roster: ['AS', 'AST'],
  'roster.change': ['S', 'AST'],
  'capacity.cut': ['S', 'AST'],
  'case.work': ['AS', 'AST'],
  'case.examine': ['aS', 'AST'],
  'exhibit.work': ['AS', 'AST'],
  quiet: ['AS', 'AST'],
  'flight.approve': ['S', 'AST'],
  'selection.draw': ['S', 'AST'],
  'statistics.groups': ['S', 'AST'],
  mute: ['AS', 'AST'],
  'mutes.change': ['S', 'AST'],
  'queue.review': ['S', 'AST'],
  'window.change': ['S', 'AST'],
  'mute.any': ['S', 'AST'],
  'rules.hold': ['S', 'AST'],
  'lists.view': ['AS', 'AST'],
  'lists.enter': ['AS', 'AST'],
  'lists.change': ['S', 'AST'],
  'lookouts.view': ['AS', 'AST'],
  'lookouts.take': ['AS', 'AST'],
  'lookouts.review': ['S', 'AST'],
  'false-match': ['AS', 'AST'],
  'false-match.redress': ['S', 'AST'],
  export: ['AS', 'AST'],
  'export.names': ['S', 'AST'],
  'case.package': ['S', 'AST'],
  'custody.unaccounted': ['S', 'S'],
  report: ['S', 'AST'],
  papers: ['AS', 'AST'],
  'audit.view': ['SD', 'SD'],
  'audit.values': ['S', 'S'],
  'screening.replay': ['S', 'S'],
  'petition.work': ['AS', 'AST'],
  'petition.close': ['S', 'AST'],
  'question.ask': ['AS', 'AST'],
  'question.view': ['ASL', 'ASTL'],
  'question.answer': ['ASL', 'ASTL'],
  'store.verify': ['SD', 'ASTD'],
  backup: ['SD', 'SD'],
  'backup.restore': ['SD', 'SD'],
  'agencies.view': ['SD', 'ASTD'],
  'agencies.change': ['D', ''],
  'agencies.accept': ['S', ''],
  'accounts.view': ['D', ''],
  'accounts.change': ['D', ''],
  'accounts.confirm': ['SD', ''],
  'accounts.secure': ['D', ''],
  'account.own': ['ASTDL', 'ASTDL'],
  'retention.view': ['SD', 'ASTD'],
  'retention.run': ['SD', 'ASTD'],
  'retention.change': ['SD', 'ASTD'],
  'retention.clock': ['SD', 'ASTD'],
  'legal-hold': ['S', 'AST'],
  unmask: ['AS', 'AST'],
  'airline.view': ['L', 'L'],
};

const LETTER = { analyst: 'A', supervisor: 'S', trainer: 'T', administrator: 'D' } as const;
export const STORES = ['live', 'practice'] as const;
export const NAMES = Object.keys(CALLS) as readonly CallName[];

/** One officer of each agency and role. */
export const PLAIN = OFFICERS.filter(({ controlOfficer, secondLine }) => !controlOfficer && !secondLine);

/** What the table above says. */
export function mayByHand(officer: Standing, permission: Permission, store: StoreName): boolean {
  const letters = WHO[permission][store === 'live' ? 0 : 1];
  if (officer.agency === 'airline') return letters.includes('L');
  if (letters.includes(LETTER[officer.role])) return true;
  return officer.role === 'analyst' && (officer.controlOfficer || officer.secondLine) && letters.includes('a');
}

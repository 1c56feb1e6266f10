/** Kinds of entries in groups, as the filter offers them. */
import { auditKinds } from '../../../shared/audit/audit-kinds.ts';

export const KIND_GROUPS = [
  'views',
  'case',
  'flight',
  'import',
  'rules',
  'exports',
  'access',
  'vault',
  'audit',
] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

/** Matches by the end of a kind, which take precedence over matches by its beginning. */
const BY_END: readonly (readonly [end: RegExp, group: KindGroup])[] = [
  [/^audit\.(?!viewed|exported)/, 'audit'],
  [/viewed$|previewed$|searched$|\.replayed$|\.tried$|^back-test\.run$/, 'views'],
  [/exported$/, 'exports'],
];

const BY_BEGIN: Readonly<Record<string, KindGroup>> = {
  case: 'case',
  selection: 'case',
  mute: 'case',
  question: 'case',
  flight: 'flight',
  traveller: 'flight',
  decision: 'flight',
  schedule: 'flight',
  import: 'import',
  samples: 'import',
  entry: 'import',
  quarantine: 'import',
  mapping: 'import',
  draft: 'rules',
  rules: 'rules',
  rule: 'rules',
  breaker: 'rules',
  gate: 'rules',
  frame: 'rules',
  capacity: 'rules',
  vault: 'vault',
  store: 'vault',
  backup: 'vault',
  retention: 'vault',
  hold: 'vault',
  'legal-hold': 'vault',
  unmasking: 'vault',
  clock: 'vault',
};

/** The group of a kind. Kinds that match no other group are in access and settings. */
export function groupOfKind(kind: string): KindGroup {
  if (kind === 'import.set') return 'access';
  const byEnd = BY_END.find(([end]) => end.test(kind));
  return byEnd?.[1] ?? BY_BEGIN[kind.slice(0, kind.indexOf('.'))] ?? 'access';
}

/** Every kind that has a text, by group; groups without any are left out. */
export function kindsByGroup(texts: Readonly<Record<string, string>>): ReadonlyMap<KindGroup, readonly string[]> {
  const kinds = auditKinds(texts).filter((kind) => kind !== 'audit.unreadable');
  return new Map(
    KIND_GROUPS.flatMap((group): readonly (readonly [KindGroup, readonly string[]])[] => {
      const own = kinds.filter((kind) => groupOfKind(kind) === group);
      return own.length === 0 ? [] : [[group, own]];
    }),
  );
}

/** The form that a rule or list of a draft must have to be stored and shown. The rule reader finds other mistakes, which may be corrected later. */
import { z } from 'zod';
import { ID, KINDS } from '../../../rules/language/read-rule.ts';
import { MAX_DEPTH } from '../../../rules/language/source-tree.ts';
import type { WrittenList, WrittenRule } from '../../../rules/language/write-rules.ts';
import { FAMILIES, MANDATES } from '../../../shared/fact/fact.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';

const MOST_TEXT = 10_000;
const MOST_ITEMS = 10_000;
const prose = z.string().max(MOST_TEXT);
const titles = z.record(z.string().max(100), prose);
const words = z.array(z.string().max(100)).max(100);

/** A rule as `writtenRule` gives it. */
const ruleForm = z.strictObject({
  id: z.string().regex(ID),
  kind: z.enum(KINDS),
  mandate: z.enum(MANDATES),
  family: z.enum(FAMILIES),
  sign: z.string().max(100).optional(),
  contains: words.optional(),
  threat: words.optional(),
  weight: z.number().optional(),
  outcome: z.string().max(100).optional(),
  handling: z.string().max(100).optional(),
  title: titles,
  rationale: prose.optional(),
  source: prose.optional(),
  owner: prose.optional(),
  validFrom: z.string().max(100).optional(),
  validTo: z.string().max(100).optional(),
  when: z.record(z.string(), z.unknown()),
  examples: z
    .partialRecord(z.enum(['hit', 'miss', 'unknown']), z.array(z.record(z.string(), z.unknown())).max(1000))
    .optional(),
});

const entry = z.union([
  prose,
  z.strictObject({ value: prose, validTo: z.string().max(100).optional(), reason: prose.optional() }),
]);

/** A list as `writtenList` gives it. */
const listForm = z.strictObject({
  title: titles.optional(),
  owner: prose,
  reason: prose,
  validTo: z.string().max(100),
  entries: z.array(entry).max(MOST_ITEMS),
});

/** Parses a rule of a draft; refuses it with the first malformed field. */
export function formedRule(given: unknown): Result<WrittenRule, CallFailure> {
  return formed<WrittenRule>(ruleForm, 'rule', given);
}

/** Parses a list of a draft; refuses it with the first malformed field. */
export function formedList(given: unknown): Result<WrittenList, CallFailure> {
  return formed<WrittenList>(listForm, 'content', given);
}

function formed<Form>(form: z.ZodType, name: string, given: unknown): Result<Form, CallFailure> {
  if (!isBounded(given)) return failed({ code: 'invalid-input', path: name });
  const parsed = form.safeParse(given);
  if (!parsed.success) {
    return failed({ code: 'invalid-input', path: [name, ...(parsed.error.issues[0]?.path ?? [])].join('.') });
  }
  // As it will be stored: without values that JSON does not have.
  return success(JSON.parse(JSON.stringify(parsed.data)) as Form);
}

const MOST_NODES = 50_000;

/** Whether a value is no deeper and no larger than a rule file may be. Checked before any recursion over it. */
function isBounded(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > MAX_DEPTH || count > MOST_NODES) return false;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return true;
}

/** Small pieces of JSON Schema (draft 2020-12), as data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonSchema = { readonly [key: string]: Json };

/** An object with these keys and no others. */
export function objectOf(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  more: JsonSchema = {},
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false, ...more };
}

/** A list whose items all have one schema. */
export function listOf(items: JsonSchema, least: number, most: number): JsonSchema {
  return { type: 'array', items, minItems: least, maxItems: most };
}

/** One of a few words. */
export function wordsOf(words: readonly string[]): JsonSchema {
  return { enum: words };
}

/** A text of some length. */
export function textOf(longest: number, pattern?: string): JsonSchema {
  return { type: 'string', minLength: 1, maxLength: longest, ...(pattern === undefined ? {} : { pattern }) };
}

/** A reference to a shared part. */
export function partOf(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

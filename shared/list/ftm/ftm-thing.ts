/**
 * A thing of FollowTheMoney, as one line of JSON has it: id, schema and properties, each a list of values. Lines of a delta say what to do with it.
 * Source: FollowTheMoney, data model; OpenSanctions, entity format and delta files.
 */
import { isObject, type JsonObject } from '../json-lines.ts';

export interface FtmThing {
  readonly id: string;
  readonly schema: string;
  readonly caption: string;
  readonly op: 'ADD' | 'MOD' | 'DEL' | null;
  /** False: it is in the file only because a listed one points at it. */
  readonly isTarget: boolean;
  /** True: the publisher says that it is listed. */
  readonly isListed: boolean;
  /** Ids that it had before; some other thing was merged into it. */
  readonly referents: readonly string[];
  readonly lastChange: string;
  readonly lastSeen: string;
  /** The texts of a property. */
  readonly texts: (property: string) => readonly string[];
  /** Things written within a property, as nested files have them. */
  readonly nested: readonly FtmThing[];
  /** Names of all properties. */
  readonly properties: readonly string[];
}

const NOTHING: readonly string[] = [];

/** The thing of a line; null when the line is none. */
export function ftmThing(line: JsonObject): FtmThing | null {
  const { op, entity } = line;
  if (op !== undefined && isObject(entity)) {
    const thing = thingOf(entity, op === 'DEL');
    return thing === null || !isOperation(op) ? null : { ...thing, op };
  }
  return thingOf(line, false);
}

function isOperation(op: unknown): op is 'ADD' | 'MOD' | 'DEL' {
  return op === 'ADD' || op === 'MOD' || op === 'DEL';
}

function thingOf(value: JsonObject, isGone: boolean): FtmThing | null {
  const { id, properties } = value;
  const schema = textOf(value.schema);
  if (typeof id !== 'string' || id === '' || (schema === '' && !isGone)) return null;
  const own = isObject(properties) ? properties : {};
  const listOf = (property: string): readonly unknown[] => {
    if (!Object.hasOwn(own, property)) return NOTHING;
    const held = own[property];
    return Array.isArray(held) ? (held as readonly unknown[]) : [held];
  };
  const names = Object.keys(own);
  return {
    id,
    schema,
    caption: textOf(value.caption),
    op: null,
    isTarget: value.target !== false,
    isListed: value.target === true,
    referents: textsOf(value.referents),
    lastChange: textOf(value.last_change),
    lastSeen: textOf(value.last_seen),
    texts: (property) => textsOf(listOf(property)),
    nested: names.flatMap((name) =>
      listOf(name).flatMap((held) => {
        const inner = isObject(held) ? thingOf(held, false) : null;
        return inner === null ? [] : [inner];
      }),
    ),
    properties: names,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? `${value}` : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf).filter((text) => text !== '') : NOTHING;
}

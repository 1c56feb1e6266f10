import { describe, expect, test } from 'vitest';
import { type JsonNode, type JsonText, readJson, unescapedBytes } from '../../../shared/entry/json-spans.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The plain value of a node. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'record') return Object.fromEntries([...node.fields].map(([name, each]) => [name, plain(each)]));
  return node.value;
}

describe('JSON with places', () => {
  test.each([
    '{}',
    '[]',
    ' [ 1 , -2.5e3 , true , false , null ] ',
    '{"a":{"b":[{"c":"d"}]},"é":"漢"}',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"',
  ])('the JSON %s is read as the platform reads it', (text) => {
    const result = readJson(bytesOf(text));
    expect(result.ok ? plain(result.node) : null).toEqual(JSON.parse(text));
  });

  test.each([
    ['', 0],
    ['{"a":1', 6],
    ['[1,]', 3],
    ['{"a" 1}', 5],
    ['[01]', 1],
    ['"abc', 0],
    ['"\\x"', 0],
    ['"a\nb"', 2],
    ['1 2', 2],
    ['nul', 0],
  ])('%o is no JSON, and the error has its place', (text, offset) => {
    expect(readJson(bytesOf(text))).toEqual({ ok: false, offset });
  });

  test('the places of JSON texts are those between the quotes, in bytes', () => {
    const bytes = bytesOf('{"é":"漢字","n": 42 }');
    const result = readJson(bytes);
    const fields = result.ok && result.node.kind === 'record' ? result.node.fields : new Map<string, JsonNode>();
    const cut = (name: string): string => textOf(bytes.subarray(fields.get(name)?.start, fields.get(name)?.end));
    expect([cut('é'), cut('n')]).toEqual(['漢字', '42']);
  });

  test('each byte of a JSON text leads back to the characters it is written as', () => {
    const bytes = bytesOf('"a\\n\\u00e9b"');
    const result = readJson(bytes);
    const { bytes: undone, places } = unescapedBytes(bytes, (result.ok ? result.node : null) as JsonText);
    expect(textOf(undone)).toBe('a\néb');
    expect([...places]).toEqual([1, 2, 4, 4, 10, 11]);
  });
});

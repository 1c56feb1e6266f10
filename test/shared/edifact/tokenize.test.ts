import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SEPARATORS, type Separators } from '../../../shared/edifact/separators.ts';
import { TagTable } from '../../../shared/edifact/tag-table.ts';
import { classifyBytes, type TokenizedSpan, tokenizeMessage } from '../../../shared/edifact/tokenize.ts';
import { Tokens, tagCode } from '../../../shared/edifact/tokens.ts';

const SEED = 20261124;

interface Cut {
  readonly segments: readonly (readonly (readonly string[])[])[];
  readonly span: TokenizedSpan;
}

/** One character per byte, so that offsets and texts are easily compared. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function cut(text: string, separators: Separators, expected = 0): Cut {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const tokens = new Tokens(separators, latin1, expected);
  tokens.reset(bytes);
  const span = tokenizeMessage(bytes, 0, bytes.length, classifyBytes(separators), tokens);
  // Asked for from the last one to the first: what is worked out for one segment must not stay for another.
  const segments = Array.from({ length: tokens.segments }, (_, back) => {
    const s = tokens.segments - 1 - back;
    return Array.from({ length: tokens.elementCount(s) + 1 }, (_, e) =>
      Array.from({ length: tokens.componentCount(s, e) }, (_, c) => tokens.text(s, e, c)),
    );
  }).reverse();
  return { segments, span };
}

/** The same in the plainest way: character by character, by the words of ISO 9735. */
function cutPlainly(text: string, separators: Separators): Cut {
  const { component, element, release, terminator } = separators;
  const isBreak = (unit: number): boolean => unit === 0x0a || unit === 0x0d;
  const segments: string[][][] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
    if (at >= text.length) return { segments, span: { next: at, end: 'data-end', unterminated: false } };
    if (segments.length > 0 && beginsService(text.slice(at), separators)) {
      return { segments, span: { next: at, end: 'service', unterminated: false } };
    }
    const first = text.slice(at, at + 1).toUpperCase();
    const elements: string[][] = [['']];
    let closed = false;
    const add = (character: string): void => {
      const components = elements[elements.length - 1] as string[];
      components[components.length - 1] += character;
    };
    while (at < text.length && !closed) {
      const unit = text.charCodeAt(at++);
      if (isBreak(unit)) continue;
      if (unit === release) {
        let next = at;
        while (next < text.length && isBreak(text.charCodeAt(next))) next++;
        if (next < text.length) add(text.charAt(next));
        else if (at === text.length) add(String.fromCharCode(unit));
        at = next + 1;
      } else if (unit === component) (elements[elements.length - 1] as string[]).push('');
      else if (unit === element) elements.push(['']);
      else if (unit === terminator) closed = true;
      else add(String.fromCharCode(unit));
    }
    at = Math.min(at, text.length);
    const trimmed = elements.map((components) => components.map((value) => value.trim()));
    segments.push(trimmed);
    if (first === 'U' && trimmed[0]?.[0]?.toUpperCase() === 'UNT') {
      return { segments, span: { next: at, end: 'unt', unterminated: !closed } };
    }
    if (!closed) return { segments, span: { next: text.length, end: 'data-end', unterminated: true } };
  }
}

function beginsService(rest: string, separators: Separators): boolean {
  const found = /^([Uu][\r\n]*[Nn][\r\n]*([AaBbGgHhEeZz]))[\r\n]*(.|$)/s.exec(rest);
  if (found === null) return false;
  if (found[2]?.toUpperCase() === 'A') return true;
  return found[3] === String.fromCharCode(separators.element);
}

const marks = fc
  .shuffledSubarray([...":+'?;|~^*#%!=\\"], { minLength: 4, maxLength: 4 })
  .chain((chosen) => fc.tuple(fc.constant(chosen), fc.boolean()))
  .map(([[component = ':', element = '+', terminator = "'", release = '?'], released]) => ({
    component: component.charCodeAt(0),
    element: element.charCodeAt(0),
    decimal: 0x2e,
    release: released ? release.charCodeAt(0) : -1,
    terminator: terminator.charCodeAt(0),
  })) satisfies fc.Arbitrary<Separators>;

/** Texts full of what matters: separators, releases, line breaks, service tags, bytes beyond ASCII. */
function messages(separators: Separators): fc.Arbitrary<string> {
  const { component, element, terminator, release } = separators;
  const own = [component, element, terminator, release]
    .filter((mark) => mark >= 0)
    .map((mark) => String.fromCharCode(mark));
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...own) },
    { weight: 5, arbitrary: fc.stringMatching(/^[A-Z0-9a-z ]{1,12}$/) },
    { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\r', ' ', '  ') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('UNT', 'unh', 'UNZ', 'UNA', 'U\nN\r\nT', 'UNE', 'UN', 'é', 'ÿ', '\x7f', '\u0080'),
    },
  );
  return fc.array(piece, { maxLength: 60 }).map((pieces) => `X${pieces.join('')}`);
}

describe('a message cut into tokens', () => {
  test('a message cut into tokens has the segments, elements, components and texts that the plainest reading gives', () => {
    fc.assert(
      fc.property(
        marks.chain((separators) => fc.tuple(fc.constant(separators), messages(separators))),
        ([separators, text]) => {
          expect(cut(text, separators)).toEqual(cutPlainly(text, separators));
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('a message cut into tokens is the same with any first buffer size', () => {
    const segment = `AAA${'+B:C'.repeat(200)}'\r\n`;
    const text = `${segment.repeat(300)}UNT+301+1'`;
    const { segments, span } = cut(text, DEFAULT_SEPARATORS);
    expect({ segments, span }).toEqual(cut(text, DEFAULT_SEPARATORS, text.length));
    expect(segments).toHaveLength(301);
    expect(new Set(segments.slice(0, 300).map((elements) => elements.length))).toEqual(new Set([201]));
    expect(span).toEqual({ next: text.length, end: 'unt', unterminated: false });
  });

  test('the places of tokens in a message hold the texts of the tokens', () => {
    const text = "ABC+ first :second+?+third'\r\n  DEF++last";
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const tokens = new Tokens(DEFAULT_SEPARATORS, latin1);
    tokens.reset(bytes);
    tokenizeMessage(bytes, 0, bytes.length, classifyBytes(DEFAULT_SEPARATORS), tokens);
    const place = (s: number, e: number, c: number): string => {
      const component = tokens.component(s, e, c);
      return text.slice(tokens.startOf(component), tokens.endOf(component));
    };
    expect([place(0, 0, 0), place(0, 1, 0), place(0, 1, 1), place(0, 2, 0)]).toEqual([
      'ABC',
      ' first ',
      'second',
      '?+third',
    ]);
    expect([place(1, 0, 0), place(1, 1, 0), place(1, 2, 0)]).toEqual(['DEF', '', 'last']);
    expect([tokens.segmentEnd(0), tokens.segmentEnd(1)]).toEqual([text.indexOf("'") + 1, text.length]);
    expect(tokens.component(1, 3, 0)).toBe(-1);
    expect(tokens.upperOf(tokens.component(1, 2, 0))).toBe('LAST');
  });
});

describe('a table by tags', () => {
  test('a table by tags finds what was put in, and nothing else', () => {
    const tag = fc.stringMatching(/^[A-Z0-9]{1,4}$/);
    fc.assert(
      fc.property(fc.uniqueArray(tag, { maxLength: 60 }), fc.array(tag, { maxLength: 60 }), (known, asked) => {
        const table = new TagTable(known.map((name) => [name, name] as const));
        for (const name of [...known, ...asked]) {
          expect(table.get(tagCode(name))).toBe(known.includes(name) ? name : undefined);
          expect(table.has(tagCode(name))).toBe(known.includes(name));
        }
        expect(table.get(0)).toBeUndefined();
        expect(table.get(-1)).toBeUndefined();
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

/**
 * Compiles a pattern to a test of texts. Every character of the pattern is a state of a small automaton (Glushkov's construction). A text is read
 * once, from start to end, whatever the pattern: nested repetition costs no more than plain.
 */
import { failed, type Result, success } from '../../../shared/result.ts';
import { MAX_PLACES, type PatternNode, type PatternProblem, type Ranges, readPattern } from './read-pattern.ts';

interface Place {
  readonly ranges: Ranges;
  readonly negate: boolean;
  /** Places that may come next. */
  readonly follow: Set<number>;
}

interface Piece {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** The state after some text: which places may come next, and may the text end here? */
interface State {
  readonly next: readonly number[];
  readonly accepts: boolean;
  /** Cached next states, by code unit. */
  readonly steps: Map<number, State>;
}

/** States cached at a time: enough for any readable pattern. */
const MAX_STATES = 500;
const WORDS = Math.ceil(MAX_PLACES / 32);

/** Patterns cached at a time. */
const MAX_RECENT = 256;

type Compiled = Result<(text: string) => boolean, PatternProblem>;

/** A rule is read, then compiled, and both again after every key while it is edited, so compiled patterns are cached with their states. */
const RECENT = new Map<string, Compiled>();

/** A function that tests whether a whole text fits the pattern, or the error in the pattern. */
export function compilePattern(pattern: string): Compiled {
  const known = RECENT.get(pattern);
  if (known !== undefined) return known;
  const read = readPattern(pattern);
  const compiled: Compiled = read.ok ? success(whenAsked(read.value)) : failed(read.failure);
  for (const oldest of RECENT.keys()) {
    if (RECENT.size < MAX_RECENT) break;
    RECENT.delete(oldest);
  }
  RECENT.set(pattern, compiled);
  return compiled;
}

/** Builds the automaton on the first text, so that reading a rule need not wait for it. */
function whenAsked(tree: PatternNode): (text: string) => boolean {
  let run: ((text: string) => boolean) | null = null;
  return (text) => {
    run ??= runner(tree);
    return run(text);
  };
}

function runner(tree: PatternNode): (text: string) => boolean {
  const places: Place[] = [];
  const whole = build(tree, places);
  const last = new Set(whole.last);
  // Places as bits, so that many places with many successors cost no more than few.
  const follows = places.map(({ follow }) => maskOf(follow));
  const start: State = { next: whole.first, accepts: whole.nullable, steps: new Map() };
  const states = new Map<string, State>();

  function step(from: State, code: number): State {
    const reached = new Int32Array(WORDS);
    let accepts = false;
    for (const place of from.next) {
      if (!takes(places[place], code)) continue;
      accepts ||= last.has(place);
      const follow = follows[place];
      for (let word = 0; word < WORDS; word++) reached[word] = (reached[word] ?? 0) | (follow?.[word] ?? 0);
    }
    const key = `${reached.join()} ${accepts}`;
    let state = states.get(key);
    if (state === undefined) {
      if (states.size >= MAX_STATES) {
        states.clear();
        start.steps.clear();
      }
      state = { next: placesOf(reached), accepts, steps: new Map() };
      states.set(key, state);
    }
    from.steps.set(code, state);
    return state;
  }

  return (text) => {
    let state = start;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = state.steps.get(code) ?? step(state, code);
      if (state.next.length === 0 && !state.accepts) return false;
    }
    return state.accepts;
  };
}

function maskOf(places: Iterable<number>): Int32Array {
  const mask = new Int32Array(WORDS);
  for (const place of places) mask[place >> 5] = (mask[place >> 5] ?? 0) | (1 << (place & 31));
  return mask;
}

function placesOf(mask: Int32Array): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < WORDS * 32; place++) {
    if (((mask[place >> 5] ?? 0) & (1 << (place & 31))) !== 0) places.push(place);
  }
  return places;
}

function takes(place: Place | undefined, code: number): boolean {
  if (place === undefined) return false;
  return place.ranges.some(([low, high]) => code >= low && code <= high) !== place.negate;
}

const NOTHING: Piece = { nullable: true, first: [], last: [] };

function build(node: PatternNode, places: Place[]): Piece {
  if (node.kind === 'one') {
    const place = places.push({ ranges: node.ranges, negate: node.negate, follow: new Set() }) - 1;
    return { nullable: false, first: [place], last: [place] };
  }
  if (node.kind === 'repeat') return repeated(node, places);
  const pieces = node.of.map((each) => build(each, places));
  if (node.kind === 'sequence') return pieces.reduce((before, after) => joined(before, after, places), NOTHING);
  return {
    nullable: pieces.some(({ nullable }) => nullable),
    first: pieces.flatMap(({ first }) => first),
    last: pieces.flatMap(({ last }) => last),
  };
}

function repeated(node: Extract<PatternNode, { kind: 'repeat' }>, places: Place[]): Piece {
  const { of, least, most } = node;
  let piece = NOTHING;
  const copies = most ?? Math.max(1, least);
  for (let copy = 1; copy <= copies; copy++) {
    let one = build(of, places);
    if (most === null && copy === copies) link(one.last, one.first, places);
    if (copy > least) one = { ...one, nullable: true };
    piece = joined(piece, one, places);
  }
  return piece;
}

function joined(before: Piece, after: Piece, places: readonly Place[]): Piece {
  link(before.last, after.first, places);
  return {
    nullable: before.nullable && after.nullable,
    first: before.nullable ? [...before.first, ...after.first] : before.first,
    last: after.nullable ? [...before.last, ...after.last] : after.last,
  };
}

function link(from: readonly number[], to: readonly number[], places: readonly Place[]): void {
  for (const place of from) for (const next of to) places[place]?.follow.add(next);
}

/** `match FILE.csv`: scores pairs of names, with dates of birth where there are some. */
import { decoderFor } from '../../../shared/edifact/decode.ts';
import { type BirthEvidence, birthEvidence, readBirths } from '../../../shared/name/birth-evidence.ts';
import { compareNameWords, type NameMatch } from '../../../shared/name/compare-name-words.ts';
import { nameWords } from '../../../shared/name/name-words.ts';
import { DEFAULT_THRESHOLD, pairScore } from '../../../shared/name/pair-score.ts';
import { type Row, splitRows } from '../../../shared/table/split-rows.ts';
import type { Command, Machine, Status } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { refuse, say } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

const NAMES = ['query', 'candidate'] as const;
const BIRTHS = ['query_dob', 'candidate_dob'] as const;
const ADDED = 'score,match,why';
const COMMA = 0x2c;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Rows are printed in pieces of so many characters. */
const PIECE = 65_536;

export const matchCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS.match.options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const [path, ...more] = read.value.operands;
    if (path === undefined) return refuse(machine, 'missing-operand', { option: 'match' });
    if (more.length > 0) return refuse(machine, 'one-file', { option: 'match' });
    const file = await machine.read(path);
    if (!file.ok) {
      say(machine, 'path-missing', { path });
      return 1;
    }
    return matchRows(file.bytes, path, machine);
  },
};

async function matchRows(bytes: Uint8Array, path: string, machine: Machine): Promise<Status> {
  const begin = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? BYTE_ORDER_MARK.length : 0;
  let columns: Columns | null = null;
  let piece = '';
  for (const row of wholeRows(bytes, begin)) {
    if (columns === null) {
      columns = columnsOf(row.cells);
      const missing = NAMES.filter((_, at) => (columns?.names[at] ?? -1) < 0);
      if (missing.length > 0) {
        say(machine, 'no-columns', { path, names: missing.join(', ') });
        return 1;
      }
      piece = `${row.text},${ADDED}\n`;
      continue;
    }
    const missingCells = ','.repeat(Math.max(0, columns.count - row.cells.length));
    piece += `${row.text}${missingCells},${answerOf(row.cells, columns)}\n`;
    if (piece.length < PIECE) continue;
    await machine.print(piece);
    piece = '';
  }
  if (columns === null) {
    say(machine, 'no-columns', { path, names: NAMES.join(', ') });
    return 1;
  }
  await machine.print(piece);
  return 0;
}

/** A row with its text as written, without the line break. */
interface WholeRow {
  readonly cells: readonly string[];
  readonly text: string;
}

function* wholeRows(bytes: Uint8Array, begin: number): Generator<WholeRow> {
  let last: Row | null = null;
  for (const row of splitRows(bytes, COMMA, begin)) {
    if (last !== null) yield* wholeRow(bytes, last, row.start);
    last = row;
  }
  if (last !== null) yield* wholeRow(bytes, last, bytes.length);
}

/** The row, or nothing where the line is blank. */
function* wholeRow(bytes: Uint8Array, { cells, start }: Row, next: number): Generator<WholeRow> {
  let end = next;
  while (end > start && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1;
  const text = decode(bytes.subarray(start, end));
  if (text.trim() !== '') yield { cells: cells.map((cell) => cell.text), text };
}

const decode = decoderFor(null);

/** Where the columns are, by their place; -1 where there is none. */
interface Columns {
  readonly count: number;
  readonly names: readonly number[];
  readonly births: readonly number[];
}

function columnsOf(cells: readonly string[]): Columns {
  const heads = cells.map((cell) => cell.trim().toLowerCase());
  const placeOf = (name: string): number => heads.indexOf(name);
  return { count: cells.length, names: NAMES.map(placeOf), births: BIRTHS.map(placeOf) };
}

function answerOf(cells: readonly string[], { names, births }: Columns): string {
  const [query, candidate] = names.map((place) => nameWords({ whole: cells[place] ?? '' }));
  const [queryBirths, candidateBirths] = births.map((place) => readBirths(cells[place] ?? ''));
  if (query === undefined || candidate === undefined) return '';
  const name = compareNameWords(query, candidate);
  const birth = birthEvidence(queryBirths ?? [], candidateBirths ?? []);
  const score = pairScore(name, birth);
  return `${(score / 1000).toFixed(3)},${score >= DEFAULT_THRESHOLD},${whyOf(name, birth)}`;
}

/** One line without commas and quotes: what agrees and how, what contradicts, what one side lacks, and the births. */
function whyOf({ agreed, conflict, only }: NameMatch, birth: BirthEvidence): string {
  const parts = agreed.map(({ one, other, how }) => `${one.join('+')}~${other.join('+')} ${how}`);
  if (conflict.one.length > 0) parts.push(`conflict ${conflict.one.join(' ')} / ${conflict.other.join(' ')}`);
  if (only.one.length > 0) parts.push(`only query ${only.one.join(' ')}`);
  if (only.other.length > 0) parts.push(`only candidate ${only.other.join(' ')}`);
  parts.push(`birth ${birth}`);
  return parts.join('; ');
}

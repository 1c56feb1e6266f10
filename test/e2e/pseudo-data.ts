/** What on a screen in the pseudo-language is data, and so stays as it was written: rules, codes, names, files. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument, visit } from 'yaml';
import { FACTS } from '../../shared/fact/fact-catalogue.ts';
import { LIST, UNKNOWN_TABLE } from './import-screen.ts';

const pack = new URL('../../rules/pack/', import.meta.url);

/** Titles, reasons, ids and signs (`no-bag`, shown as “no bag”) of the shipped rules and lists, the longest first; single words are too common to be told apart. */
const WRITTEN = readdirSync(pack, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => textsOf(readFileSync(new URL(file, pack), 'utf8')))
  .flatMap((text) => (/^[a-z]+(?:-[a-z]+)+$/.test(text) ? [text, text.replaceAll('-', ' ')] : [text]))
  .concat(FACTS.map(({ id }) => id))
  .filter((text) => /[ .-]/.test(text))
  .sort((a, b) => b.length - a.length);

/** Of columns of the tables that are imported. */
const HEADINGS = `${LIST},${UNKNOWN_TABLE.split('\n')[0]}`.split(/[,;]/);

const SHAPES: readonly RegExp[] = [
  /[\w.-]+\.(?:edi|csv|txt|xml)\b/g, // files
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[\w/-]+/g, // zones of time
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, // ids, in which letters stand by chance
  /\b[0-9a-f]{12,}\b/g, // fingerprints
  /\b[a-z]+(?:[A-Z][a-z]+)+\b/g, // operators of rules, as `inList`
  /[\p{Lu}'’ -]{2,}, \p{L}[\p{L}'’ -]*/gu, // travellers
  /^\p{Lu}[\p{L} ]+(?=, \p{Script=Arabic})/gu, // cities of lists
  /\bCtrl(?:\+\w+)*|\([a-z]+(?:-[a-z]+)+\)/g, // keys, codes of remarks
  /^(?:A new rule|Trial)$|customs\.trial/g, // the draft and the rule of the test
  /Invented list|Security Council committee|^Test$/g, // the list of the test, its source and programme
  /man about 40, red case, ET508 tomorrow, passport ends 4421|red case/g, // the lookout of the test
  /^[\p{L}'’ .()/-]+(?= · [^·]*\([A-Z]{3}\))/gu, // cities of airports
  /^Airside(?= ·$|$)|^Lomé(?: LFW)?$|Officer 01|Afi Mensah|Edem Lawson/g, // the program, this unit
];

/** Signs that a rule contains, one after the other. */
const SIGNS = /^[a-z]+(?: [a-z]+)*(?: · [a-z]+(?: [a-z]+)*)+$/;

/** True where nothing is left of a text when its data is taken out. */
export function isData(said: string): boolean {
  if (SIGNS.test(said)) return true;
  if (HEADINGS.includes(said.replace(/^.*“|”.*$/g, ''))) return true;
  const whole = WRITTEN.reduce((text, each) => (text.includes(each) ? text.replaceAll(each, '') : text), said);
  const left = SHAPES.reduce((text, shape) => text.replace(shape, ''), whole);
  return !/[a-z]{3}/.test(left);
}

function textsOf(yaml: string): readonly string[] {
  const found: string[] = [];
  visit(parseDocument(yaml), {
    Scalar: (_, { value }) => {
      if (typeof value === 'string') found.push(value.trim().replace(/\s+/g, ' '));
    },
  });
  return found;
}

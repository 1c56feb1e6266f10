/** Messages of our own making that the tests of the readers share. */
export const PAXLST_HEAD = ["UNB+UNOA:4+LFWAIR+JAITF+261120:0815+REF1++APIS'"];

export const PAXLST_SEGMENTS = [
  'UNH+M1+PAXLST:D:05B:UN:IATA+KP20/261124',
  'BGM+745',
  'RFF+TN:KP20261124:::001',
  'NAD+MS+++DUTY DESK',
  'COM+0022822000000:TE+DESK@LFWAIR.TEST:EM',
  'TDT+20+KP0020+++KP',
  'LOC+125+LFW',
  'DTM+189:2611242145:201',
  'LOC+87+CDG',
  'DTM+232:2611250555:201',
  'NAD+FL+++KOFFI:AYA CLEMENCE MRS',
  'ATT+2++F',
  'DTM+329:890101',
  'MEA+CT++:2',
  'MEA+WT++KGM:31',
  'FTX+BAG+++KP204417:2',
  'LOC+178+LFW',
  'LOC+179+CDG',
  'LOC+174+TGO',
  'NAT+2+TGO',
  'COM+?+22890112233:TE+AYA.KOFFI@MAIL.TEST:EM',
  'RFF+AVF:Q7LM2X',
  'RFF+ABO:KP000441',
  'RFF+SEA:012B',
  'DOC+P:110:111+EB445912',
  'DTM+36:310630',
  'LOC+91+TGO',
  "NAD+FL+++O?'NEILL:AMR",
  'ATT+2++M',
  'DTM+329:19751231',
  'LOC+178+LFW',
  'LOC+179+CDG',
  'NAT+2+IRL',
  'RFF+AVF:Q7LM2Y',
  'DOC+P:110:111+LR7781203',
  'DTM+36:20290214',
  'LOC+91+IRL',
  'NAD+FM+++MENSAH:KWAME:PAUL',
  'ATT+2++M',
  'DTM+329:800704',
  'EMP+1+CR2:110:111',
  'NAT+2+GHA',
  'DOC+AC:110:111+CM55',
  'LOC+91+GHA',
  'CNT+42:2',
  'CNT+41:1',
] as const;

/** A whole interchange; `change` may alter the segments before they are joined. */
export function paxlstFile(
  change: (segments: string[]) => string[] = (segments) => segments,
  options: { una?: string; between?: string; tail?: string } = {},
): string {
  const segments = change([...PAXLST_SEGMENTS]);
  const { una = '', between = '\r\n', tail = '' } = options;
  const end = [`UNT+${segments.length + 1}+M1`, 'UNZ+1+REF1'];
  return `${una}${PAXLST_HEAD.join(between)}${between}${[...segments, ...end].map((segment) => `${segment}'`).join(between)}${tail}`;
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Writes an interchange with other separators, escaping what needs it. `text` uses the default ones. */
export function withSeparators(
  text: string,
  to: { component: string; element: string; release: string; terminator: string },
): string {
  let out = '';
  const own = new Set([to.component, to.element, to.release, to.terminator].filter((mark) => mark !== ''));
  const plain = (character: string): string => (own.has(character) ? to.release + character : character);
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '?') out += plain(text[++at] as string);
    else if (character === ':') out += to.component;
    else if (character === '+') out += to.element;
    else if (character === "'") out += to.terminator;
    else out += plain(character);
  }
  return out;
}

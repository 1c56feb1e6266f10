/** INTERPOL notices and diffusions: their colour, and of special notices of the United Nations Security Council the measures. */
import { normaliseHeading } from '../table/headers.ts';

export const NOTICE_COLOURS = [
  ...(['red', 'blue', 'green', 'yellow', 'black', 'orange', 'purple', 'silver', 'un-special'] as const),
] as const;
export type NoticeColour = (typeof NOTICE_COLOURS)[number];

export const UN_MEASURES = ['travel-ban', 'asset-freeze', 'arms-embargo'] as const;
export type UnMeasure = (typeof UN_MEASURES)[number];

export interface Notice {
  readonly colour: NoticeColour;
  /** A bureau sent it to others directly; it may be unreviewed. */
  readonly isDiffusion: boolean;
  /** Of a special notice; empty: it does not say. */
  readonly measures: readonly UnMeasure[];
}

const COLOURS: Readonly<Record<NoticeColour, string>> = {
  red: 'red|rouge|roja|rojo|vermelha|vermelho|rot',
  blue: 'blue|bleue|bleu|azul|blau',
  green: 'green|verte|vert|verde|grun|gruen',
  yellow: 'yellow|jaune|amarilla|amarillo|amarela|amarelo|gelb',
  black: 'black|noire|noir|negra|negro|preta|preto|schwarz',
  orange: 'orange|naranja|laranja',
  purple: 'purple|violette|mauve|morada|roxa|lila|violett',
  silver: 'silver|argentee|argent|plateada|prateada|silbern',
  'un-special': 'un|unsc|onu|special|speciale|especial',
};

const MEASURES: Readonly<Record<UnMeasure, RegExp>> = {
  'travel-ban': /TRAVEL ?BAN|INTERDICTION DE VOYAGER|PROHIBICION DE VIAJAR|PROIBICAO DE VIAJAR/,
  'asset-freeze': /ASSETS? ?FREEZE|GEL DES AVOIRS|CONGELACION DE ACTIVOS|CONGELAMENTO DE BENS/,
  'arms-embargo': /ARMS ?EMBARGO|EMBARGO SUR LES ARMES|EMBARGO DE ARMAS|EMBARGO DE ARMAMENTO/,
};

const WORDS: ReadonlyMap<string, NoticeColour> = new Map(
  NOTICE_COLOURS.flatMap((colour) =>
    COLOURS[colour].split('|').map((word) => [normaliseHeading(word), colour] as const),
  ),
);

/** The notice that a text means, as a list writes it: `Red`, `diffusion bleue`, `UN special notice (travel ban)`. Null: no colour stands there, or several do. */
export function noticeOf(text: string): Notice | null {
  const plain = text.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.split(/[^A-Z]+/).map((word) => normaliseHeading(word));
  const found = new Set(words.flatMap((word) => WORDS.get(word) ?? []));
  const [colour, ...others] = found;
  if (colour === undefined || others.length > 0) return null;
  return { colour, isDiffusion: /\bDIFFUSION|\bDIFUSION|\bDIFUSAO/.test(plain), measures: measuresIn(text) };
}

/** The measures that a text names. */
export function measuresIn(text: string): readonly UnMeasure[] {
  const plain = text
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_-]+/g, ' ');
  return UN_MEASURES.filter((measure) => MEASURES[measure].test(plain));
}

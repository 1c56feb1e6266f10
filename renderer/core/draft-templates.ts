/** The templates of drafts in force: the unit's own, and the texts that ship for the others. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CATALOGUES } from '../../shared/catalogue/languages.ts';
import {
  NO_TEMPLATE_STATE,
  type TemplateKey,
  type TemplateSetting,
  type TemplateState,
} from '../../shared/official-draft/template-setting.ts';
import type { Request } from './request.ts';
import { readSetting } from './session.ts';

export interface TemplateText {
  /** 0: the text that ships. */
  readonly number: number;
  readonly hash: string;
  readonly text: string;
}

/** The text that ships. */
export function startingText(key: TemplateKey): string {
  const [kind = '', language = ''] = key.split('.');
  return LANGUAGE_TEXTS[language]?.[`draft-template.start.${kind}`] ?? '';
}

const LANGUAGE_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = CATALOGUES;

/** The text in force. */
export function templateInForce(key: TemplateKey, { inForce }: TemplateState): TemplateText {
  const text = inForce?.text ?? startingText(key);
  return { number: inForce?.number ?? 0, hash: textHash(text), text };
}

/** SHA-256 (hex) of a text. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export async function readTemplates({ store }: Pick<Request, 'store'>): Promise<{
  readonly setting: TemplateSetting;
  readonly stateOf: (key: TemplateKey) => TemplateState;
  readonly rev: number;
}> {
  const found = await readSetting(store, 'draftTemplates');
  const setting = found?.value ?? {};
  return { setting, stateOf: (key) => setting[key] ?? NO_TEMPLATE_STATE, rev: found?.rev ?? 0 };
}

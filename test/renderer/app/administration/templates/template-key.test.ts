import { expect, test } from 'vitest';
import { partsOfKey } from '../../../../../renderer/app/administration/templates/template-key.ts';
import { TEMPLATE_KEYS } from '../../../../../shared/official-draft/template-setting.ts';

test.each(TEMPLATE_KEYS)('the key of a template has two parts that make it again: %s', (key) => {
  const { kind, language } = partsOfKey(key);
  expect(`${kind}.${language}`).toBe(key);
});

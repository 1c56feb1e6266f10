import { expect, test } from 'vitest';
import { shippedRules } from '../../rules/pack/shipped-rules.ts';
import { shippedRulesCode } from '../../scripts/shipped-rules-plugin.mjs';

test('the shipped rules that the build embeds equal those read from their files', async () => {
  const code = await shippedRulesCode();
  const built = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  expect(built.shippedRules()).toEqual(shippedRules());
});

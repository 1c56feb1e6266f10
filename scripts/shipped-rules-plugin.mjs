/**
 * Puts the shipped rules into a bundle as they come out of their files, in place of the reading: what would be the same at every start of the program is done
 * once, when it is built.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rawTextPlugin } from './raw-text-plugin.mjs';

const READING = fileURLToPath(new URL('../rules/pack/shipped-rules.ts', import.meta.url));
/** The same file, however a bundler writes its path. */
const IS_READING = /[\\/]rules[\\/]pack[\\/]shipped-rules\.ts$/;

/** The code that takes the place of `rules/pack/shipped-rules.ts`. */
export async function shippedRulesCode() {
  const { outputFiles } = await build({
    entryPoints: [READING],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    plugins: [rawTextPlugin],
  });
  const { shippedRules } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
  // Engines read JSON from a text faster than the same as code.
  const json = JSON.stringify(JSON.stringify(shippedRules()));
  return `const RULES = JSON.parse(${json});\nexport function shippedRules() {\n  return RULES;\n}\n`;
}

/** For esbuild. */
export const shippedRulesPlugin = {
  name: 'shipped-rules',
  setup(on) {
    on.onLoad({ filter: IS_READING }, async () => ({
      contents: await shippedRulesCode(),
      loader: 'js',
    }));
  },
};

/** For Vite; workers need one of their own. */
export function shippedRulesForVite() {
  return {
    name: 'shipped-rules',
    async load(id) {
      return IS_READING.test(id) ? shippedRulesCode() : null;
    },
  };
}

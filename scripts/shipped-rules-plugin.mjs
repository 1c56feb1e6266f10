/** Replaces the reading of the shipped rules in a bundle by its result. The rules are then read once at build time, not at every start of the program. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rawTextPlugin } from './raw-text-plugin.mjs';

const READING = fileURLToPath(new URL('../rules/pack/shipped-rules.ts', import.meta.url));
/** Matches the file however a bundler writes its path. */
const IS_READING = /[\\/]rules[\\/]pack[\\/]shipped-rules\.ts$/;

/** The code that replaces `rules/pack/shipped-rules.ts`. */
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
  // Engines parse JSON from a string faster than the same data as code.
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

/** For Vite. Workers need their own instance. */
export function shippedRulesForVite() {
  return {
    name: 'shipped-rules',
    async load(id) {
      return IS_READING.test(id) ? shippedRulesCode() : null;
    },
  };
}

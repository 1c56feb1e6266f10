/** Resolves `import 'electron'` to the stand-in: `node --import ./test/shim/register.mjs dist/main.js`. */
import { register } from 'node:module';

const hooks = `
  export function resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    return { url: ${JSON.stringify(process.env.AIRSIDE_STAND_IN_MODULE)}, shortCircuit: true };
  }`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
